package frontdesk.booking;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import frontdesk.booking.Booking.Status;
import frontdesk.booking.BookingChange.What;
import frontdesk.business.Business;
import frontdesk.kernel.BookingId;
import frontdesk.kernel.CallId;
import frontdesk.kernel.ResourceId;
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

        /** It is held on, whatever becomes of the call. */
        record Pending(Booking hold) implements Confirmation {}

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
        return settle(hold, customer, null);
    }

    /** Keeps a hold for this customer until a diary elsewhere has agreed; a job looks after it. */
    Confirmation pend(BookingId hold, Customer customer) {
        Confirmation kept = pendTogether(hold, customer);
        if (kept instanceof Confirmation.Pending) {
            askAgain(hold, work.now(), work.now().plus(Referral.FIRST_LOOK));
        }
        return kept;
    }

    /** The same for one of several that are agreed to together, after which {@link JointHolds} look. */
    Confirmation pendTogether(BookingId hold, Customer customer) {
        return settle(hold, customer, work.now().plus(Referral.HELD_FOR));
    }

    /** @param until when it lapses, or null where it is confirmed */
    private Confirmation settle(BookingId hold, Customer customer, @Nullable Instant until) {
        boolean limited = business.services().stream().anyMatch(s -> s.limits().perCustomer() != null);
        if (limited) {
            handle.savepoint(BEFORE);
        }
        boolean kept = claims.keep(business.id(), hold, until);
        Optional<BookingRows.Row> found = bookings.lock(business.id(), hold);
        if (found.isEmpty()) {
            return new Confirmation.Lost(found);
        }
        BookingRows.Row row = found.get();
        return switch (row.booking().status()) {
            case CONFIRMED, ARRIVED, COMPLETED -> new Confirmation.Confirmed(row.booking());
            case CANCELLED, NO_SHOW -> new Confirmation.Lost(found);
            case HELD, LAPSED -> {
                if (kept && limited && !customerMay(row, customer, until)) {
                    handle.rollbackToSavepoint(BEFORE);
                    yield new Confirmation.CustomerLimit();
                }
                yield kept ? settled(row, customer, row.booking().resources(), until) : regain(row, customer, until);
            }
        };
    }

    private Confirmation settled(
            BookingRows.Row row, Customer customer, List<ResourceId> given, @Nullable Instant until) {
        return until == null
                ? confirmed(row, row.booking().confirmed(customer, given))
                : pending(row, row.booking().pending(customer, given), until);
    }

    private Confirmation pending(BookingRows.Row row, Booking booking, Instant until) {
        work.touched().add(booking);
        work.change(booking, row.asked(), null, What.HELD, null);
        bookings.holdUntil(booking, until);
        neighbours.tell(handle, booking);
        return new Confirmation.Pending(booking);
    }

    /** The diary elsewhere is asked once more, unless it has answered by then. */
    BookingId askAgain(BookingId hold, Instant since, Instant when) {
        neighbours.jobs().announceAt(handle, business.id(), new BookingPending(business.id(), hold, since), when);
        return hold;
    }

    private Confirmation confirmed(BookingRows.Row row, Booking booking) {
        work.touched().add(booking);
        work.change(booking, row.asked(), neighbours.booked(handle, booking), What.CONFIRMED, null);
        neighbours.announce(handle, booking, new BookingConfirmed(business.id(), booking.id()));
        return new Confirmation.Confirmed(booking);
    }

    /** Who a hold is for is only known now, unless it was counted as theirs already. */
    private boolean customerMay(BookingRows.Row row, Customer customer, @Nullable Instant until) {
        if (Objects.equals(row.booking().customer().key(), customer.key())) {
            return true;
        }
        Wish wish = row.wish(business);
        return !(Timetable.read(business, wish, Asker.by(work.origin().door())) instanceof Timetable timetable)
                || work.placing(List.of()).allowed(row.booking().id(), timetable, wish, customer.key(), until);
    }

    /** The hold ran out, but its time may be free still. */
    private Confirmation regain(BookingRows.Row lapsed, Customer customer, @Nullable Instant until) {
        Booking booking = lapsed.booking();
        Asker asker = work.asker(customer).keeping(booking.resources());
        return switch (work.placing(List.of())
                .place(booking.id(), lapsed.wish(business), asker, customer.key(), until, null)) {
            case Placing.Outcome.Refused refused -> new Confirmation.Lost(Optional.of(lapsed));
            case Placing.Outcome.Placed placed -> {
                if (until != null) {
                    // what is held on is held by nobody's call
                    claims.keep(business.id(), booking.id(), until);
                }
                yield settled(lapsed, customer, placed.placement().resources(), until);
            }
        };
    }

    BookingId release(BookingId hold) {
        letGo(hold);
        return hold;
    }

    /** Lets one go that a diary elsewhere does not agree to, and says so to whom it concerns. */
    BookingId refuse(BookingId hold) {
        if (letGo(hold)) {
            neighbours.jobs().announce(handle, business.id(), new BookingNotConfirmed(business.id(), hold));
        }
        return hold;
    }

    private boolean letGo(BookingId hold) {
        boolean held = claims.letGoHold(business.id(), hold);
        if (held) {
            bookings.lock(business.id(), hold).ifPresent(this::end);
        }
        return held;
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
            work.change(hold.booking().as(Status.LAPSED), hold.asked(), null, What.RELEASED, null);
            neighbours.tell(handle, hold.booking());
        }
    }
}
