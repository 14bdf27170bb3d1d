package frontdesk.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import frontdesk.journal.CallEnded.Disposition;
import frontdesk.journal.CallStarted.Channel;
import frontdesk.kernel.CallId;
import frontdesk.kernel.PhoneNumber;

import static org.assertj.core.api.Assertions.assertThat;

/** A day of calls after some of which somebody had to see to the caller. */
class MissedTest extends OpenJournal {
    @Test
    void missedIsATelephoneCallOfSomebodyWithANumberWhoGotNothing() {
        CallId missed = call(Channel.PHONE, "+14155550101", NOON, Disposition.ABANDONED);
        call(Channel.PHONE, "+14155550102", NOON, Disposition.ANSWERED);
        call(Channel.PHONE, CallStarted.WITHHELD, NOON, Disposition.ABANDONED);
        call(Channel.CHAT, "+14155550103", NOON, Disposition.ABANDONED);
        Instant later = NOON.plus(Duration.ofHours(3));
        call(Channel.OUTBOUND, "+14155550101", NOON.plus(Duration.ofHours(1)), Disposition.NOT_REACHED);
        call(Channel.OUTBOUND, "+14155550101", later, Disposition.BOOKED);
        assertThat(missed(Set.of()))
                .isEqualTo(
                        new Missed(1, List.of(new MissedCall(missed, new PhoneNumber("+14155550101"), NOON, later))));
    }

    @Test
    void ofMissedCallsOnlyThoseAreToldWhoseCallerWasWrittenToOrCalledBack() {
        CallId written = call(Channel.PHONE, "+14155550102", NOON.plusSeconds(1), Disposition.NOT_BOOKED);
        CallId both = call(Channel.PHONE, "+14155550101", NOON, Disposition.ABANDONED);
        call(Channel.PHONE, "+14155550103", NOON, Disposition.FAILED);
        CallId answered = call(Channel.PHONE, "+14155550104", NOON, Disposition.ANSWERED);
        CallId dayBefore = call(Channel.PHONE, "+14155550101", NOON.minus(Duration.ofDays(1)), Disposition.ABANDONED);
        Instant first = NOON.plus(Duration.ofDays(2));
        call(Channel.OUTBOUND, "+14155550101", first, Disposition.ANSWERED);
        call(Channel.OUTBOUND, "+14155550101", first.plusSeconds(9), Disposition.ANSWERED);
        call(Channel.OUTBOUND, "+14155550104", first, Disposition.ANSWERED);
        assertThat(missed(Set.of(written, both, answered, dayBefore)))
                .isEqualTo(new Missed(
                        3,
                        List.of(
                                new MissedCall(both, new PhoneNumber("+14155550101"), NOON, first),
                                new MissedCall(written, new PhoneNumber("+14155550102"), NOON.plusSeconds(1), null))));
    }

    private Missed missed(Set<CallId> written) {
        return journal.tallies().missed(business, NOON, NOON.plus(Duration.ofDays(1)), written);
    }
}
