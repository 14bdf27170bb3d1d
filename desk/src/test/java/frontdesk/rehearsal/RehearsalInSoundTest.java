package frontdesk.rehearsal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import frontdesk.business.Talk.Brain;
import frontdesk.call.Simulation;
import frontdesk.call.Switchboard;
import frontdesk.house.Rooms;
import frontdesk.house.TestRooms;
import frontdesk.provider.local.FliteVoice;
import frontdesk.provider.local.LocalSpeech;
import frontdesk.provider.local.PocketsphinxEars;
import frontdesk.store.TestDatabase;
import frontdesk.turns.Patience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** A rehearsed call that is spoken and heard, with the built-in ears and voices. */
@Timeout(180)
class RehearsalInSoundTest {
    @TempDir
    Path folder;

    @Test
    void aCallerAsksAloudHearsTheAnswerAndTheCallIsRecorded() throws Exception {
        assumeTrue(LocalSpeech.findings().get(0).ready(), "pocketsphinx is not installed");
        assumeTrue(LocalSpeech.findings().get(1).ready(), "flite is not installed");
        var clock = new VirtualClock(Instant.parse("2027-09-13T14:00:00Z"));
        Rooms rooms = TestRooms.on(TestDatabase.fresh(), clock);
        var stage = rooms.stage(clock);
        Path scenario = Files.writeString(folder.resolve("own.yaml"), """
                scenarios:
                  - {name: hours, business: restaurant, caller: {name: Anna Keller, phone: "+14155550134"},
                     want: {to: ask, says: "what are your opening hours", answer: "open"}}
                """);
        Verdict verdict = new Rehearsal(stage, null, new Rehearsal.Terms(0, 1, Brain.BUILT_IN, studio(rooms, clock)))
                .play(ScenarioFiles.read(scenario), _ -> {})
                .getFirst();

        assertThat(verdict.complaints()).isEmpty();
        assertThat(verdict.lines().get(1).heard()).contains("hours");
        assertThat(verdict.lines().getLast().agent()).isTrue();
        assertThat(verdict.recording()).isNotNull().isNotEmptyFile();
        Path page = folder.resolve("report.html");
        HtmlReport.write(page, List.of(new Performance("the built-in brain", List.of(verdict))), 0, 1);
        assertThat(page).content().contains("answered by the built-in brain", "src=\"recordings/");
    }

    private Studio studio(Rooms rooms, VirtualClock clock) {
        Path recordings = folder.resolve("recordings");
        var board = new Switchboard(
                rooms.businesses(),
                rooms.receptionist(),
                new PocketsphinxEars(folder.resolve("speech")),
                List.of(FliteVoice.of("rms")),
                rooms.journal(),
                clock,
                new Switchboard.Settings(1, recordings, Patience.usual()));
        return new Studio(new Simulation(board), List.of(FliteVoice.of("awb")), recordings);
    }
}
