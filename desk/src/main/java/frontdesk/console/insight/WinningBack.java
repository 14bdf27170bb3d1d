package frontdesk.console.insight;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import frontdesk.booking.Approached;
import frontdesk.journal.MissedCall;
import frontdesk.kernel.CallId;

/**
 * What was done about missed calls: by a text that answers one, or a call back.
 *
 * @param missed whose caller hung up early, met a failure, was not booked or left a message
 * @param approached those of them whose caller we wrote to or called back within {@link #SOON}
 * @param booked those of these whose caller has booked within {@link #SOON} after it, by whatever way
 */
record WinningBack(int missed, int approached, int booked) {
    static final Duration SOON = Duration.ofDays(7);

    /** Whom we wrote to or called back, since when first. */
    static List<Approached> approached(List<MissedCall> missed, Map<CallId, Instant> written) {
        return missed.stream()
                .flatMap(call -> Stream.of(written.get(call.call()), call.calledBack())
                        .filter(Objects::nonNull)
                        .min(Instant::compareTo)
                        .filter(at -> at.isBefore(call.at().plus(SOON)))
                        .map(at -> new Approached(call.caller(), at))
                        .stream())
                .toList();
    }
}
