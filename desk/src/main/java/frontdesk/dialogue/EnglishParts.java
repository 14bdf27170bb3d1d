package frontdesk.dialogue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Which part of a booking the words point at: "the time is wrong" is about the time. */
final class EnglishParts {
    private static final Map<Pattern, Question> PARTS = parts();

    private EnglishParts() {}

    static @Nullable Question in(String words) {
        return PARTS.entrySet().stream()
                .filter(part -> part.getKey().matcher(words).find())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    /** In order: "the number of people" is about the people and not about a telephone. */
    private static Map<Pattern, Question> parts() {
        Map<Pattern, Question> parts = new LinkedHashMap<>();
        parts.put(anyOf("people|persons?|guests?|party|how many"), Question.PARTY_SIZE);
        parts.put(anyOf("time|hour"), Question.TIME);
        parts.put(anyOf("day|date"), Question.DAY);
        parts.put(anyOf("name"), Question.NAME);
        parts.put(anyOf("phone|telephone|number"), Question.PHONE);
        return parts;
    }

    private static Pattern anyOf(String words) {
        return Pattern.compile("\\b(?:" + words + ")\\b", Pattern.CASE_INSENSITIVE);
    }
}
