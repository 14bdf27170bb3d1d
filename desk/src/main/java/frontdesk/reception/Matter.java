package frontdesk.reception;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.business.Service;
import frontdesk.dialogue.Act.HandOver.Because;
import frontdesk.dialogue.Draft;
import frontdesk.dialogue.Offering;
import frontdesk.dialogue.State;
import frontdesk.kernel.Language;
import frontdesk.kernel.ServiceId;
import frontdesk.wording.Tongue;

/**
 * What a person should know before a caller is put through to them.
 *
 * @param because why the caller is passed on, in a word or two for the journal: {@code asked}, {@code not understood}
 * @param briefing who it is and what it is about, sentence by sentence, in the business's own language
 */
public record Matter(String because, List<String> briefing) {

    /** Something of ours broke, and nothing is known of the caller. */
    public static Matter ofTrouble(Language language) {
        return new Matter(word(Because.TROUBLE), List.of(Tongue.of(language).say(key(Because.TROUBLE))));
    }

    static Matter of(Business business, State state, Because because, LocalDateTime now) {
        Tongue tongue = Tongue.of(business.language());
        List<String> said = new ArrayList<>();
        said.add(tongue.say("brief.caller", Map.of("who", who(state, business, tongue))));
        said.add(tongue.say(key(because)));
        String goal = goal(state);
        if (goal != null) {
            String what = what(state.draft(), business, now, tongue);
            said.add(
                    what.isEmpty() || !goal.equals("book")
                            ? tongue.say("brief.wants." + goal)
                            : tongue.say("brief.wants.this", Map.of("what", what)));
        }
        return new Matter(word(because), List.copyOf(said));
    }

    private static String who(State state, Business business, Tongue tongue) {
        String name = state.draft().name() == null
                ? state.caller().name()
                : state.draft().name();
        if (name != null && !name.isBlank()) {
            return name;
        }
        return state.caller().number() == null
                ? tongue.part("brief.somebody")
                : tongue.part(
                        "brief.number",
                        Map.of("number", tongue.phone(state.caller().number(), business.region())));
    }

    private static @Nullable String goal(State state) {
        return switch (state.goal()) {
            case BOOK, WAIT -> "book";
            case MOVE -> "move";
            case CANCEL -> "cancel";
            case LOOK_UP, MESSAGE, NONE -> null;
        };
    }

    private static String what(Draft draft, Business business, LocalDateTime now, Tongue tongue) {
        String service = draft.service() == null
                ? null
                : business.service(ServiceId.of(Offering.of(draft.service()).service()))
                        .map(Service::name)
                        .map(tongue::within)
                        .orElse(null);
        Integer party = draft.partySize();
        return Stream.of(
                        business.kind() == Business.Kind.TABLES ? null : service,
                        party == null ? null : tongue.counted("people", party),
                        when(draft, now, tongue))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    private static @Nullable String when(Draft draft, LocalDateTime now, Tongue tongue) {
        if (draft.at() != null) {
            return tongue.dayAndTime(draft.at(), now.toLocalDate());
        }
        var wish = draft.when();
        if (wish == null || !wish.isOneDay() || wish.from() == null) {
            return null;
        }
        return wish.isOneTime() && wish.earliest() != null
                ? tongue.dayAndTime(wish.from().atTime(wish.earliest()), now.toLocalDate())
                : tongue.onDay(wish.from(), now.toLocalDate());
    }

    private static String key(Because because) {
        return "brief.because." + because.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String word(Because because) {
        return because.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
