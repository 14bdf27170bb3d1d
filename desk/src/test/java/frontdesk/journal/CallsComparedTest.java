package frontdesk.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import frontdesk.journal.CallEnded.Disposition;
import frontdesk.journal.CallStarted.Channel;
import frontdesk.journal.CallsCompared.Brief;
import frontdesk.journal.Turn.Latency;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;

import static org.assertj.core.api.Assertions.assertThat;

/** Two businesses side by side, in a day each and the day before. */
class CallsComparedTest extends OpenJournal {
    private static final Duration DAY = Duration.ofDays(1);

    private final BusinessId other = new BusinessId(UUID.randomUUID());

    @Test
    void eachCountsInItsOwnStretchesAndAllTogether() {
        call(Channel.PHONE, null, NOON, Disposition.BOOKED);
        call(Channel.PHONE, null, NOON.plusSeconds(1), Disposition.ABANDONED);
        call(Channel.CHAT, null, NOON.plusSeconds(2), null);
        call(Channel.PHONE, null, NOON.minusSeconds(1), Disposition.FAILED);
        call(Channel.PHONE, null, NOON.minus(DAY).minusSeconds(1), Disposition.BOOKED);
        call(Channel.PHONE, null, NOON.plus(DAY), Disposition.BOOKED);
        elsewhere(NOON.plusSeconds(3), Disposition.BOOKED);
        CallsCompared found = journal.tallies().compared(List.of(around(business), around(other)));
        assertThat(found.now(business).counts())
                .isEqualTo(new CallCounts(3, 1, Map.of(Disposition.BOOKED, 1, Disposition.ABANDONED, 1)));
        assertThat(found.now(business).over()).isEqualTo(2);
        assertThat(found.now(business).lost()).isEqualTo(1);
        assertThat(found.before(business).counts()).isEqualTo(new CallCounts(1, 0, Map.of(Disposition.FAILED, 1)));
        assertThat(found.now(other).counts()).isEqualTo(new CallCounts(1, 0, Map.of(Disposition.BOOKED, 1)));
        assertThat(found.before(other).counts().all()).isZero();
        assertThat(found.all().counts())
                .isEqualTo(new CallCounts(4, 1, Map.of(Disposition.BOOKED, 2, Disposition.ABANDONED, 1)));
        assertThat(found.allBefore().counts().all()).isEqualTo(1);
        assertThat(journal.tallies()
                        .compared(List.of(around(other)))
                        .now(business)
                        .counts()
                        .all())
                .as("who was not asked for")
                .isZero();
    }

    @Test
    void halfOfTheCallersHadTheirFirstAnswerSooner() {
        answered(business, NOON, 400, 9_000);
        answered(business, NOON, 600);
        answered(business, NOON.minusSeconds(1), 2_000);
        answered(other, NOON, 1_000);
        call(Channel.PHONE, null, NOON, Disposition.ABANDONED);
        CallsCompared found = journal.tallies().compared(List.of(around(business), around(other)));
        assertThat(found.now(business).firstAnswer()).isEqualTo(500);
        assertThat(found.before(business).firstAnswer()).isEqualTo(2_000);
        assertThat(found.now(other).firstAnswer()).isEqualTo(1_000);
        assertThat(found.before(other).firstAnswer()).isNull();
        assertThat(found.all().firstAnswer())
                .as("of all callers, not of medians")
                .isEqualTo(600);
        assertThat(found.allBefore().firstAnswer()).isEqualTo(2_000);
    }

    @Test
    void nobodyHasNothing() {
        CallsCompared none = journal.tallies().compared(List.of());
        assertThat(none.all()).isEqualTo(new Brief(new CallCounts(0, 0, Map.of()), null));
        assertThat(none.now(business).firstAnswer()).isNull();
    }

    private static Comparison around(BusinessId business) {
        return new Comparison(business, NOON.minus(DAY), NOON, NOON.plus(DAY));
    }

    private CallId elsewhere(Instant at, Disposition disposition) {
        CallId call = CallId.next();
        journal.callStarted(new CallStarted(other, call, Channel.PHONE, null, null, null, at));
        journal.callEnded(other, call, ended(disposition, null));
        return call;
    }

    private void answered(BusinessId whose, Instant at, int... waits) {
        CallId call = CallId.next();
        journal.callStarted(new CallStarted(whose, call, Channel.PHONE, null, null, null, at));
        int number = 0;
        for (int wait : waits) {
            journal.turn(whose, call, turn(++number, "Hello", new Latency(wait, 0, 0, 0, 0, 0), at));
        }
        journal.callEnded(whose, call, ended(Disposition.ANSWERED, null));
    }
}
