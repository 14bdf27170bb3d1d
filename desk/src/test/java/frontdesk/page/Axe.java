package frontdesk.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Lets axe-core, by which most people judge whether a page is accessible, look at an open page. */
public final class Axe {
    private static final String PROGRAM = program();
    private static final String SERIOUS = """
            return axe.run(document, {resultTypes: ['violations']}).then(found => found.violations
              .filter(one => one.impact === 'serious' || one.impact === 'critical')
              .map(one => one.id + ': ' + one.nodes.slice(0, 3).map(node => node.html.slice(0, 160)).join(' | ')))
            """;

    private Axe() {}

    private static String program() {
        try (var file = Objects.requireNonNull(Axe.class.getResourceAsStream("/axe.min.js"))) {
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What it calls serious or critical, each with the elements. */
    public static List<?> troubles(Chromium chromium) {
        chromium.run(PROGRAM);
        return (List<?>) chromium.run(SERIOUS);
    }
}
