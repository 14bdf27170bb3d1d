package frontdesk.calendars;

import java.time.ZoneId;
import java.util.List;

import org.jspecify.annotations.Nullable;

import frontdesk.accounts.Accounts.Account;
import frontdesk.kernel.BookingId;
import frontdesk.kernel.TimeSlot;

/**
 * The socket: a vendor with whom calendars are kept. All that it asks of the vendor blocks, some ten seconds at most; where the vendor is down, slow
 * or overloaded it throws a passing {@link frontdesk.kernel.OutsideTrouble}, which is asked again later.
 */
public interface OutsideCalendar {
    /** As the account is called: {@code google}. */
    String vendor();

    /** Its name for people: {@code Google Calendar}. */
    String title();

    /** The calendars that this account sees, to choose one of. */
    List<Choice> choices(Account account);

    /** What has changed since a token was given, or all there is in the window where none is. */
    Reading read(Account account, Question question);

    /** Makes a booking stand there as it is, whether it stood there before or not: done twice, it stands there once. */
    Writing put(Account account, String calendar, Entry entry, @Nullable String tag);

    /** Takes a booking away from there; one that is not there is no trouble. */
    Writing remove(Account account, String calendar, BookingId booking, @Nullable String tag);

    /**
     * One calendar that can be joined.
     *
     * @param calendar what the vendor calls it
     * @param writable whether bookings can be written there
     */
    record Choice(String calendar, String title, boolean writable) {}

    /**
     * What is to be read.
     *
     * @param token which the last reading gave, or null: all of it
     * @param window what lies outside of it is of no interest
     * @param zone of times that name none, and of whole days
     */
    record Question(String calendar, @Nullable String token, TimeSlot window, ZoneId zone) {}

    /** One of our bookings as it is to be read there. */
    record Entry(
            BookingId booking,
            int version,
            TimeSlot slot,
            ZoneId zone,
            String title,
            String description,
            String place,
            Guest guest) {}

    /** Who comes, and for what. */
    record Guest(
            String name, @Nullable String email, @Nullable String phone, String service) {}
}
