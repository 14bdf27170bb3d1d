package frontdesk.dialogue;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import frontdesk.business.Service;
import frontdesk.understanding.Expected;
import frontdesk.wording.Tongue;

/** The last way of asking before a person is fetched: letter by letter, or by the keys of the telephone. */
final class Keypad {
    private static final int KEYS = 9;
    private static final int MOST_BOOKINGS = 3;

    private final Situation situation;
    private final Tongue tongue;
    private final Things things;

    Keypad(Situation situation, Tongue tongue, Things things) {
        this.situation = situation;
        this.tongue = tongue;
        this.things = things;
    }

    /** What is asked for with letters or keys; empty where neither would help. */
    List<String> prompt(Question question, State state) {
        return switch (question.expected()) {
            case YES_OR_NO -> keys(List.of(tongue.part("key.yes"), tongue.part("key.no")));
            case SERVICE, CHOICE -> keys(things(question, state));
            case PARTY_SIZE -> List.of(tongue.say("keyed.people"));
            case PHONE -> List.of(tongue.say("keyed.phone"));
            case DATE_OF_BIRTH -> List.of(tongue.say("keyed.birthday"));
            case NAME -> List.of(tongue.say("spelled.name"));
            case EMAIL -> List.of(tongue.say("spelled.email"));
            case ANYTHING ->
                question == Question.HOW_CAN_I_HELP
                        ? keys(List.of(tongue.part("key.book"), tongue.part("key.move"), tongue.part("key.cancel")))
                        : List.of();
            case STAFF, DATE, TIME, WHEN, POSTCODE, FREE_TEXT -> List.of();
        };
    }

    /** What the keys from one on stand for, as {@link frontdesk.understanding.Meaning#service()} calls it; empty where they choose no service. */
    List<String> services(State state) {
        if (state.asked(Question.VARIANT)) {
            return Terms.of(situation, state.draft()).service().stream()
                    .flatMap(service -> service.shape().variants().stream()
                            .map(kind -> new Offering(service.id().toString(), kind.id()).toString()))
                    .toList();
        }
        return state.asked() != null && state.asked().expected() == Expected.SERVICE
                ? situation.business().services().stream()
                        .map(service -> service.id().toString())
                        .toList()
                : List.of();
    }

    private List<String> things(Question question, State state) {
        return switch (question) {
            case SERVICE ->
                situation.business().services().stream()
                        .map(Service::id)
                        .map(id -> things.aService(id.toString()))
                        .toList();
            case VARIANT -> things.variants(state.draft());
            case WHICH_BOOKING ->
                times(Objects.requireNonNull(state.found().entries()).stream()
                        .limit(MOST_BOOKINGS)
                        .map(Entry::at)
                        .toList());
            default -> times(state.draft().offers().stream().map(Slot::at).toList());
        };
    }

    /** "seven in the evening", and with their days where these differ. */
    private List<String> times(List<LocalDateTime> starts) {
        boolean oneDay =
                starts.stream().map(LocalDateTime::toLocalDate).distinct().count() == 1;
        String key = oneDay ? "key.time" : "key.day-and-time";
        return starts.stream()
                .map(at -> tongue.part(key, tongue.when(at, situation.today())))
                .toList();
    }

    /** "Please press one for half past six or two for seven." */
    private List<String> keys(List<String> things) {
        List<String> said = new ArrayList<>();
        for (String thing : things.subList(0, Math.min(KEYS, things.size()))) {
            said.add(tongue.part("key", Map.of("key", tongue.number(said.size() + 1), "thing", thing)));
        }
        return said.isEmpty() ? said : List.of(tongue.say("keyed", Map.of("keys", tongue.either(said))));
    }
}
