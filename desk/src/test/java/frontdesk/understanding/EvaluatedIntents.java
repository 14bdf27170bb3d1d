package frontdesk.understanding;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import frontdesk.understanding.Meaning.Answer;
import frontdesk.understanding.Meaning.Intent;
import frontdesk.understanding.Meaning.Topic;

/** Our intents under the names that the intent sets give to the same things. */
final class EvaluatedIntents {
    private EvaluatedIntents() {}

    static Map<String, Object> value(JsonNode row, Meaning meaning) {
        Set<String> intents =
                switch (row.path("source").asText()) {
                    case "NLU++hotels" -> hotels(meaning);
                    case "SLURP" -> calendar(meaning);
                    default -> one(meaning);
                };
        return Map.of("intents", List.copyOf(intents), "slots", Map.of());
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
        named(meaning, "affirm", "deny", "handoff", "end_call", "greet", "thank", "repeat", all);
        Topic topic = meaning.topic();
        if (topic != null) {
            all.add("request_info");
            switch (topic.kind()) {
                case PRICE -> all.add("how_much");
                case DURATION -> all.add("how_long");
                case HOURS -> all.add("when");
                case ADDRESS, SERVICES, AVAILABILITY, OTHER -> {}
            }
        }
        return all;
    }

    private static void named(
            Meaning meaning,
            String yes,
            String no,
            String person,
            String end,
            String greet,
            String thank,
            String repeat,
            Set<String> into) {
        if (meaning.answer() == Answer.YES) {
            into.add(yes);
        }
        if (meaning.answer() == Answer.NO) {
            into.add(no);
        }
        Map.of(
                        Intent.PERSON,
                        person,
                        Intent.GOODBYE,
                        end,
                        Intent.GREETING,
                        greet,
                        Intent.THANKS,
                        thank,
                        Intent.REPEAT,
                        repeat)
                .forEach((intent, name) -> {
                    if (meaning.wants(intent)) {
                        into.add(name);
                    }
                });
    }

    private static Set<String> calendar(Meaning meaning) {
        return Set.of(
                meaning.wants(Intent.CANCEL)
                        ? "calendar_remove"
                        : meaning.wants(Intent.BOOK) || meaning.wants(Intent.MOVE) ? "calendar_set" : "calendar_query");
    }

    private static Set<String> one(Meaning meaning) {
        if (meaning.wants(Intent.CANCEL)) {
            return Set.of("cancel_reservation");
        }
        if (meaning.wants(Intent.MOVE)) {
            return Set.of("calendar_update");
        }
        if (meaning.wants(Intent.LOOK_UP)) {
            return Set.of("confirm_reservation");
        }
        if (meaning.wants(Intent.BOOK)) {
            return Set.of("restaurant_reservation");
        }
        var one = new LinkedHashSet<String>();
        if (meaning.answer() == Answer.EITHER) {
            one.add("maybe");
        }
        named(meaning, "yes", "no", "oos", "goodbye", "greeting", "thank_you", "repeat", one);
        for (String first : List.of("repeat", "goodbye", "thank_you", "maybe", "no", "yes", "greeting")) {
            if (one.contains(first)) {
                return Set.of(first);
            }
        }
        Topic topic = meaning.topic();
        if (topic != null && topic.kind() == Topic.Kind.ADDRESS) {
            return Set.of("directions");
        }
        return Set.of("oos");
    }
}
