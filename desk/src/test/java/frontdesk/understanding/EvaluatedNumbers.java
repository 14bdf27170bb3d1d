package frontdesk.understanding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import frontdesk.grammar.Chart;
import frontdesk.grammar.Item;
import frontdesk.grammar.Tokens;
import frontdesk.grammar.Value;

/** Numbers, places in a row and telephone numbers, as the number sets ask for them. */
final class EvaluatedNumbers {
    private EvaluatedNumbers() {}

    static Map<String, Object> value(JsonNode row, Surroundings around) {
        String text = row.path("utterance").asText();
        var value = new LinkedHashMap<String, Object>();
        value.put("value", row.path("kind").asText().startsWith("phone") ? phone(text) : number(text, around));
        return value;
    }

    private static @Nullable String phone(String text) {
        return EnglishPhones.in(Tokens.of(text), true).stream()
                .map(item -> ((Value.Phone) item.value()).digits())
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Long number(String text, Surroundings around) {
        Tokens tokens = Tokens.of(text);
        Chart chart = English.chart(tokens, around);
        Item best = null;
        for (int at = 0; at < tokens.size(); at++) {
            for (Item item : chart.startingAt(at)) {
                boolean counts = item.value() instanceof Value.Count || item.value() instanceof Value.Nth;
                if (counts && (best == null || item.to() - item.from() > best.to() - best.from())) {
                    best = item;
                }
            }
        }
        return best == null
                ? null
                : switch (best.value()) {
                    case Value.Count count -> count.number();
                    case Value.Nth nth -> (long) nth.place();
                    default -> throw new IllegalStateException("not a number: " + List.of(best));
                };
    }
}
