package frontdesk.booking;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import frontdesk.business.Businesses;
import frontdesk.jobs.Jobs;
import frontdesk.journal.Journal;
import frontdesk.kernel.BookingId;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.people.People;
import frontdesk.store.Database;

/**
 * The door to the diary. PostgreSQL is the referee: two bookings of one resource cannot overlap, whoever asks and from wherever. One function
 * decides both what is offered and what is accepted.
 */
public final class Diary {

    public Diary(Database database, Businesses businesses, People people, Jobs jobs, Journal journal, Clock clock) {}

    /** The bookable starts of one day, taken ones included, each with whether it is free. */
    public DayPlan day(BusinessId business, Wish wish, LocalDate day) {
        throw new IllegalStateException("the diary is being built");
    }

    /** The free offers nearest to a wish, best first, each with a reason that can be said. */
    public List<Offer> nearest(BusinessId business, Wish wish, int most) {
        throw new IllegalStateException("the diary is being built");
    }

    /** Keeps a time for one caller until it is confirmed, released or lapses. The same hold asked for twice by one call is the same hold. */
    public HoldOutcome hold(BusinessId business, Wish wish, Origin origin) {
        throw new IllegalStateException("the diary is being built");
    }

    /** Turns a hold into a booking. Confirming twice is confirming once. */
    public ConfirmOutcome confirm(BusinessId business, BookingId hold, Customer customer, Origin origin) {
        throw new IllegalStateException("the diary is being built");
    }

    /** Lets a hold go; one that is gone already is no trouble. */
    public void release(BusinessId business, BookingId hold) {
        throw new IllegalStateException("the diary is being built");
    }

    /** Lets go all that a call still holds: it has ended. */
    public void releaseAll(BusinessId business, Origin origin) {
        throw new IllegalStateException("the diary is being built");
    }

    /** Hold and confirm in one transaction. */
    public BookOutcome book(BusinessId business, Wish wish, Customer customer, Origin origin) {
        throw new IllegalStateException("the diary is being built");
    }

    /** Moves a booking to another time; its own time counts as free. */
    public MoveOutcome move(BusinessId business, BookingId booking, Wish wish, Origin origin) {
        throw new IllegalStateException("the diary is being built");
    }

    public CancelOutcome cancel(BusinessId business, BookingId booking, String reason, Origin origin) {
        throw new IllegalStateException("the diary is being built");
    }

    public Optional<Booking> find(BusinessId business, BookingId booking) {
        throw new IllegalStateException("the diary is being built");
    }

    /** Bookings of these days by time, holds left out; {@code text} looks in names and numbers. */
    public List<Booking> bookings(BusinessId business, LocalDate from, LocalDate to, @Nullable String text) {
        throw new IllegalStateException("the diary is being built");
    }

    /** What was booked in this conversation, cancelled bookings included, by time. */
    public List<Booking> madeIn(BusinessId business, CallId call) {
        throw new IllegalStateException("the diary is being built");
    }

    /** What this person has booked from now on, by time. */
    public List<Booking> upcoming(BusinessId business, PhoneNumber phone) {
        throw new IllegalStateException("the diary is being built");
    }
}
