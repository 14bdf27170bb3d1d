package frontdesk.understanding;

import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** Names and dates of birth from what a recogniser made of them. */
final class EvaluatedPeople {
    private EvaluatedPeople() {}

    static Map<String, Object> value(JsonNode row) {
        var value = new LinkedHashMap<String, Object>();
        String text = row.path("utterance").asText();
        value.put(
                "value",
                switch (row.path("item").asText()) {
                    case "name" ->
                        Evaluation.meaning(text, Evaluation.around(row, Expected.NAME))
                                .name();
                    case "dob" ->
                        day(Evaluation.meaning(text, british(Evaluation.around(row, Expected.DATE)))
                                .when());
                    default -> null;
                });
        return value;
    }

    private static @Nullable String day(@Nullable When when) {
        return when == null || when.from() == null ? null : when.from().toString();
    }

    private static Surroundings british(Surroundings around) {
        return new Surroundings(
                around.now(),
                around.expected(),
                "GB",
                around.services(),
                around.staff(),
                around.offered(),
                around.openings(),
                around.questions());
    }
}
