package frontdesk.house;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

import frontdesk.aftercall.CallWrappedUp;
import frontdesk.business.Business;
import frontdesk.journal.CallEnded;
import frontdesk.journal.CallEnded.Disposition;
import frontdesk.journal.CallEntry;
import frontdesk.journal.CallStarted;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;
import frontdesk.kernel.PersonId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.people.CrmCopies;
import frontdesk.people.CrmEntry;

/** Turns what happened here into what lists of customers elsewhere are told. */
final class CrmNews {
    private final Rooms rooms;
    private final CrmCopies copies;
    private final URI publicUrl;

    CrmNews(Rooms rooms, CrmCopies copies, URI publicUrl) {
        this.rooms = rooms;
        this.copies = copies;
        this.publicUrl = publicUrl;
    }

    void introduce() {
        rooms.jobs().introduce(CallOver.class, "crm.call-over", event -> call(event.business(), event.call(), ""));
        rooms.jobs()
                .introduce(
                        CallWrappedUp.class,
                        "crm.call-wrapped-up",
                        event -> call(event.business(), event.call(), event.summary()));
    }

    /** @param summary what was told of it, or blank */
    void call(BusinessId id, CallId call, String summary) {
        if (!copies.wanted(id)) {
            return;
        }
        Business business = rooms.businesses().find(id).orElseThrow();
        rooms.journal().call(id, call).filter(this::isWithACustomer).ifPresent(entry -> {
            String from = entry.started().from();
            CallEnded ended = entry.ended();
            if (from != null && ended != null) {
                String said = HookNews.summary(rooms.journal(), id, call, summary);
                PhoneNumber.parse(from, business.region())
                        .ifPresent(number -> call(business, entry, ended, number, said));
            }
        });
    }

    /** What was only tried out, was written, or was somebody's errand is no call with a customer. */
    private boolean isWithACustomer(CallEntry entry) {
        CallStarted started = entry.started();
        return switch (started.channel()) {
            case PHONE, AGENT, BROWSER -> true;
            case OUTBOUND -> !rooms.errandCalls().made(started.business(), started.call());
            case TERMINAL, SIMULATION, CHAT, SMS, WHATSAPP -> false;
        };
    }

    /** A caller whom nobody knew is a contact from now on. */
    private void call(Business business, CallEntry entry, CallEnded ended, PhoneNumber number, String summary) {
        CallStarted started = entry.started();
        PersonId person = rooms.contacts().save(business.id(), "", number, null, "system");
        String page = "%s/console/%s/calls/%s".formatted(publicUrl, business.slug(), started.call());
        String outcome = ended.disposition().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        copies.copy(
                business.id(),
                person,
                new CrmEntry.Call(
                        "call " + started.call(),
                        started.at(),
                        Duration.between(started.at(), ended.at()),
                        started.channel() != CallStarted.Channel.OUTBOUND,
                        number.e164(),
                        started.to(),
                        ended.disposition() != Disposition.NOT_REACHED,
                        summary.isEmpty() ? "Outcome: " + outcome : summary,
                        ended.recording() == null ? null : URI.create(page + "/recording.wav"),
                        URI.create(page)));
        if (ended.disposition() == Disposition.MESSAGE_TAKEN) {
            Instant due = ended.at().plus(Duration.ofHours(1));
            copies.copy(
                    business.id(),
                    person,
                    new CrmEntry.Task(
                            "task " + started.call(), due, "Answer a message", "They left a message: " + page));
        }
    }
}
