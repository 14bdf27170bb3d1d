package frontdesk.rest;

import java.util.Optional;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/** Reads plain words out of what was sent. */
record Texts(Faults faults) {

    Optional<String> required(String field, @Nullable String text) {
        Optional<String> filled = filled(text);
        if (filled.isEmpty()) {
            faults.add(field, "This is missing.");
        }
        return filled;
    }

    void atMost(String field, String text, int most) {
        if (text.length() > most) {
            faults.add(field, "Send at most %d characters.".formatted(most));
        }
    }

    static Optional<String> filled(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(Predicate.not(String::isEmpty));
    }
}
