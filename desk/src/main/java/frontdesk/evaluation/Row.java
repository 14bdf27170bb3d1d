package frontdesk.evaluation;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

/** One row of an evaluation set: what was said, and what surrounded it. What it should be taken to mean is never looked at. */
record Row(JsonNode json) {
    /** Where a set gives no moment at which its sentences were said. */
    private static final LocalDateTime NO_MOMENT = LocalDateTime.parse("2018-02-05T09:00");

    record Turn(boolean caller, String words) {
        static Turn of(JsonNode json) {
            return new Turn(
                    json.path("speaker").asText().equals("USER"),
                    json.path("utterance").asText());
        }
    }

    String id() {
        return json.path("id").asText();
    }

    String text(String field) {
        return json.path(field).asText();
    }

    boolean has(String field) {
        return json.hasNonNull(field);
    }

    List<String> texts(String field) {
        return StreamSupport.stream(json.path(field).spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    LocalDateTime now() {
        return has("reference") ? LocalDateTime.parse(text("reference")) : NO_MOMENT;
    }

    /** What was said before, oldest first, and the utterance itself at the end. */
    List<Turn> conversation() {
        var turns = new ArrayList<Turn>();
        json.path("context").forEach(turn -> turns.add(Turn.of(turn)));
        json.path("turns").forEach(turn -> turns.add(Turn.of(turn)));
        if (has("utterance")) {
            turns.add(new Turn(true, text("utterance")));
        }
        return turns;
    }
}
