package frontdesk.booking;

import java.time.Instant;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.GroupId;

/** Lets tests of other rooms do what the jobs do that follow pending bookings. */
public final class Following {
    private Following() {}

    public static void follow(Diary diary, Booking pending, Instant since) {
        diary.follow(new BookingPending(pending.business(), pending.id(), since));
    }

    public static void follow(Diary diary, BusinessId business, GroupId group) {
        diary.follow(new AskedTogether(business, group));
    }
}
