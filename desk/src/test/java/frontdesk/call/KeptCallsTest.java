package frontdesk.call;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import frontdesk.business.Business;
import frontdesk.business.Businesses;
import frontdesk.business.DemoBusinesses;
import frontdesk.jobs.Jobs;
import frontdesk.journal.AuditEntry;
import frontdesk.journal.CallEnded;
import frontdesk.journal.CallEntry;
import frontdesk.journal.CallForgotten;
import frontdesk.journal.CallStarted;
import frontdesk.journal.Forgetting;
import frontdesk.journal.Journal;
import frontdesk.journal.Turn;
import frontdesk.kernel.CallId;
import frontdesk.store.Database;
import frontdesk.store.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** For how long sound and words of calls are kept. */
@SuppressWarnings("NullAway.Init")
class KeptCallsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @TempDir
    Path recordings;

    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final Database database = TestDatabase.fresh();
    private final Journal journal = new Journal(database, clock);
    private final Jobs jobs = new Jobs(database, clock);
    private final Businesses businesses = new Businesses(database, journal);
    private final Business trattoria = DemoBusinesses.trattoria();
    private CallId old;
    private CallId young;

    @BeforeEach
    void twoCalls() throws IOException {
        old = call(40);
        young = call(20);
    }

    @AfterEach
    void close() throws Exception {
        businesses.close();
        database.close();
    }

    private CallId call(int daysAgo) throws IOException {
        CallId call = CallId.next();
        Instant at = NOW.minus(Duration.ofDays(daysAgo));
        journal.callStarted(new CallStarted(
                trattoria.id(), call, CallStarted.Channel.PHONE, "+14155550134", "+14155550100", "CA" + call, at));
        journal.turn(
                trattoria.id(),
                call,
                new Turn(0, Turn.Speaker.CALLER, "do you have a table", null, 1, false, 0, null, at));
        Files.writeString(recordings.resolve(call + ".wav"), "sound");
        journal.callEnded(
                trattoria.id(),
                call,
                new CallEnded(
                        CallEnded.By.CALLER, "", CallEnded.Disposition.BOOKED, call + ".wav", at.plusSeconds(30)));
        return call;
    }

    private CallEnded end(CallId call) {
        CallEntry entry = journal.call(trattoria.id(), call).orElseThrow();
        return Objects.requireNonNull(entry.ended());
    }

    private void sweep() {
        new KeptCalls(businesses, new Forgetting(database, jobs, recordings, clock), clock).sweep();
    }

    private void keeping(@Nullable Integer sound, @Nullable Integer words) {
        businesses.save(trattoria.withCalls(
                trattoria.calls().with(calls -> calls.recordingDays(sound).wordDays(words))));
        sweep();
    }

    @Test
    void everythingIsKeptWhereNothingIsSaid() {
        keeping(null, null);
        assertThat(journal.turns(trattoria.id(), old)).hasSize(1);
        assertThat(recordings.resolve(old + ".wav")).exists();
    }

    @Test
    void anOldRecordingIsDeletedAndWhatWasSaidStays() {
        keeping(30, null);
        assertThat(recordings.resolve(old + ".wav")).doesNotExist();
        assertThat(end(old).recording()).isNull();
        assertThat(journal.turns(trattoria.id(), old)).hasSize(1);
        assertThat(recordings.resolve(young + ".wav")).exists();
        assertThat(end(young).recording()).isEqualTo(young + ".wav");
        assertThat(audited()).contains("recordings deleted");
    }

    @Test
    void oldWordsAreDeletedOnceAndTheCallWithWhatCameOfItStays() {
        jobs.introduce(CallForgotten.class, "test.forgotten", _ -> {});
        keeping(null, 30);
        sweep();
        assertThat(journal.turns(trattoria.id(), old)).isEmpty();
        assertThat(journal.turns(trattoria.id(), young)).hasSize(1);
        assertThat(end(old).disposition()).isEqualTo(CallEnded.Disposition.BOOKED);
        assertThat(recordings.resolve(old + ".wav")).exists();
        assertThat(audited()).containsOnlyOnce("words of calls deleted");
        int announced = database.read(handle -> handle.createQuery("select count(*) from job")
                .mapTo(Integer.class)
                .one());
        assertThat(announced).isEqualTo(1);
    }

    @Test
    void aNameThatLeadsOutOfTheFolderIsLeftAlone(@TempDir Path elsewhere) throws IOException {
        Path theirs = Files.writeString(elsewhere.resolve("theirs.wav"), "sound");
        database.perform(handle -> journal.toldCalls()
                .recorded(
                        handle,
                        trattoria.id(),
                        old,
                        recordings.relativize(theirs).toString()));
        keeping(30, null);
        assertThat(theirs).exists();
    }

    private List<String> audited() {
        return journal.auditTrail().entries(trattoria.id(), NOW.minusSeconds(1), NOW.plusSeconds(1), 50).stream()
                .map(AuditEntry::action)
                .toList();
    }
}
