package frontdesk.reception;

import java.util.ArrayList;
import java.util.List;

import frontdesk.business.Business;
import frontdesk.business.Service;
import frontdesk.dialogue.Draft;
import frontdesk.dialogue.Entry;
import frontdesk.dialogue.State;
import frontdesk.kernel.ResourceId;
import frontdesk.kernel.ServiceId;

/** What a conversation has come to, in a few lines for a model, whichever brain brought it there. */
final class SoFar {
    private SoFar() {}

    static String of(State state, Business business) {
        List<String> lines = new ArrayList<>();
        if (state.caller().name() != null) {
            lines.add("The caller is " + state.caller().name() + ".");
        }
        lines.add(
                state.caller().number() == null
                        ? "The caller's number is not known."
                        : "The caller's number is known; do not ask for it.");
        draft(lines, state.draft(), business);
        ModelFacts.known(state).forEach(entry -> lines.add(entry(entry, business)));
        if (!state.done().isEmpty()) {
            lines.add("Done: " + state.done());
        }
        return String.join("\n", lines);
    }

    private static void draft(List<String> lines, Draft draft, Business business) {
        if (draft.service() != null) {
            business.service(ServiceId.of(draft.service()))
                    .ifPresent(service -> lines.add("Wanted: " + service.name()));
        }
        if (draft.staff() != null) {
            business.resource(ResourceId.of(draft.staff())).ifPresent(staff -> lines.add("With: " + staff.name()));
        }
        if (draft.partySize() != null) {
            lines.add("People: " + draft.partySize());
        }
        if (!draft.offers().isEmpty()) {
            lines.add("On offer: "
                    + draft.offers().stream().map(slot -> slot.at().toString()).toList());
        }
        if (draft.held() != null) {
            lines.add(
                    "Kept for them, and not booked yet: " + draft.held().slot().at());
        }
        if (draft.name() != null) {
            lines.add("Name for the booking: " + draft.name());
        }
        if (draft.phone() != null) {
            lines.add("A number for the booking is known.");
        }
    }

    private static String entry(Entry entry, Business business) {
        String what = business.service(ServiceId.of(entry.service()))
                .map(Service::name)
                .orElse("");
        return "Booked: id %s, %s, %s, %d people, %s"
                .formatted(entry.id(), what, entry.at(), entry.partySize(), entry.name());
    }
}
