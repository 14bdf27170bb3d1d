package frontdesk.waiting;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import frontdesk.booking.Customer;
import frontdesk.kernel.BookingId;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.WaitingId;
import frontdesk.timetable.Search.Stretch;
import frontdesk.timetable.Wish;

/**
 * One wish on the waiting list.
 *
 * @param wish what is wanted; its time is the one wished for most
 * @param stretch what would do as well
 * @param customer who is told, by their telephone number
 * @param offered what is held for them while they are asked, or was until they were passed over, or was booked; else null
 * @param answerBy until when they may answer, while they are asked, or might have
 */
public record Waiting(
        WaitingId id,
        BusinessId business,
        Wish wish,
        Stretch stretch,
        Customer customer,
        Status status,
        @Nullable BookingId offered,
        @Nullable Instant answerBy,
        Instant askedAt) {
    /** Where it stands. */
    public enum Status {
        WAITING,
        OFFERED,
        BOOKED,
        DECLINED,
        EXPIRED,
        WITHDRAWN,
        /** The last day that would have done is past. */
        OVER
    }
}
