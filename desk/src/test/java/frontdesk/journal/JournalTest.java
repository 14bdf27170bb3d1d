package frontdesk.journal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import frontdesk.journal.CallEnded.By;
import frontdesk.journal.CallEnded.Disposition;
import frontdesk.journal.CallStarted.Channel;
import frontdesk.journal.Journal.CallQuery;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;
import frontdesk.store.Database;
import frontdesk.store.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

class JournalTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Database DATABASE = TestDatabase.fresh();
    private static final Journal JOURNAL = new Journal(DATABASE, Clock.fixed(NOON, ZoneOffset.UTC));

    private final BusinessId business = new BusinessId(UUID.randomUUID());

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void aCallIsOpenUntilItEnds() {
        CallId call = started("+14155550134", "CA1");
        assertThat(JOURNAL.call(business, call)).get().matches(CallEntry::open);

        JOURNAL.callEnded(business, call, ended(Disposition.BOOKED, null));

        CallEntry entry = JOURNAL.call(business, call).orElseThrow();
        assertThat(entry.open()).isFalse();
        assertThat(entry.ended()).isEqualTo(ended(Disposition.BOOKED, null));
        assertThat(entry.started()).isEqualTo(start(call, "+14155550134", "CA1"));
    }

    @Test
    void theFirstEndStandsAndALaterOneOnlyAddsTheRecording() {
        CallId call = started(null, null);
        JOURNAL.callEnded(business, call, ended(Disposition.BOOKED, null));
        JOURNAL.callEnded(business, call, ended(Disposition.ABANDONED, "2026/03/02/call.wav"));

        assertThat(JOURNAL.call(business, call).orElseThrow().ended())
                .isEqualTo(ended(Disposition.BOOKED, "2026/03/02/call.wav"));
    }

    @Test
    void howACallSoundedIsKeptByItsCarriersName() {
        CallId call = started(null, "CA-sound");
        var sound = new CallSound(0.02, 7, null, null, 43);
        JOURNAL.sounded(business, "CA-sound", new CallSound(0.5, 100, 0.1, 3, null));
        JOURNAL.sounded(business, "CA-sound", sound);
        JOURNAL.sounded(business, "never begun", sound);
        assertThat(JOURNAL.sound(business, call)).contains(sound);
        assertThat(JOURNAL.sound(new BusinessId(UUID.randomUUID()), call)).isEmpty();
    }

    @Test
    void aCarrierThatTellsACallTwiceMakesOneCall() {
        CallId first = started("+14155550134", "CA2");
        started("+14155550134", "CA2");

        assertThat(JOURNAL.calls(business, everything())).hasSize(1);
        assertThat(JOURNAL.callByCarrierName(business, "CA2")
                        .orElseThrow()
                        .started()
                        .call())
                .isEqualTo(first);
    }

    @Test
    void anotherBusinessNeverSeesTheCall() {
        CallId call = started(null, "CA3");
        BusinessId other = new BusinessId(UUID.randomUUID());

        assertThat(JOURNAL.call(other, call)).isEmpty();
        assertThat(JOURNAL.callByCarrierName(other, "CA3")).isEmpty();
        assertThat(JOURNAL.calls(other, everything())).isEmpty();
    }

    @Test
    void aTurnThatIsWrittenAgainIsWhatWasHeardInTheEnd() {
        CallId call = started(null, null);
        JOURNAL.turn(business, call, turn(0, "Good morning, how may I help you?", null));
        JOURNAL.turn(business, call, turn(1, "For four\0 please", new Turn.Latency(500, 120, 8, 3, 60, 0)));
        JOURNAL.turn(business, call, turn(0, "Good morning", null));

        assertThat(JOURNAL.turns(business, call))
                .containsExactly(
                        turn(0, "Good morning", null),
                        turn(1, "For four please", new Turn.Latency(500, 120, 8, 3, 60, 0)));
        assertThat(JOURNAL.call(business, call).orElseThrow().turns()).isEqualTo(2);
    }

    @Test
    void aToolUseIsKeptToTheLetter() {
        CallId call = started(null, null);
        ToolUse use = new ToolUse("book", "{\"note\": \"\\u0000\"}", "{\"b\":1,\"a\":2}", "Booked", 1_234, NOON);
        JOURNAL.toolUsed(business, call, use);

        assertThat(JOURNAL.toolUses(business, call)).containsExactly(use);
    }

    @Test
    void theStateOfAConversationIsTheLastOneKeptAndGoneWhenItIsOver() {
        CallId call = started(null, null);
        JOURNAL.keepState(business, call, "{\"turn\":1}");
        JOURNAL.keepState(business, call, "{\"turn\":2}");
        assertThat(JOURNAL.state(business, call)).contains("{\"turn\":2}");

        JOURNAL.callEnded(business, call, ended(Disposition.ANSWERED, null));
        assertThat(JOURNAL.state(business, call)).isEmpty();
    }

    @Test
    void callsAreListedByTimeNumberAndWhetherTheyGoOn() {
        CallId over = started("+14155550111", null);
        CallId going = started("+14155550222", null);
        JOURNAL.callEnded(business, over, ended(Disposition.NOT_BOOKED, null));

        assertThat(JOURNAL.calls(business, query(true, null)))
                .extracting(CallEntry::started)
                .extracting(CallStarted::call)
                .containsExactly(going);
        assertThat(JOURNAL.calls(business, query(false, null)))
                .extracting(CallEntry::started)
                .extracting(CallStarted::call)
                .containsExactly(over);
        assertThat(JOURNAL.calls(business, query(null, "0222"))).hasSize(1);
        assertThat(JOURNAL.calls(business, new CallQuery(null, null, NOON.plusSeconds(1), NOON.plusSeconds(9), 9)))
                .isEmpty();
    }

    @Test
    void theCallsOfADayAreCountedByWhatCameOfThem() {
        started(null, null);
        JOURNAL.callEnded(business, started(null, null), ended(Disposition.BOOKED, null));
        JOURNAL.callEnded(business, started(null, null), ended(Disposition.BOOKED, null));

        CallCounts counts = JOURNAL.counts(business, NOON, NOON.plus(Duration.ofDays(1)));

        assertThat(counts.all()).isEqualTo(3);
        assertThat(counts.open()).isEqualTo(1);
        assertThat(counts.ended(Disposition.BOOKED)).isEqualTo(2);
        assertThat(counts.ended(Disposition.FAILED)).isZero();
    }

    @Test
    void aCallOfWhichNothingIsHeardAnyMoreIsEnded() {
        CallId lost = started(null, null);
        CallId going = started(null, null);
        JOURNAL.turn(business, going, turn(0, "still here", null, NOON.plusSeconds(600)));

        assertThat(JOURNAL.endForgotten(NOON.plusSeconds(300))).isGreaterThanOrEqualTo(1);

        assertThat(JOURNAL.call(business, lost).orElseThrow().ended())
                .extracting(CallEnded::disposition)
                .isEqualTo(Disposition.FAILED);
        assertThat(JOURNAL.call(business, going).orElseThrow().open()).isTrue();
    }

    @Test
    void theAuditTrailIsWrittenInTheTransactionOfWhatWasDone() {
        DATABASE.transaction(handle -> {
            JOURNAL.audit(handle, business, "owner@example.com", "token regenerated", "front");
            return true;
        });

        assertThat(JOURNAL.audits(business, NOON, NOON.plusSeconds(1), 10))
                .containsExactly(new AuditEntry("owner@example.com", "token regenerated", "front", NOON));
    }

    @Test
    void everyEntryIsToldToLivePages() throws Exception {
        var heard = new LinkedBlockingQueue<Journal.Change>();
        try (AutoCloseable following = JOURNAL.follow(
                change -> {
                    if (change.business().equals(business)) {
                        heard.add(change);
                    }
                },
                () -> {})) {
            assertThat(following).isNotNull();
            CallId call = started(null, null);
            Journal.Change told = new Journal.Change(business, "call", call.toString());
            assertThat(heard.poll(20, TimeUnit.SECONDS)).isEqualTo(told);
            JOURNAL.turn(business, call, turn(0, "Hello", null));
            assertThat(heard.poll(20, TimeUnit.SECONDS)).isEqualTo(told);
            JOURNAL.callEnded(business, call, ended(Disposition.ANSWERED, null));
            assertThat(heard.poll(20, TimeUnit.SECONDS)).isEqualTo(told);
        }
    }

    @Test
    void reportsOfACallAreKeptAndTheSameIsNotKeptTwice() {
        CallId call = started(null, "conv-1");
        var booked = new CallReport("booked\0", "Wants a table.", null, "agent:lucia", NOON);
        JOURNAL.callReported(business, call, booked);
        JOURNAL.callReported(business, call, booked);
        JOURNAL.callReported(business, call, new CallReport("info", null, null, "agent:lucia", NOON.plusSeconds(1)));
        JOURNAL.callReported(business, call, new CallReport("booked", null, null, "agent:lucia", NOON.plusSeconds(2)));
        assertThat(JOURNAL.reports(business, call))
                .extracting(CallReport::disposition)
                .containsExactly("booked", "info", "booked");
        assertThat(JOURNAL.reports(new BusinessId(UUID.randomUUID()), call)).isEmpty();
    }

    @Test
    void theFirstAnswerToAKeyStandsForThirtyDays() {
        assertThat(JOURNAL.keepAnswer(business, "log_call", "k", "{\"n\":1}")).isEqualTo("{\"n\":1}");
        assertThat(JOURNAL.keepAnswer(business, "log_call", "k", "{\"n\":2}")).isEqualTo("{\"n\":1}");
        assertThat(JOURNAL.answered(business, "log_call", "k")).contains("{\"n\":1}");
        assertThat(JOURNAL.answered(business, "upsert_contact", "k")).isEmpty();

        var later = new Journal(DATABASE, Clock.fixed(NOON.plus(Duration.ofDays(31)), ZoneOffset.UTC));
        later.keepAnswer(business, "log_call", "other", "{}");
        assertThat(later.answered(business, "log_call", "k")).isEmpty();
    }

    private CallId started(@Nullable String from, @Nullable String carrierName) {
        CallId call = CallId.next();
        JOURNAL.callStarted(start(call, from, carrierName));
        return call;
    }

    private CallStarted start(CallId call, @Nullable String from, @Nullable String carrierName) {
        return new CallStarted(business, call, Channel.PHONE, from, "+14155550100", carrierName, NOON);
    }

    private static CallEnded ended(Disposition disposition, @Nullable String recording) {
        return new CallEnded(By.CALLER, "hung up", disposition, recording, NOON.plusSeconds(60));
    }

    private static Turn turn(int number, String text, Turn.@Nullable Latency latency) {
        return turn(number, text, latency, NOON);
    }

    private static Turn turn(int number, String text, Turn.@Nullable Latency latency, Instant at) {
        return new Turn(number, Turn.Speaker.AGENT, text, null, 1, false, 40L * number, latency, at);
    }

    private static CallQuery everything() {
        return query(null, null);
    }

    private static CallQuery query(@Nullable Boolean open, @Nullable String number) {
        return new CallQuery(open, number, NOON, NOON.plusSeconds(1), 50);
    }
}
