package frontdesk.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Finds the pages of the console that {@code ./frontdesk bench pages} would leave out: it takes its addresses from a list. */
class EveryPageIsMeasuredTest {
    private static final Path LISTED = Path.of("src", "test", "resources", "pages", "addresses.txt");

    @Test
    void everyPageOfTheConsoleStandsInTheListOfTheMeasurement() throws IOException {
        List<String> listed = Files.readAllLines(LISTED).stream()
                .filter(line -> line.matches("[a-z].*"))
                .map(line -> line.split("\\s+")[1])
                .filter(address -> address.startsWith("/console"))
                .distinct()
                .toList();
        List<String> there = Route.all().stream()
                .filter(route -> route.method().equals("GET") && route.isPage())
                .map(Route::path)
                .toList();
        assertThat(listed).containsExactlyInAnyOrderElementsOf(there);
    }
}
