package frontdesk.discretion;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import frontdesk.audio.Frame;
import frontdesk.audio.StereoRecording;
import frontdesk.audio.Wav;
import frontdesk.booking.Diary;
import frontdesk.business.Business;
import frontdesk.business.DemoBusinesses;
import frontdesk.business.Namesake;
import frontdesk.journal.AuditEntry;
import frontdesk.journal.CallAnalysisBuilder;
import frontdesk.journal.CallEnded;
import frontdesk.journal.CallEnded.Disposition;
import frontdesk.journal.CallReport;
import frontdesk.journal.CallStarted;
import frontdesk.journal.Redactions;
import frontdesk.journal.ToolUse;
import frontdesk.journal.Turn;
import frontdesk.kernel.CallId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.people.LowerRooms;

import static org.assertj.core.api.Assertions.assertThat;

/** What nobody reads or hears of a call any more. */
class DiscretionTest extends LowerRooms {
    private static final String ROSA = "user:rosa@example.com";
    private static final PhoneNumber ANNA = new PhoneNumber("+14155550134");
    private static final String SOUND = "2026-11-21/call.wav";

    @TempDir
    Path folder;

    private final Diary diary = new Diary(database, businesses, people, jobs, journal, clock);
    private final Business trattoria = Namesake.of(DemoBusinesses.trattoria());
    private final CallId call = CallId.next();

    DiscretionTest() {
        super("2026-11-21T15:05:00Z");
        businesses.save(trattoria);
        people.save(trattoria.id(), "Anna Keller", ANNA, null, "test");
    }

    @Test
    void nothingThatIsWrittenOfTheCallNamesAnybodyAnyMore() {
        held(null);
        assertThat(discretion().redact(trattoria, call, List.of("dragonfly"), ROSA))
                .isTrue();
        String all = journal.turns(trattoria.id(), call)
                + journal.toolUses(trattoria.id(), call).toString()
                + journal.reports(trattoria.id(), call)
                + journal.analysis(trattoria.id(), call)
                + journal.call(trattoria.id(), call);
        assertThat(all)
                .doesNotContainIgnoringCase("anna")
                .doesNotContainIgnoringCase("keller")
                .doesNotContainIgnoringCase("dragonfly")
                .doesNotContain("555", "transcripts.example")
                .contains("a table for two under [name]", "2026-11-27");
        assertThat(discretion().of(trattoria, call))
                .hasValueSatisfying(by -> assertThat(by.actor()).isEqualTo(ROSA));
        assertThat(journal.auditTrail()
                        .entries(
                                trattoria.id(), clock.instant(), clock.instant().plusSeconds(1), 9))
                .extracting(AuditEntry::action)
                .contains("call redacted");
        assertThat(people.recognise(trattoria.id(), ANNA))
                .as("the contact stays")
                .isPresent();
    }

    @Test
    void whatIsHiddenInWordsCannotBeHeardEither() throws IOException {
        record(Files.createDirectories(folder.resolve("2026-11-21")).resolve("call.wav"));
        held(SOUND);
        discretion().redact(trattoria, call, Set.of(), ROSA);
        Wav left = Wav.read(Files.readAllBytes(folder.resolve(SOUND)));
        for (short[] side : left.channels()) {
            assertThat(side[at(500)]).as("the greeting").isNotZero();
            assertThat(side[at(3_500)]).as("the name").isZero();
            assertThat(side[at(5_900)]).as("up to the answer").isZero();
            assertThat(side[at(7_000)]).as("the answer").isNotZero();
            assertThat(side).hasSize(at(12_000));
        }
    }

    @Test
    void aRecordingInWhichNothingCanBeSilencedIsNotKept() throws IOException {
        Path sound = Files.createDirectories(folder.resolve("2026-11-21")).resolve("call.wav");
        Files.write(sound, Wav.mono(16_000, new short[160_000]).write());
        held(SOUND);
        discretion().redact(trattoria, call, Set.of(), ROSA);
        assertThat(sound).doesNotExist();
        assertThat(journal.call(trattoria.id(), call).orElseThrow().ended())
                .isNotNull()
                .extracting(CallEnded::recording)
                .isNull();
    }

    @Test
    void whatIsToldOnceMoreIsNotWrittenAgain() {
        held(null);
        var before = journal.turns(trattoria.id(), call);
        discretion().redact(trattoria, call, Set.of(), ROSA);
        var hidden = journal.turns(trattoria.id(), call);
        assertThat(hidden).isNotEqualTo(before);
        database.perform(handle -> {
            journal.toldCalls().turns(handle, trattoria.id(), call, before);
            journal.toldCalls()
                    .reported(
                            handle,
                            trattoria.id(),
                            call,
                            new CallReport("moved", "Anna again.", null, "agent:a", clock.instant()));
            journal.toldCalls().recorded(handle, trattoria.id(), call, "2026-11-21/again.mp3");
        });
        assertThat(journal.turns(trattoria.id(), call)).isEqualTo(hidden);
        assertThat(journal.reports(trattoria.id(), call)).hasSize(1);
        assertThat(journal.call(trattoria.id(), call).orElseThrow().toString()).doesNotContain("again.mp3");
    }

    @Test
    void aCallThatGoesOnIsLeftAlone() {
        start();
        assertThat(discretion().redact(trattoria, call, Set.of(), ROSA)).isFalse();
        assertThat(discretion().redact(trattoria, CallId.next(), Set.of(), ROSA))
                .isFalse();
    }

    private Discretion discretion() {
        return new Discretion(
                journal,
                new Redactions(database, journal, jobs, clock),
                new KnownNames(diary, people, journal),
                new RecordingsFolder(folder));
    }

    private void start() {
        journal.callStarted(new CallStarted(
                trattoria.id(), call, CallStarted.Channel.PHONE, ANNA.e164(), null, "CA" + call, clock.instant()));
    }

    private void held(@org.jspecify.annotations.Nullable String recording) {
        start();
        say(0, Turn.Speaker.AGENT, "Trattoria Lucia, how can I help you?", null, 0);
        say(1, Turn.Speaker.CALLER, "a table for two under Keller, by the dragonfly", "name Anna Keller", 3_000);
        say(2, Turn.Speaker.AGENT, "Which day?", null, 5_500);
        Instant now = clock.instant();
        journal.toolUsed(
                trattoria.id(),
                call,
                new ToolUse(
                        "book",
                        "{\"date\":\"2026-11-27\",\"customer\":{\"name\":\"Keller\",\"phone\":4155550134}}",
                        "[{\"message\":\"Booked for Anna, 415 555 0134\",\"party\":2}]",
                        "Booked",
                        10,
                        now));
        journal.callReported(
                trattoria.id(),
                call,
                new CallReport("booked", "Anna wants a table.", "https://transcripts.example/1", "agent:a", now));
        var analysis = CallAnalysisBuilder.builder()
                .platform("elevenlabs")
                .title("Keller's table")
                .seconds(9)
                .collected("{\"caller_name\":\"Anna K\"}")
                .evaluated("{}")
                .at(now)
                .build();
        database.perform(handle -> journal.toldCalls().analysed(handle, trattoria.id(), call, analysis));
        journal.callEnded(
                trattoria.id(),
                call,
                new CallEnded(
                        CallEnded.By.CALLER,
                        "hung up",
                        Disposition.BOOKED,
                        recording,
                        now.plus(Duration.ofSeconds(12))));
    }

    private void say(
            int number,
            Turn.Speaker who,
            String text,
            @org.jspecify.annotations.Nullable String understood,
            long offset) {
        journal.turn(
                trattoria.id(), call, new Turn(number, who, text, understood, 1, false, offset, null, clock.instant()));
    }

    /** Twelve seconds in which both sides are never silent. */
    private static void record(Path file) throws IOException {
        short[] loud = new short[Frame.USUAL];
        java.util.Arrays.fill(loud, (short) 1_000);
        try (var recording = new StereoRecording(Files.newByteChannel(
                file, java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.WRITE))) {
            for (int millis = 0; millis < 12_000; millis += 20) {
                recording.played(new Frame(loud));
                recording.heard(new Frame(loud));
            }
        }
    }

    private static int at(int millis) {
        return millis * Frame.RATE / 1_000;
    }
}
