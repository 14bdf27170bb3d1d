package frontdesk.calendars;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import frontdesk.booking.Booking;
import frontdesk.booking.Diary;
import frontdesk.business.Business;
import frontdesk.business.Businesses;
import frontdesk.calendars.EchoRows.Echo;
import frontdesk.calendars.JoinRows.Key;
import frontdesk.calendars.OutsideCalendar.Question;
import frontdesk.calendars.Plugs.Way;
import frontdesk.calendars.Reading.Seen;
import frontdesk.kernel.BookingId;
import frontdesk.kernel.TimeSlot;
import frontdesk.store.Database;
import frontdesk.timetable.WallClock;

/** What stands in an outside calendar comes to us: busy times become blocks, what was done to our bookings by hand is followed or flagged. */
final class Inward {
    private static final Duration SHORTEST_VIEW = Duration.ofDays(60);
    private static final Duration LONGEST_VIEW = Duration.ofDays(400);
    private static final int PAGE = 500;
    private static final int SO_MANY_AT_ONCE = 3;

    private final Database database;
    private final Businesses businesses;
    private final Diary diary;
    private final ByHand byHand;
    private final Laying laying;
    private final Clock clock;

    Inward(Database database, Businesses businesses, Diary diary, ByHand byHand, Laying laying, Clock clock) {
        this.database = database;
        this.businesses = businesses;
        this.diary = diary;
        this.byHand = byHand;
        this.laying = laying;
        this.clock = clock;
    }

    /** What the owner has to do where the calendar lets us in no more. */
    Optional<String> read(Join join, Way way) {
        Business business = businesses.find(join.business()).orElseThrow();
        LocalDate today = today(business, clock.instant());
        // All of it once a day: the view moves on, and whatever was missed is seen.
        @Nullable String token = today.equals(join.readWholeOn()) ? join.token() : null;
        TimeSlot view = view(business, clock.instant());
        Reading reading = ask(join, way, new Question(join.calendar(), token, view, business.zone()));
        return switch (known(join, way, reading)) {
            case Reading.Refused(String whatToDo) -> Optional.of(whatToDo);
            case Reading.Expired() ->
                Optional.of("The calendar cannot be read from its beginning. Leave it and join it again.");
            case Reading.Unchanged() -> {
                database.perform(handle -> new JoinRows(handle).unchanged(Key.of(join), clock.instant()));
                lay(join, business, view, join.unlaid());
                yield Optional.empty();
            }
            case Reading.Whole(List<Seen> seen, String next) -> {
                followWhole(join, seen, view);
                keep(join, seen, null, next, today);
                askForUpcoming(join, view);
                lay(join, business, view, true);
                yield Optional.empty();
            }
            case Reading.Changes(List<Seen> seen, List<String> gone, String next) -> {
                follow(join, seen);
                followGone(join, gone, view);
                keep(join, seen, gone, next, null);
                lay(join, business, view, join.unlaid() || !seen.isEmpty() || !gone.isEmpty());
                yield Optional.empty();
            }
        };
    }

    /** A token that is good no more is let go, and all of it is read. */
    private static Reading ask(Join join, Way way, Question question) {
        Reading reading = way.vendor().read(way.account(), question);
        return reading instanceof Reading.Expired && question.token() != null
                ? way.vendor()
                        .read(way.account(), new Question(join.calendar(), null, question.window(), question.zone()))
                : reading;
    }

    /** Ours by the name under which they were entered, where the vendor's events cannot say it themselves. */
    private Reading known(Join join, Way way, Reading reading) {
        if (!(way.vendor() instanceof LeadingCalendar calendar) || calendar.knowsOurs()) {
            return reading;
        }
        return switch (reading) {
            case Reading.Whole(List<Seen> seen, String token) -> new Reading.Whole(known(join, seen), token);
            case Reading.Changes(List<Seen> seen, List<String> gone, String token) ->
                new Reading.Changes(known(join, seen), gone, token);
            case Reading.Unchanged _, Reading.Expired _, Reading.Refused _ -> reading;
        };
    }

    private List<Seen> known(Join join, List<Seen> seen) {
        List<String> nobodys = seen.stream()
                .filter(one -> one.booking() == null)
                .map(Seen::name)
                .toList();
        Map<String, BookingId> ours = database.read(handle -> new EchoRows(handle).named(join, nobodys));
        return seen.stream()
                .map(one -> one.booking() == null && ours.containsKey(one.name())
                        ? new Seen(one.name(), one.tag(), ours.get(one.name()), one.busy())
                        : one)
                .toList();
    }

    /** Whole days, so that what is read twice on one day is the same; one day that is past, for nights that last. */
    static TimeSlot view(Business business, Instant now) {
        LocalDate today = today(business, now);
        Duration ahead = business.rules().window();
        Duration length = ahead.compareTo(SHORTEST_VIEW) < 0
                ? SHORTEST_VIEW
                : ahead.compareTo(LONGEST_VIEW) > 0 ? LONGEST_VIEW : ahead;
        return new WallClock(business.zone()).days(today.minusDays(1), today.plusDays(length.toDays() + 1));
    }

    private static LocalDate today(Business business, Instant now) {
        return new WallClock(business.zone()).shows(now).toLocalDate();
    }

    /**
     * What is not among all that was read is gone, unless it was seen to be moved, perhaps out of view. Where nothing of ours is left the calendar
     * itself is more likely in trouble than that somebody has deleted one after the other: then a person decides.
     */
    private void followWhole(Join join, List<Seen> seen, TimeSlot view) {
        follow(join, seen);
        Set<BookingId> met = ours(seen);
        Set<BookingId> moved = database.read(handle -> new FlagRows(handle).moved(join));
        List<Echo> there = database.read(handle -> new EchoRows(handle).there(join, view));
        List<Echo> gone = there.stream()
                .filter(echo -> !met.contains(echo.booking()) && !moved.contains(echo.booking()))
                .toList();
        boolean all = gone.size() == there.size() && gone.size() >= SO_MANY_AT_ONCE;
        gone.forEach(echo -> byHand.deleted(join, echo, all ? Join.ByHand.FLAG : join.byHand()));
    }

    private void followGone(Join join, List<String> names, TimeSlot view) {
        if (!names.isEmpty()) {
            Set<String> gone = Set.copyOf(names);
            database.read(handle -> new EchoRows(handle).there(join, view)).stream()
                    .filter(echo -> echo.name() != null && gone.contains(echo.name()))
                    .forEach(echo -> byHand.deleted(join, echo, join.byHand()));
        }
    }

    private static Set<BookingId> ours(List<Seen> seen) {
        return seen.stream()
                .flatMap(one -> Optional.ofNullable(one.booking()).stream())
                .collect(Collectors.toSet());
    }

    private void follow(Join join, List<Seen> seen) {
        seen.forEach(one -> {
            if (one.booking() != null) {
                byHand.seen(join, one.booking(), one);
            }
        });
    }

    /**
     * Bookings of another business that writes there too are no bookings of ours: they take the time like anything else.
     *
     * @param gone by their names, or null where all that was not seen is gone
     */
    private void keep(
            Join join,
            List<Seen> seen,
            @Nullable List<String> gone,
            @Nullable String token,
            @Nullable LocalDate wholeOn) {
        Set<BookingId> ours = diary.agenda().findAll(join.business(), List.copyOf(ours(seen))).stream()
                .map(Booking::id)
                .collect(Collectors.toSet());
        List<Seen> others = seen.stream()
                .filter(one -> one.booking() == null || !ours.contains(one.booking()))
                .toList();
        boolean otherwise = gone == null || !seen.isEmpty() || !gone.isEmpty();
        Instant now = clock.instant();
        database.perform(handle -> {
            var events = new EventRows(handle);
            if (gone == null) {
                events.deleteAll(join);
            } else {
                events.delete(join, gone);
            }
            events.put(join, others);
            new JoinRows(handle).read(Key.of(join), token, wholeOn, otherwise, now);
        });
    }

    /** Bookings from before the calendar was joined, and whatever else was never asked for. */
    private void askForUpcoming(Join join, TimeSlot view) {
        if (join.bookingsOut()) {
            TimeSlot ahead = new TimeSlot(clock.instant(), view.end());
            @Nullable Booking last = null;
            List<Booking> page;
            do {
                page = diary.agenda().page(join.business(), ahead, last, PAGE);
                List<Booking> wanted = page.stream()
                        .filter(one -> one.status() == Booking.Status.CONFIRMED && join.concerns(one))
                        .toList();
                database.perform(handle -> new EchoRows(handle)
                        .askOnce(join, wanted.stream().map(Booking::id).toList()));
                last = page.isEmpty() ? null : page.getLast();
            } while (page.size() == PAGE);
        }
    }

    private void lay(Join join, Business business, TimeSlot view, boolean needed) {
        if (join.busyIn() && (needed || laying.isNewTo(join, business))) {
            boolean whole = laying.lay(join, business, view);
            database.perform(handle -> new JoinRows(handle).laid(Key.of(join), whole));
        }
    }
}
