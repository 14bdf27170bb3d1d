package frontdesk.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

import static org.assertj.core.api.Assertions.assertThat;

/** The command line as a newcomer meets it. */
class CommandsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bookings",
                "bookings import",
                "book",
                "errand",
                "business",
                "understand",
                "doctor",
                "call",
                "help"
            })
    void everyCommandTellsWhatItTakes(String command) {
        var told = new StringWriter();
        CommandLine line = Commands.line(
                        () -> {
                            throw new Commands.CannotOpen("not needed");
                        },
                        List::of,
                        (doors, business, from, audio, out) -> 0)
                .setOut(new PrintWriter(told));

        assertThat(Commands.execute(line, (command + " --help").trim().split(" ")))
                .isZero();

        assertThat(told.toString()).contains("Usage: ./frontdesk");
    }
}
