package frontdesk.booking;

import java.util.List;
import java.util.Optional;

import org.jdbi.v3.core.Handle;

import frontdesk.booking.Booking.Status;
import frontdesk.booking.BookingChange.What;
import frontdesk.business.Business;
import frontdesk.kernel.BookingId;
import frontdesk.kernel.CallId;
import frontdesk.timetable.Timetable;
import frontdesk.timetable.Timetable.Asker;
import frontdesk.timetable.Wish;

/** What becomes of holds, inside one transaction: they are confirmed, regained where they ran out, or let go. */
final class Holds {
    private static final String BEFORE = "before_confirming";

    private final Work work;
    private final Handle handle;
    private final Business business;
    private final Neighbours neighbours;
    private final GraspRows claims;
    private final BookingRows bookings;

    /** What became of the wish to confirm a hold. */
    sealed interface Confirmation {
        record Confirmed(Booking booking) implements Confirmation {}

        record CustomerLimit() implements Confirmation {}

        /** What was held, where there was anything. */
        record Lost(Optional<BookingRows.Row> hold) implements Confirmation {}
    }

    Holds(Work work) {
        this.work = work;
        this.handle = work.handle();
        this.business = work.business();
        this.neighbours = work.neighbours();
        this.claims = new GraspRows(handle);
        this.bookings = new BookingRows(handle);
    }

    Confirmation confirm(BookingId hold, Customer customer) {
        boolean limited = business.services().stream().anyMatch(s -> s.limits().perCustomer() != null);
        if (limited) {
            handle.savepoint(BEFORE);
        }
        boolean kept = claims.keep(business.id(), hold);
        Optional<BookingRows.Row> found = bookings.lock(business.id(), hold);
        if (found.isEmpty()) {
            return new Confirmation.Lost(found);
        }
        BookingRows.Row row = found.get();
        return switch (row.booking().status()) {
            case CONFIRMED, ARRIVED, COMPLETED -> new Confirmation.Confirmed(row.booking());
            case CANCELLED, NO_SHOW -> new Confirmation.Lost(found);
            case HELD, LAPSED -> {
                if (kept && limited && !customerMay(row, customer)) {
                    handle.rollbackToSavepoint(BEFORE);
                    yield new Confirmation.CustomerLimit();
                }
                yield kept
                        ? confirmed(
                                row,
                                row.booking().confirmed(customer, row.booking().resources()))
                        : regain(row, customer);
            }
        };
    }

    private Confirmation confirmed(BookingRows.Row row, Booking booking) {
        work.touched().add(booking);
        bookings.change(booking, row.asked(), neighbours.booked(handle, booking), work.note(What.CONFIRMED, null));
        neighbours.announce(handle, booking, new BookingConfirmed(business.id(), booking.id()));
        return new Confirmation.Confirmed(booking);
    }

    /** Who a hold is for is only known now. */
    private boolean customerMay(BookingRows.Row row, Customer customer) {
        Wish wish = row.wish(business);
        return !(Timetable.read(business, wish, Asker.by(work.origin().door())) instanceof Timetable timetable)
                || work.placing(List.of()).allowed(row.booking().id(), timetable, wish, customer.key(), null);
    }

    /** The hold ran out, but its time may be free still. */
    private Confirmation regain(BookingRows.Row lapsed, Customer customer) {
        Booking booking = lapsed.booking();
        Asker asker = work.asker(customer).keeping(booking.resources());
        return switch (work.placing(List.of())
                .place(booking.id(), lapsed.wish(business), asker, customer.key(), null, null)) {
            case Placing.Outcome.Refused refused -> new Confirmation.Lost(Optional.of(lapsed));
            case Placing.Outcome.Placed placed ->
                confirmed(lapsed, booking.confirmed(customer, placed.placement().resources()));
        };
    }

    void release(BookingId hold) {
        if (claims.letGoHold(business.id(), hold)) {
            bookings.lock(business.id(), hold).ifPresent(this::end);
        }
    }

    /** Lets go all that the call of this origin still holds. */
    void releaseAll(CallId call) {
        for (BookingId hold : claims.letGoHolds(business.id(), call)) {
            bookings.lock(business.id(), hold).ifPresent(this::end);
        }
    }

    private void end(BookingRows.Row hold) {
        work.touched().add(hold.booking());
        if (hold.booking().status() == Status.HELD) {
            bookings.change(hold.booking().as(Status.LAPSED), hold.asked(), null, work.note(What.RELEASED, null));
            neighbours.tell(handle, hold.booking());
        }
    }
}
