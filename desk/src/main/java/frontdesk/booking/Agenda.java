package frontdesk.booking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import frontdesk.booking.BookingQuery.After;
import frontdesk.business.Business;
import frontdesk.journal.TrailQuery;
import frontdesk.kernel.BookingId;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;
import frontdesk.kernel.GroupId;
import frontdesk.kernel.InPieces;
import frontdesk.kernel.Older;
import frontdesk.kernel.PhoneNumber;
import frontdesk.kernel.TimeSlot;
import frontdesk.store.Database;
import frontdesk.timetable.WallClock;
import frontdesk.timetable.Wish;

/** What stands in the diary, as people look it up: by day, by customer, by conversation, by what was booked together. It changes nothing. */
public final class Agenda {
    private static final int A_PIECE = 1_000;

    private final Database database;
    private final Function<BusinessId, Business> businesses;
    private final Clock clock;

    Agenda(Database database, Function<BusinessId, Business> businesses, Clock clock) {
        this.database = database;
        this.businesses = businesses;
        this.clock = clock;
    }

    /** Also holds and those that lapsed. */
    public Optional<Booking> find(BusinessId business, BookingId booking) {
        return database.read(
                handle -> new BookingRows(handle).find(business, booking).map(BookingRows.Row::booking));
    }

    /** Those of these that are there, in no order. */
    public List<Booking> findAll(BusinessId business, List<BookingId> bookings) {
        return read(rows -> rows.findAll(business, bookings));
    }

    /** What was booked together, in the order in which it was asked for. */
    public List<Booking> group(BusinessId business, GroupId group) {
        return read(rows -> rows.group(business, group).stream()
                .map(BookingRows.Row::booking)
                .toList());
    }

    /** The wish that a booking was entered with, at the time that it has now. */
    public Optional<Wish> wish(BusinessId business, BookingId booking) {
        Business known = businesses.apply(business);
        return database.read(
                handle -> new BookingRows(handle).find(business, booking).map(row -> row.wish(known)));
    }

    /** Bookings of these days by time, holds left out; {@code text} looks in names and numbers. Both days are included. */
    public List<Booking> bookings(BusinessId business, LocalDate from, LocalDate to, @Nullable String text) {
        if (to.isBefore(from)) {
            return List.of();
        }
        TimeSlot days = new WallClock(businesses.apply(business).zone()).days(from, to);
        var query = new BookingQuery(days, Objects.requireNonNullElse(text, ""), null, null);
        return page(business, query, null, Integer.MAX_VALUE);
    }

    /** Bookings that begin in this stretch, by time and then by id, after {@code after} where it is given: for reading page by page. */
    public List<Booking> page(BusinessId business, TimeSlot during, @Nullable Booking after, int most) {
        return page(business, BookingQuery.all(during), After.of(after), most);
    }

    /** Those that are meant, behind {@code after} where it is given: for reading page by page. */
    public List<Booking> page(BusinessId business, BookingQuery query, @Nullable After after, int most) {
        return look(business, query, rows -> rows.page(after, most));
    }

    /** All that are meant, however many; what is moved meanwhile may be there twice. */
    public Iterable<Booking> all(BusinessId business, BookingQuery query) {
        return new InPieces<>(last -> page(business, query, After.of(last), A_PIECE));
    }

    /** How many are meant. */
    public int count(BusinessId business, BookingQuery query) {
        return look(business, query, BookingQueryRows::count);
    }

    /** The ids of the questions that were answered with any of those that are meant. */
    public SortedSet<String> questions(BusinessId business, BookingQuery query) {
        return look(business, query, BookingQueryRows::questions);
    }

    /** What is held at this moment and begins in this stretch, each with when it lapses. */
    public List<HoldOutcome.Held> holds(BusinessId business, TimeSlot during) {
        return read(rows -> rows.holds(business, during, clock.instant()).stream()
                .map(Answers::held)
                .toList());
    }

    /** What was booked in this conversation, cancelled bookings included, by time. */
    public List<Booking> madeIn(BusinessId business, CallId call) {
        return read(rows -> rows.madeIn(business, call));
    }

    /** What this person has booked from now on, by time. */
    public List<Booking> upcoming(BusinessId business, PhoneNumber phone) {
        return read(rows -> rows.upcoming(business, phone, clock.instant()));
    }

    /** What this person has booked, what was booked last first; holds left out. */
    public List<Booking> bookings(BusinessId business, PhoneNumber phone, Older older, int most) {
        return read(rows -> rows.of(business, phone, older, most));
    }

    /** How often this person has stayed away from what began since then. */
    public int noShows(BusinessId business, PhoneNumber phone, Instant since) {
        return read(rows -> rows.noShows(business, phone, since));
    }

    /** What was done with a booking, oldest first. */
    public List<BookingChange> history(BusinessId business, BookingId booking) {
        return database.read(handle -> new HistoryRows(handle).of(business, booking));
    }

    /** What people at the console did with bookings, the newest first. */
    public List<BookingDeed> deeds(BusinessId business, TrailQuery query) {
        return database.read(handle -> new HistoryRows(handle).deeds(business, query));
    }

    /** What our receptionist and other vendors' agents booked in a stretch of time and was not cancelled since, by the calendar of a zone. */
    public List<Earned> earned(BusinessId business, Instant from, Instant to, ZoneId zone) {
        return database.read(handle -> new EarnedRows(handle, business).byReceptionist(from, to, zone));
    }

    /** How many of these have booked since, by whatever way, within so long. */
    public int cameBack(BusinessId business, List<Approached> approached, Duration within) {
        return approached.isEmpty()
                ? 0
                : database.read(handle -> new EarnedRows(handle, business).cameBack(approached, within));
    }

    private <T> T look(BusinessId business, BookingQuery query, Function<BookingQueryRows, T> work) {
        return database.read(handle -> work.apply(new BookingQueryRows(handle, business, query)));
    }

    private <T> T read(Function<AgendaRows, T> work) {
        return database.read(handle -> work.apply(new AgendaRows(handle)));
    }
}
