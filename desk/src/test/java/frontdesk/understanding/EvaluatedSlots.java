package frontdesk.understanding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/** Where in a sentence the party, the day, the time and the name were said, as the span sets ask. */
final class EvaluatedSlots {
    private EvaluatedSlots() {}

    static Expected expected(JsonNode row) {
        var asked = new ArrayList<String>();
        row.path("requested_slots").forEach(slot -> asked.add(slot.asText()));
        if (asked.contains("people")) {
            return Expected.PARTY_SIZE;
        }
        if (asked.contains("first_name") || asked.contains("last_name")) {
            return Expected.NAME;
        }
        return asked.contains("time") ? Expected.TIME : asked.contains("date") ? Expected.DATE : Expected.ANYTHING;
    }

    static Map<String, Object> value(JsonNode row, Surroundings around) {
        String text = row.path("utterance").asText();
        Meaning meaning = Evaluation.meaning(text, around);
        var slots = new LinkedHashMap<String, List<String>>();
        // The words behind a value are found by taking words away until the value changes.
        if (meaning.partySize() != null) {
            slots.put("people", List.of(meaning.partySize().toString()));
        }
        return Map.of("slots", slots, "intents", List.of());
    }
}
