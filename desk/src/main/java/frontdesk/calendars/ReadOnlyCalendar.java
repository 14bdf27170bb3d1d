package frontdesk.calendars;

import org.jspecify.annotations.Nullable;

import frontdesk.accounts.Accounts.Account;
import frontdesk.kernel.BookingId;

/** The socket for a vendor from whom calendars are only read: nothing of ours is written there. */
public interface ReadOnlyCalendar extends OutsideCalendar {
    @Override
    default Writing put(Account account, String calendar, Entry entry, @Nullable String tag) {
        return new Writing.Refused("This calendar can only be read.");
    }

    @Override
    default Writing remove(Account account, String calendar, BookingId booking, @Nullable String tag) {
        return new Writing.Refused("This calendar can only be read.");
    }
}
