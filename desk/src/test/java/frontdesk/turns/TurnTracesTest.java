package frontdesk.turns;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Turn taking against written timing traces. A trace is a title after {@code =} and the steps that {@link TracePlayer} knows, each with what it
 * must want after {@code ->}; a step without an arrow must want nothing.
 */
class TurnTracesTest {
    private record Trace(String title, List<String> lines) {
        String played() {
            var player = new TracePlayer();
            List<String> played = new ArrayList<>();
            for (String line : lines) {
                String step = line.split("->", 2)[0].strip();
                String wanted = player.step(step);
                played.add(wanted.isEmpty() ? step : step + " -> " + wanted);
            }
            return String.join("\n", played);
        }

        String written() {
            return String.join(
                    "\n",
                    lines.stream()
                            .map(line -> line.replaceAll(" +", " ").strip())
                            .toList());
        }
    }

    @TestFactory
    Stream<DynamicTest> everyTraceIsPlayedAsItIsWritten() throws Exception {
        return traces().stream()
                .map(trace -> DynamicTest.dynamicTest(
                        trace.title(), () -> assertThat(trace.played()).isEqualTo(trace.written())));
    }

    @Test
    void thereAreEnoughOfThem() throws Exception {
        assertThat(traces())
                .hasSizeGreaterThanOrEqualTo(60)
                .extracting(Trace::title)
                .doesNotHaveDuplicates();
    }

    private static List<Trace> traces() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(TurnTracesTest.class.getResource("/turns/traces"))
                .toURI());
        List<Trace> traces = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                traces.addAll(in(Files.readAllLines(file)));
            }
        }
        return traces;
    }

    private static List<Trace> in(List<String> lines) {
        List<Trace> traces = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("= ")) {
                traces.add(new Trace(line.substring(2), new ArrayList<>()));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                traces.getLast().lines().add(line);
            }
        }
        return traces;
    }
}
