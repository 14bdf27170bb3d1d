package frontdesk.calendars;

import java.net.URI;

import org.jspecify.annotations.Nullable;

import frontdesk.accounts.Accounts.Account;

/** The socket: an outside calendar that can be a business's diary of record, since it can say whether a time is still to be had there. */
public interface LeadingCalendar extends OutsideCalendar {
    /**
     * Makes a booking stand there as {@link #put} does, if and only if nothing else stands there at that time. Where it is gone, what may have been
     * written is taken back by who asks.
     */
    Claim claim(Account account, String calendar, Entry entry, @Nullable String tag);

    /** Whether its events say which booking they are; where not, they are known by their names. */
    default boolean knowsOurs() {
        return true;
    }

    /** Whether the customer has entered it there by the link that was sent to them. */
    default Claim found(Account account, String calendar, Entry entry) {
        return new Claim.NotYet();
    }

    /** What became of it. */
    sealed interface Claim {
        /** It stands there: as in {@link Writing.Done}. */
        record Entered(String name, @Nullable String tag) implements Claim {}

        /** Something else stands there. */
        record Gone() implements Claim {}

        /** We may not enter it there; the customer may, by this link. */
        record ByCustomer(URI link) implements Claim {}

        record NotYet() implements Claim {}

        /** It will not let us, until somebody does something about it. */
        record Refused(String whatToDo) implements Claim {}
    }
}
