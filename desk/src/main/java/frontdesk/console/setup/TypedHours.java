package frontdesk.console.setup;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import frontdesk.business.Span;

/** The hours of one day in one field, as people type them: {@code 09:00-13:00, 15:00-18:00}, or {@code closed}. */
final class TypedHours {
    private static final String CLOSED = "closed";

    /** In the languages of the console. */
    private static final Set<String> ALSO_CLOSED = Set.of(CLOSED, "cerrado", "cerrada");

    private TypedHours() {}

    static String written(List<Span> spans) {
        return spans.isEmpty() ? CLOSED : spans.stream().map(Span::toString).collect(Collectors.joining(", "));
    }

    /** None where it is closed; null where it cannot be read. */
    static @Nullable List<Span> read(String typed) {
        if (typed.isEmpty() || ALSO_CLOSED.contains(typed.toLowerCase(Locale.ROOT))) {
            return List.of();
        }
        try {
            return Stream.of(typed.split("\\s*,\\s*")).map(Span::of).toList();
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }
}
