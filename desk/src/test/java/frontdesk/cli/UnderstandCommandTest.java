package frontdesk.cli;

import java.nio.file.Files;
import java.nio.file.Path;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import frontdesk.cli.OpenDoors.Ended;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code understand}, as somebody types it at the terminal: on a Saturday at nine, with no house behind it. */
class UnderstandCommandTest {
    private static final String NOW = "--now=2026-11-21T09:00";

    @Test
    void aSentenceIsToldWithWhatWasReadAndWhatWasLeft() {
        Ended told = understand("a table for four on friday at half past seven");

        assertThat(told.exit()).as(told.err()).isZero();
        assertThat(told.out().lines())
                .startsWith("MEANING")
                .contains("  people       4")
                .anyMatch(line -> line.matches("  when +2026-11-27T19:30.*"))
                .anyMatch(line -> line.startsWith("READINGS"))
                .anyMatch(line -> line.startsWith("  ✓ ") && line.contains("“on friday at half past seven”"));
    }

    @Test
    void programsReadTheSameAsJson() throws Exception {
        Ended told = understand("--json", "a table for four on friday at half past seven");

        JsonNode json = new ObjectMapper().readTree(told.out());
        assertThat(json.at("/meaning/people").asInt()).isEqualTo(4);
        assertThat(json.at("/meaning/when").asText()).startsWith("2026-11-27T19:30");
        assertThat(json.get("readings")).isNotEmpty().allSatisfy(reading -> assertThat(reading.properties())
                .extracting(java.util.Map.Entry::getKey)
                .containsExactly("kind", "value", "words", "why", "worth", "taken"));
    }

    @Test
    void anotherGuessIsReadWhereTheFirstSaysNothing() {
        assertThat(understand("--expect=time", "--or=seven thirty", "heaven dirty")
                        .out())
                .contains("19:30");
    }

    @Test
    void aSentenceIsReadInItsLanguage() {
        assertThat(understand("--language=es", "el viernes a las siete de la tarde")
                        .out())
                .contains("2026-11-27T19:00");
        assertThat(understand("--language=Spanish", "el viernes a las siete de la tarde")
                        .out())
                .contains("2026-11-27T19:00");
    }

    @Test
    void nothingIsUnderstoodOfNothing() {
        for (String said : new String[] {"", "   ", "…"}) {
            Ended told = understand(said);
            assertThat(told.exit()).isZero();
            assertThat(told.out()).contains("nothing that can be acted on");
        }
    }

    @Test
    void whatCannotBeReadIsNamedWithoutATrace() {
        assertRefused(understand("--language=%%%", "seven"), "No language is called '%%%'");
        assertRefused(understand("--language=", "seven"), "No language is called ''");
        assertRefused(understand("--expect=weather", "seven"), "weather");
        assertRefused(understand("--business=no-such-template", "seven"), "no-such-template");
        assertRefused(run("understand", "--now=half past nine", "seven"), "half past nine");
        assertRefused(run("understand"), "SENTENCE");
    }

    @Test
    void filesThatCannotBeReadOrWrittenAreNamedWithoutATrace(@TempDir Path folder) throws Exception {
        Path rows = Files.writeString(folder.resolve("rows.jsonl"), "");
        assertRefused(run("understand", "--eval=numbers", folder + "/missing.jsonl"), "missing.jsonl' cannot be read");
        assertRefused(
                run("understand", "--eval=numbers", rows.toString(), "--out=" + rows + "/out.jsonl"),
                "out.jsonl' cannot be written");
    }

    private static void assertRefused(Ended ended, String naming) {
        assertThat(ended.exit()).as(ended.toString()).isEqualTo(2);
        assertThat(ended.err()).contains(naming).doesNotContain("\tat ");
        assertThat(ended.out()).isEmpty();
    }

    private static Ended understand(String... words) {
        String[] all = new String[words.length + 2];
        all[0] = "understand";
        all[1] = NOW;
        System.arraycopy(words, 0, all, 2, words.length);
        return run(all);
    }

    private static Ended run(String... words) {
        return Ended.of(
                () -> {
                    throw new AssertionError("it needs no house");
                },
                words);
    }
}
