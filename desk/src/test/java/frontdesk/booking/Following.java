package frontdesk.booking;

import java.time.Instant;

/** Lets tests of other rooms do what the job does that follows a pending booking. */
public final class Following {
    private Following() {}

    public static void follow(Diary diary, Booking pending, Instant since) {
        diary.follow(new BookingPending(pending.business(), pending.id(), since));
    }
}
