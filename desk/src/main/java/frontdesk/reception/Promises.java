package frontdesk.reception;

import java.time.LocalDateTime;

import org.jspecify.annotations.Nullable;

import frontdesk.booking.Booking;
import frontdesk.business.Business;
import frontdesk.dialogue.Result;
import frontdesk.kernel.PhoneNumber;
import frontdesk.payment.Deposits;
import frontdesk.payment.LinkWay;
import frontdesk.people.People;

/**
 * What whoever books is told of what follows: on what condition it is kept, and whether a text says so.
 *
 * @param deposits what has to be paid for a booking, or null where nothing ever has
 */
record Promises(Business business, People people, @Nullable Deposits deposits) {

    Result.Confirmed confirmed(Booking booking) {
        return new Result.Confirmed(
                booking.id().toString(), condition(booking), Result.Standing.BOOKED, mayText(booking));
    }

    /** Nothing has to be paid for what is not confirmed yet. */
    Result.Confirmed pending(Booking hold, boolean byLink) {
        return new Result.Confirmed(
                hold.id().toString(), null, byLink ? Result.Standing.BY_LINK : Result.Standing.PENDING, mayText(hold));
    }

    /** On what condition a booking is kept, or null. */
    Result.@Nullable Deposit condition(Booking booking) {
        return deposits == null
                ? null
                : deposits.due(booking)
                        .map(due -> new Result.Deposit(
                                due.amount(),
                                LocalDateTime.ofInstant(
                                        due.payBy(),
                                        business.zone(booking.options().location())),
                                deposits.way(booking) == LinkWay.MAIL))
                        .or(() -> deposits.unasked(booking).map(Result.Deposit::here))
                        .orElse(null);
    }

    boolean mayText(Booking booking) {
        return mayText(booking.customer().phone());
    }

    /** False for somebody who said STOP, and where there is no number. */
    boolean mayText(@Nullable PhoneNumber phone) {
        return phone != null && people.textable(business.id(), phone);
    }
}
