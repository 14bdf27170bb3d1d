package frontdesk.dialogue;

import java.util.Arrays;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** What callers ask of every business's terms, and what each service's own terms answer. */
enum Policy {
    DEPOSIT,
    CANCELLATION;

    private static final String PREFIX = "policy.";

    /** How the question is called among those that a business answers, and in the files of the languages. */
    String key() {
        return PREFIX + name().toLowerCase(Locale.ROOT);
    }

    static @Nullable Policy of(@Nullable String key) {
        return Arrays.stream(values())
                .filter(p -> p.key().equals(key))
                .findFirst()
                .orElse(null);
    }
}
