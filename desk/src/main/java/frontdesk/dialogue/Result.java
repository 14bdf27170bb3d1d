package frontdesk.dialogue;

import java.time.LocalDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.Money;

/** What became of a {@link Act.Knock}, in the dialogue's own words. */
public sealed interface Result {

    /** Free times that fit the search, spread over it, at most three; and where none fits, the nearest that do not. */
    record Found(List<Slot> fitting, List<Slot> nearest) implements Result {}

    record Held(String hold, Slot slot) implements Result {}

    /** The time cannot be had: why, and what can be had near it, best first. */
    record NotFree(Why why, List<Slot> nearest) implements Result {}

    record Released() implements Result {}

    /**
     * @param deposit on what condition it is kept, or null
     * @param mayText whether whoever booked may be sent a text
     */
    record Confirmed(String booking, @Nullable Deposit deposit, Standing standing, boolean mayText) implements Result {
        public Confirmed(String booking, @Nullable Deposit deposit, Standing standing) {
            this(booking, deposit, standing, true);
        }

        public Confirmed(String booking) {
            this(booking, null, Standing.BOOKED);
        }
    }

    /** How surely it stands. */
    enum Standing {
        BOOKED,
        /** The diary of record has not answered yet; the caller is told when it has. */
        PENDING,
        /** The caller has to confirm it by a link that is sent to them. */
        BY_LINK
    }

    /**
     * What has to be paid by a link that is sent, and until when the time is kept for it.
     *
     * @param payBy null where no link can be sent, and nothing is let go for it
     * @param byMail whether it comes by e-mail
     */
    record Deposit(Money amount, @Nullable LocalDateTime payBy, boolean byMail) {
        /** One whose link comes by text. */
        public Deposit(Money amount, LocalDateTime payBy) {
            this(amount, payBy, false);
        }

        /** One for which no link can be sent. */
        public static Deposit here(Money amount) {
            return new Deposit(amount, null, false);
        }
    }

    /** What was held ran out and was taken by somebody else. */
    record Lapsed(List<Slot> nearest) implements Result {}

    /** They are on the list, and so many wait longer for some of the same; who may be sent no text has to ask. */
    record Waiting(int ahead, boolean mayText) implements Result {}

    record Bookings(List<Entry> entries) implements Result {}

    record Moved(Slot slot) implements Result {}

    record Cancelled() implements Result {}

    record NoSuchBooking() implements Result {}

    record Noted() implements Result {}

    /** The house could not do it just now. */
    record Trouble() implements Result {}

    /** Why a time cannot be had. */
    enum Why {
        TAKEN,
        CLOSED,
        PAST,
        TOO_SOON,
        TOO_FAR,
        PARTY_TOO_LARGE,
        /** This customer has as many bookings as one may have. */
        CUSTOMER_LIMIT,
        /** Not one of the starts of the day. */
        BETWEEN_STARTS,
        NOT_OFFERED
    }
}
