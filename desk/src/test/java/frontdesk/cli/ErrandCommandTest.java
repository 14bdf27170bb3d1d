package frontdesk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import frontdesk.cli.OpenDoors.Ended;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code errand}, as somebody types it at the terminal. */
class ErrandCommandTest {
    private final OpenDoors doors = OpenDoors.open(Clock.fixed(Instant.parse("2026-11-23T18:00:00Z"), ZoneOffset.UTC));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @AfterEach
    void shut() {
        doors.shut();
    }

    @Test
    void anErrandIsAskedForInOneSentenceFollowedAndListed() throws IOException {
        Ended made = make("a dentist, Friday afternoon, in Spanish", "415-555-0134", """
                name,phone,address
                Dr. First,415-555-0181,1 Mission Street
                Dr. Second,415-555-0182,
                """);
        assertThat(made.exit()).as(made.out() + made.err()).isZero();
        assertThat(made.out()).contains("dentist, Friday afternoon, for Ana");
        String id = made.out().lines().findFirst().orElseThrow().substring("errand ".length());
        assertThat(doors.run("errand", "show", id).out())
                .contains("for Ana", "1. Dr. First", "2. Dr. Second", "terminal");
        assertThat(doors.run("errand").out()).contains("Ana");
        assertThat(doors.run("errand", "answer", id, "2").out()).contains("Nothing is asked there.");
        assertThat(doors.run("errand", "show", "no id").exit()).isEqualTo(1);
    }

    @Test
    void whatIsWrongIsSaidInASentence() throws IOException {
        assertThat(make("a dentist", "12", "name,phone\nDr. First,415-555-0181\n")
                        .err())
                .contains("“12” is no telephone number.");
        assertThat(make("a dentist", "415-555-0134", "name,phone\nDr. First,nonsense\n")
                        .err())
                .contains("line 2:");
        Ended nobody = doors.run("errand", "make", "a dentist", "--name", "Ana", "--phone", "415-555-0134");
        assertThat(nobody.out()).contains("There is nobody to call");
        assertThat(nobody.exit()).isEqualTo(1);
        assertThat(doors.run("errand", "allow", "everything").err()).contains("Give free, scale, business or a number");
    }

    private Ended make(String wish, String phone, String providers) throws IOException {
        Path table = Files.writeString(folder.resolve("providers.csv"), providers);
        return doors.run("errand", "make", wish, "--name", "Ana", "--phone", phone, "--providers", table.toString());
    }
}
