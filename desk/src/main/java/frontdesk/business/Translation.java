package frontdesk.business;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.Language;

/**
 * Another language that a business speaks, and its own words in it. What is not translated is said as it stands.
 *
 * @param greeting its first words, or null for the usual ones
 * @param services what services are called in this language, by their names: {@code "Check-up": "revisión"}
 * @param answers what callers ask in this language and what is said to it, under the ids of the main language's answers
 */
public record Translation(
        Language language, @Nullable String greeting, Map<String, String> services, List<Answer> answers) {
    public Translation {
        services = services == null ? Map.of() : Map.copyOf(services);
        answers = answers == null ? List.of() : List.copyOf(answers);
    }

    /** Only what we say ourselves is said in it. */
    public Translation(Language language) {
        this(language, null, Map.of(), List.of());
    }
}
