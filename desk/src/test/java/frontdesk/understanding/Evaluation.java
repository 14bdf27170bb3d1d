package frontdesk.understanding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import frontdesk.understanding.Understanding.Utterance;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reads the evaluation sets, which are not part of this repository, and writes what was understood to {@code target/evaluation}, one
 * line per row in the form that the sets' own scorer reads. It runs only when it is called by name:
 *
 * <pre>mvn -q test -Dtest=Evaluation -Dsurefire.failIfNoSpecifiedTests=false -Devaluation.rows=DIRECTORY [-Devaluation.part=dev]</pre>
 */
class Evaluation {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Understanding UNDERSTANDING = new Understanding();
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();
    private final String part = System.getProperty("evaluation.part", "dev");

    @Test
    void dates() {
        write(
                "dates",
                "dates/dates_" + part,
                row -> isEnglish(row) ? EvaluatedDates.value(understood(row, "text")) : null);
        write(
                "dates-utterances",
                "dates/dates_" + part,
                row -> isEnglish(row) ? EvaluatedDates.value(understood(row, "utterance")) : null);
    }

    @Test
    void numbers() {
        write(
                "numbers",
                "numbers/numbers_" + part,
                row -> isEnglish(row) ? EvaluatedNumbers.value(row, around(row, Expected.PHONE)) : null);
    }

    @Test
    void intents() {
        write(
                "intents",
                "short/intents_" + part,
                row -> EvaluatedIntents.value(
                        row, meaning(row.path("utterance").asText(), around(row, Expected.ANYTHING))));
    }

    @Test
    void slots() {
        write(
                "slots",
                "short/slots_" + part,
                row -> EvaluatedSlots.value(row, around(row, EvaluatedSlots.expected(row))));
    }

    @Test
    void namesAndBirthdays() {
        write("evi", "spoken/evi_" + part, EvaluatedPeople::value);
    }

    private static boolean isEnglish(JsonNode row) {
        return row.path("lang").asText().equals("en");
    }

    private static EvaluatedDates.Row understood(JsonNode row, String field) {
        Surroundings around = around(row, field.equals("text") ? Expected.WHEN : Expected.ANYTHING);
        return new EvaluatedDates.Row(meaning(row.path(field).asText(), around), around.now());
    }

    static Meaning meaning(String text, Surroundings around) {
        return UNDERSTANDING.understand(Utterance.of(text), around);
    }

    static Surroundings around(JsonNode row, Expected expected) {
        LocalDateTime now =
                row.hasNonNull("reference") && row.path("reference").asText().length() > 10
                        ? LocalDateTime.parse(row.path("reference").asText())
                        : LocalDateTime.parse("2019-03-01T00:00");
        String locale = row.path("locale").asText("");
        String region = locale.length() == 5 ? locale.substring(3).toUpperCase(java.util.Locale.ROOT) : "US";
        return new Surroundings(now, expected, region, List.of(), List.of(), List.of(), Map.of(), List.of());
    }

    /** Understands every row of a set, and states the processor time that one took. */
    private static void write(String name, String rows, Function<JsonNode, @Nullable Map<String, Object>> understand) {
        try {
            Path from = Path.of(System.getProperty("evaluation.rows"), rows + ".jsonl");
            Path to = Path.of("target", "evaluation", name + ".jsonl");
            Files.createDirectories(to.getParent());
            var lines = new ArrayList<String>();
            var nanos = new ArrayList<Long>();
            for (String line : Files.readAllLines(from)) {
                JsonNode row = JSON.readTree(line);
                long start = CPU.getCurrentThreadCpuTime();
                Map<String, Object> said = understand.apply(row);
                nanos.add(CPU.getCurrentThreadCpuTime() - start);
                if (said != null) {
                    var prediction = new java.util.LinkedHashMap<String, Object>(
                            Map.of("id", row.path("id").asText()));
                    prediction.putAll(said);
                    lines.add(JSON.writeValueAsString(prediction));
                }
            }
            Files.write(to, lines);
            nanos.sort(null);
            System.out.printf(
                    "%s: %d rows, median %.3f ms, p99 %.3f ms -> %s%n",
                    name,
                    lines.size(),
                    nanos.get(nanos.size() / 2) / 1e6,
                    nanos.get(nanos.size() * 99 / 100) / 1e6,
                    to.toAbsolutePath());
            assertThat(lines).isNotEmpty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
