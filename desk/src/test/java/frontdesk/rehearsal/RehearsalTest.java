package frontdesk.rehearsal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import frontdesk.house.Rooms;
import frontdesk.house.TestRooms;
import frontdesk.store.Database;
import frontdesk.store.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** Whole rehearsed calls on a real database: those that go well, and those in which the grading must find the fault. */
class RehearsalTest {
    private static Database database;
    private static Stage stage;

    @TempDir
    Path folder;

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
        var clock = new VirtualClock(Instant.parse("2027-09-13T14:00:00Z"));
        Rooms rooms = TestRooms.on(database, clock);
        stage = rooms.stage(clock);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    private List<Verdict> play(String yaml) throws Exception {
        Path file = Files.writeString(folder.resolve("own.yaml"), yaml);
        return new Rehearsal(stage, null, new Rehearsal.Terms(0, 1)).play(ScenarioFiles.read(file), _ -> {});
    }

    @Test
    void aCallerWhoGetsWhatTheyWantHasNoComplaint() throws Exception {
        var verdict = play("""
                scenarios:
                  - {name: table, business: restaurant, caller: {name: Anna Keller, phone: "+14155550134"},
                     want: {party: 4, day: friday, time: "19:00"}, moments: [{when: read_back, changes: {time: "20:00"}}]}
                """).getFirst();
        assertThat(verdict.complaints()).isEmpty();
        assertThat(verdict.thought()).isNotEmpty();
    }

    @Test
    void aBookingThatWasNotWantedIsFound() throws Exception {
        var verdict = play("""
                scenarios:
                  - {name: table, business: restaurant, caller: {name: Anna Keller, phone: "+14155550134"},
                     want: {to: say, says: ["a table for two on friday at seven", "yes"]},
                     moments: [{when: name, says: "anna keller"}, {when: read_back, says: "yes"}]}
                """).getFirst();
        assertThat(verdict.complaints()).anyMatch(c -> c.startsWith("in the diary: table for 2"));
    }

    @Test
    void anAnswerThatWasNotGivenAndAPersonWhoWasNotReachedAreFound() throws Exception {
        var verdict = play("""
                scenarios:
                  - {name: ask, business: restaurant, caller: {name: Anna Keller, phone: "+14155550134"},
                     want: {to: ask, says: "where can i park", answer: "helicopter"}, expect: {person: true}}
                """).getFirst();
        assertThat(verdict.complaints()).contains("was not told “helicopter”", "did not reach a person");
    }

    @Test
    void theSameSeedPlaysTheSameCall() throws Exception {
        String yaml = """
                scenarios:
                  - {name: hesitant, business: dental-clinic, manner: {hesitates: true, gives: nothing},
                     caller: {name: Tom Baker, phone: "+14155550155"}, want: {service: check-up, day: thursday, time: "10:00"}}
                """;
        assertThat(play(yaml).getFirst().lines())
                .isEqualTo(play(yaml).getFirst().lines());
    }
}
