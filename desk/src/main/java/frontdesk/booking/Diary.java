package frontdesk.booking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.business.Businesses;
import frontdesk.jobs.Jobs;
import frontdesk.journal.Journal;
import frontdesk.kernel.BookingId;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.kernel.TimeSlot;
import frontdesk.people.People;
import frontdesk.store.Database;

/**
 * The door to the diary. PostgreSQL is the referee: two bookings of one resource cannot overlap, whoever asks and from wherever. One function
 * decides both what is offered and what is accepted.
 */
public final class Diary {
    private static final int ALTERNATIVES = 3;
    private static final Duration SWEEP = Duration.ofSeconds(30);

    private final Database database;
    private final Businesses businesses;
    private final Neighbours neighbours;
    private final Clock clock;

    /** Also asks the jobs to sweep up holds that ran out, from when they start. */
    public Diary(Database database, Businesses businesses, People people, Jobs jobs, Journal journal, Clock clock) {
        this.database = database;
        this.businesses = businesses;
        this.neighbours = new Neighbours(people, jobs, journal);
        this.clock = clock;
        jobs.every(SWEEP, LapsedHolds.NAME, new LapsedHolds(database, clock));
    }

    /** The bookable starts of one day, taken ones included, each with whether it is free. */
    public DayPlan day(BusinessId business, Wish wish, LocalDate day) {
        return search(business, null, search -> search.day(wish, day));
    }

    /** The free offers nearest to a wish, best first, each with a reason that can be said. */
    public List<Offer> nearest(BusinessId business, Wish wish, int most) {
        return search(business, null, search -> search.nearest(wish, most));
    }

    /**
     * Keeps a time for one caller until it is confirmed, released or lapses. The same hold asked for twice by one call is the same hold, and what
     * a call holds does not stand in its own way: it is let go where another wish of that call needs it.
     */
    public HoldOutcome hold(BusinessId business, Wish wish, Origin origin) {
        return switch (write(business, origin, ledger -> ledger.hold(wish))) {
            case Ledger.Entry.Entered entered -> held(entered.row());
            case Ledger.Entry.Repeated repeated -> held(repeated.row());
            case Ledger.Entry.Refused refused -> refusal(business, refused.verdict(), wish, origin);
        };
    }

    private static HoldOutcome held(BookingRows.Row row) {
        Instant until = row.heldUntil();
        return new HoldOutcome.Held(
                row.booking(), until == null ? row.booking().slot().start() : until);
    }

    /** Turns a hold into a booking. Confirming twice is confirming once. */
    public ConfirmOutcome confirm(BusinessId business, BookingId hold, Customer customer, Origin origin) {
        return write(business, origin, ledger -> ledger.confirm(hold, customer))
                .<ConfirmOutcome>map(ConfirmOutcome.Confirmed::new)
                .orElseGet(() -> new ConfirmOutcome.HoldLapsed(instead(business, hold, origin)));
    }

    /** Lets a hold go; one that is gone already is no trouble. */
    public void release(BusinessId business, BookingId hold) {
        write(business, Origin.of("diary"), ledger -> {
            ledger.release(hold);
            return hold;
        });
    }

    /** Lets go all that a call still holds: it has ended. */
    public void releaseAll(BusinessId business, Origin origin) {
        CallId call = origin.call();
        if (call != null) {
            write(business, origin, ledger -> {
                ledger.releaseAll(call);
                return call;
            });
        }
    }

    /** Hold and confirm in one transaction. */
    public BookOutcome book(BusinessId business, Wish wish, Customer customer, Origin origin) {
        return switch (write(business, origin, ledger -> ledger.book(wish, customer))) {
            case Ledger.Entry.Entered entered ->
                new BookOutcome.Booked(entered.row().booking(), false);
            case Ledger.Entry.Repeated repeated ->
                new BookOutcome.Booked(repeated.row().booking(), true);
            case Ledger.Entry.Refused refused ->
                new BookOutcome.Refused(refusal(business, refused.verdict(), wish, origin));
        };
    }

    /** Moves a booking to another time; its own time counts as free. */
    public MoveOutcome move(BusinessId business, BookingId booking, Wish wish, Origin origin) {
        return switch (write(business, origin, ledger -> ledger.move(booking, wish))) {
            case Ledger.Shift.Moved moved -> new MoveOutcome.Moved(moved.booking());
            case Ledger.Shift.Refused refused ->
                new MoveOutcome.Refused(refusal(business, refused.verdict(), wish, origin));
            case Ledger.Shift.NoSuchBooking none -> new MoveOutcome.NoSuchBooking();
        };
    }

    public CancelOutcome cancel(BusinessId business, BookingId booking, String reason, Origin origin) {
        String kept = Text.storable(reason);
        return write(business, origin, ledger -> ledger.cancel(booking, kept));
    }

    public Optional<Booking> find(BusinessId business, BookingId booking) {
        return read(rows -> rows.find(business, booking).map(BookingRows.Row::booking));
    }

    /** Bookings of these days by time, holds left out; {@code text} looks in names and numbers. Both days are included. */
    public List<Booking> bookings(BusinessId business, LocalDate from, LocalDate to, @Nullable String text) {
        if (to.isBefore(from)) {
            return List.of();
        }
        TimeSlot days = new WallClock(known(business).zone()).days(from, to);
        String sought =
                text == null || text.isBlank() ? null : Text.storable(text).strip();
        return read(rows -> rows.between(business, days, sought));
    }

    /** What was booked in this conversation, cancelled bookings included, by time. */
    public List<Booking> madeIn(BusinessId business, CallId call) {
        return read(rows -> rows.madeIn(business, call));
    }

    /** What this person has booked from now on, by time. */
    public List<Booking> upcoming(BusinessId business, PhoneNumber phone) {
        return read(rows -> rows.upcoming(business, phone, now()));
    }

    /** What was done with a booking, oldest first. */
    public List<BookingChange> history(BusinessId business, BookingId booking) {
        return database.read(handle -> new HistoryRows(handle).of(business, booking));
    }

    private HoldOutcome refusal(BusinessId business, Verdict verdict, Wish wish, Origin origin) {
        List<Offer> nearest = search(business, origin.call(), search -> search.nearest(wish, ALTERNATIVES));
        return switch (verdict) {
            // It has become free while we looked for others, which will offer it.
            case Verdict.Free free -> new HoldOutcome.Taken(nearest);
            case Verdict.Taken taken -> new HoldOutcome.Taken(nearest);
            case Verdict.Closed closed -> new HoldOutcome.Closed(nearest);
            case Verdict.NotOffered notOffered -> new HoldOutcome.NotOffered(notOffered.why(), nearest);
        };
    }

    private List<Offer> instead(BusinessId business, BookingId hold, Origin origin) {
        return read(rows -> rows.find(business, hold))
                .map(row -> row.wish(known(business).zone()))
                .map(wish -> search(business, origin.call(), search -> search.nearest(wish, ALTERNATIVES)))
                .orElse(List.of());
    }

    private Business known(BusinessId business) {
        return businesses
                .find(business)
                .orElseThrow(() -> new IllegalArgumentException("no business has the id " + business));
    }

    /** As finely as the database keeps it, so that what is answered is what is read back. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private <T> T write(BusinessId business, Origin origin, Function<Ledger, T> work) {
        Business known = known(business);
        return database.transaction(handle -> work.apply(new Ledger(handle, neighbours, known, origin, now())));
    }

    private <T> T search(BusinessId business, @Nullable CallId holder, Function<Search, T> work) {
        Business known = known(business);
        return database.read(handle -> work.apply(new Search(new ClaimRows(handle), known, now(), holder)));
    }

    private <T> T read(Function<BookingRows, T> work) {
        return database.read(handle -> work.apply(new BookingRows(handle)));
    }
}
