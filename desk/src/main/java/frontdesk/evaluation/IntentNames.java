package frontdesk.evaluation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import frontdesk.understanding.Meaning;
import frontdesk.understanding.Meaning.Answer;
import frontdesk.understanding.Meaning.Intent;
import frontdesk.understanding.Meaning.Topic;

/** What our intents are called in the intent sets. */
final class IntentNames {
    /** NLU++ names several at once, CLINC-150 one. */
    private static final Map<Intent, String> HOTELS = Map.of(
            Intent.PERSON, "handoff",
            Intent.GOODBYE, "end_call",
            Intent.GREETING, "greet",
            Intent.THANKS, "thank",
            Intent.REPEAT, "repeat");

    /** Where a sentence says several things, the one that stands first here. */
    private static final Map<Intent, String> ONE = new java.util.LinkedHashMap<>();

    static {
        ONE.put(Intent.LANGUAGE, "change_language");
        ONE.put(Intent.CANCEL, "cancel_reservation");
        ONE.put(Intent.MOVE, "calendar_update");
        ONE.put(Intent.LOOK_UP, "confirm_reservation");
        ONE.put(Intent.BOOK, "restaurant_reservation");
        ONE.put(Intent.START_OVER, "cancel");
        ONE.put(Intent.REPEAT, "repeat");
        ONE.put(Intent.GOODBYE, "goodbye");
        ONE.put(Intent.THANKS, "thank_you");
    }

    private IntentNames() {}

    static List<String> in(String source, Meaning meaning) {
        return switch (source) {
            case "NLU++hotels" -> List.copyOf(hotels(meaning));
            case "SLURP" -> List.of(calendar(meaning));
            default -> List.of(one(meaning));
        };
    }

    private static Set<String> hotels(Meaning meaning) {
        var all = new LinkedHashSet<String>();
        if (meaning.wants(Intent.CANCEL)) {
            all.addAll(List.of("cancel_close_leave_freeze", "booking"));
        }
        if (meaning.wants(Intent.MOVE)) {
            all.addAll(List.of("change", "booking"));
        }
        if (meaning.wants(Intent.BOOK)) {
            all.addAll(List.of("make_open_apply_setup_get_activate", "booking"));
        }
        meaning.intents().stream().map(HOTELS::get).filter(Objects::nonNull).forEach(all::add);
        if (meaning.answer() == Answer.YES) {
            all.add("affirm");
        }
        if (meaning.answer() == Answer.NO) {
            all.add("deny");
        }
        all.addAll(questions(meaning.topic()));
        return all;
    }

    private static List<String> questions(@Nullable Topic topic) {
        return topic == null
                ? List.of()
                : switch (topic.kind()) {
                    case PRICE -> List.of("request_info", "how_much");
                    case DURATION -> List.of("request_info", "how_long");
                    case HOURS -> List.of("request_info", "when");
                    case ADDRESS, SERVICES, AVAILABILITY, POLICY, OTHER -> List.of("request_info");
                };
    }

    private static String calendar(Meaning meaning) {
        return meaning.wants(Intent.CANCEL)
                ? "calendar_remove"
                : meaning.wants(Intent.BOOK) || meaning.wants(Intent.MOVE) ? "calendar_set" : "calendar_query";
    }

    private static String one(Meaning meaning) {
        for (var entry : ONE.entrySet()) {
            if (meaning.wants(entry.getKey())) {
                return entry.getValue();
            }
        }
        if (meaning.answer() != null) {
            return switch (meaning.answer()) {
                case EITHER -> "maybe";
                case NO -> "no";
                case YES -> "yes";
            };
        }
        if (meaning.wants(Intent.GREETING)) {
            return "greeting";
        }
        Topic topic = meaning.topic();
        return topic != null && topic.kind() == Topic.Kind.ADDRESS ? "directions" : "oos";
    }
}
