package frontdesk.journal;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import frontdesk.jobs.Jobs;
import frontdesk.journal.CallEnded.Disposition;
import frontdesk.kernel.CallId;

import static org.assertj.core.api.Assertions.assertThat;

/** What came of a call is put right by hand. */
class CorrectionsTest extends OpenJournal {
    private static final String ROSA = "user:rosa@example.com";

    private final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
    private final Corrections corrections = new Corrections(database, journal, new Jobs(database, clock), clock);

    @Test
    void aPersonsWordCountsEverywhereAndWhatWasNotedIsKept() {
        CallId call = ended();
        assertThat(corrections.correct(business, call, Disposition.BOOKED, ROSA))
                .isTrue();
        CallEntry entry = entry(call);
        assertThat(Optional.ofNullable(entry.ended()).map(CallEnded::disposition))
                .hasValue(Disposition.BOOKED);
        assertThat(entry.corrected()).isEqualTo(new CallCorrection(Disposition.NOT_BOOKED, ROSA, NOON));
        assertThat(journal.tallies().counts(business, NOON, NOON.plusSeconds(1)).ended(Disposition.BOOKED))
                .isEqualTo(1);
        assertThat(journal.tallies()
                        .figures(business, NOON, NOON.plus(Duration.ofDays(1)), ZoneOffset.UTC, List.of())
                        .lost())
                .isZero();
        assertThat(journal.calls(
                        business,
                        new CallQuery(null, null, null, Disposition.BOOKED, null, NOON, NOON.plusSeconds(1), 5)))
                .hasSize(1);
        assertThat(journal.auditTrail().entries(business, NOON, NOON.plusSeconds(1), 5))
                .containsExactly(new AuditEntry(
                        ROSA, "call's outcome put right from not booked to booked", "call " + call, NOON));
    }

    @Test
    void whoSaysAgainWhatWasNotedTakesTheCorrectionBack() {
        CallId call = ended();
        corrections.correct(business, call, Disposition.BOOKED, ROSA);
        corrections.correct(business, call, Disposition.BOOKED, ROSA);
        corrections.correct(business, call, Disposition.NOT_BOOKED, ROSA);
        assertThat(entry(call).corrected()).isNull();
        assertThat(journal.auditTrail().entries(business, NOON, NOON.plusSeconds(1), 5))
                .as("once each")
                .hasSize(2);
    }

    @Test
    void aCallThatGoesOnHasNothingToBePutRight() {
        assertThat(corrections.correct(business, started(null, null), Disposition.BOOKED, ROSA))
                .isFalse();
        assertThat(corrections.correct(business, CallId.next(), Disposition.BOOKED, ROSA))
                .isFalse();
    }

    private CallId ended() {
        CallId call = started(null, null);
        journal.callEnded(business, call, ended(Disposition.NOT_BOOKED, null));
        return call;
    }

    private CallEntry entry(CallId call) {
        return journal.call(business, call).orElseThrow();
    }
}
