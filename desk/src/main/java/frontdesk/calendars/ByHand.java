package frontdesk.calendars;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;

import frontdesk.booking.Booking;
import frontdesk.booking.CancelOutcome;
import frontdesk.booking.Diary;
import frontdesk.booking.HoldOutcome;
import frontdesk.booking.MoveOutcome;
import frontdesk.booking.Origin;
import frontdesk.business.Business;
import frontdesk.business.Businesses;
import frontdesk.business.Limits.Door;
import frontdesk.calendars.EchoRows.Echo;
import frontdesk.calendars.Reading.Seen;
import frontdesk.kernel.BookingId;
import frontdesk.kernel.TimeSlot;
import frontdesk.store.Database;
import frontdesk.timetable.WallClock;
import frontdesk.timetable.Wish;

/** What somebody did by hand to our bookings in an outside calendar: the diary does the same, or a person decides. */
final class ByHand {
    private final Database database;
    private final Businesses businesses;
    private final Diary diary;
    private final Clock clock;

    ByHand(Database database, Businesses businesses, Diary diary, Clock clock) {
        this.database = database;
        this.businesses = businesses;
        this.diary = diary;
        this.clock = clock;
    }

    /** What became of following. */
    sealed interface Followed {
        record Done() implements Followed {}

        record Cannot(String why) implements Followed {}
    }

    /** One of ours was read. What the diary wants to write there anyway wins over what was done there. */
    void seen(Join join, BookingId booking, Seen seen) {
        Optional<Echo> known = database.read(handle -> new EchoRows(handle).find(join, booking));
        known.ifPresent(echo -> {
            boolean isAsWritten =
                    !seen.busy().isEmpty() && seen.busy().getFirst().equals(echo.slot());
            if (!echo.isDue() && !seen.busy().isEmpty() && !isAsWritten) {
                moved(join, echo, seen.busy().getFirst());
            }
            database.perform(handle -> {
                new EchoRows(handle).seen(join, booking, seen.tag(), true);
                if (isAsWritten) {
                    new FlagRows(handle).forgetHands(join, booking);
                }
            });
        });
    }

    private void moved(Join join, Echo echo, TimeSlot theirs) {
        switch (join.byHand()) {
            case FLAG ->
                flag(join, echo.booking(), Flag.Kind.MOVED, theirs, "Somebody moved this booking in the calendar.");
            case FOLLOW -> {
                if (move(join, echo.booking(), theirs) instanceof Followed.Cannot(String why)) {
                    flag(
                            join,
                            echo.booking(),
                            Flag.Kind.MOVED,
                            theirs,
                            "Somebody moved this booking in the calendar, and the diary cannot follow: " + why);
                }
            }
        }
    }

    /**
     * One of ours is there no more.
     *
     * @param byHand what is done about it
     */
    void deleted(Join join, Echo echo, Join.ByHand byHand) {
        TimeSlot slot = echo.slot();
        // Who clears away last week does not cancel it.
        if (!echo.isDue() && slot != null && slot.end().isAfter(clock.instant())) {
            switch (byHand) {
                case FLAG ->
                    flag(
                            join,
                            echo.booking(),
                            Flag.Kind.DELETED,
                            slot,
                            "Somebody deleted this booking in the calendar.");
                case FOLLOW -> cancel(join, echo.booking(), slot);
            }
        }
        database.perform(handle -> new EchoRows(handle).seen(join, echo.booking(), null, false));
    }

    /** Moves the booking in the diary to when the calendar has it. */
    Followed move(Join join, BookingId id, TimeSlot theirs) {
        Optional<Booking> found = diary.agenda().find(join.business(), id);
        if (found.isEmpty() || found.get().status() != Booking.Status.CONFIRMED) {
            return new Followed.Cannot("it does not stand in the diary any more.");
        }
        Booking booking = found.get();
        if (booking.slot().equals(theirs)) {
            return new Followed.Done();
        }
        Wish wish = diary.agenda()
                .wish(join.business(), id)
                .map(was -> wish(join, booking, was, theirs))
                .orElseThrow();
        return switch (diary.move(join.business(), id, wish, origin(join))) {
            case MoveOutcome.Moved _ -> new Followed.Done();
            case MoveOutcome.Refused(HoldOutcome reason) -> new Followed.Cannot(words(reason));
            case MoveOutcome.Unanswered _ -> new Followed.Cannot("the diary of record does not answer.");
            case MoveOutcome.NoSuchBooking _ -> new Followed.Cannot("it does not stand in the diary any more.");
            case MoveOutcome.Stale _ -> new Followed.Cannot("somebody was just changing it.");
        };
    }

    /** Who serves it stays who served it: it was moved in their calendar. */
    private Wish wish(Join join, Booking booking, Wish was, TimeSlot theirs) {
        Business business = businesses.find(join.business()).orElseThrow();
        LocalDateTime at = new WallClock(business.zone(booking.options().location())).shows(theirs.start());
        Duration length = theirs.length().equals(booking.slot().length()) ? was.duration() : theirs.length();
        boolean own = join.resource() != null
                && join.resource().equals(booking.resources().getFirst());
        return new Wish(
                was.service(), at, was.partySize(), length, own ? join.resource() : was.resource(), was.options());
    }

    private void cancel(Join join, BookingId booking, TimeSlot slot) {
        if (cancel(join, booking) instanceof Followed.Cannot(String why)) {
            flag(
                    join,
                    booking,
                    Flag.Kind.DELETED,
                    slot,
                    "Somebody deleted this booking in the calendar, and the diary cannot follow: " + why);
        }
    }

    Followed cancel(Join join, BookingId booking) {
        return switch (diary.cancel(join.business(), booking, "Deleted in " + join.title(), origin(join))) {
            case CancelOutcome.Cancelled _, CancelOutcome.AlreadyCancelled _ -> new Followed.Done();
            case CancelOutcome.NoSuchBooking _ -> new Followed.Cannot("it does not stand in the diary any more.");
            case CancelOutcome.Stale _ -> new Followed.Cannot("somebody was just changing it.");
        };
    }

    private void flag(Join join, BookingId booking, Flag.Kind kind, TimeSlot theirs, String why) {
        database.transaction(handle -> new FlagRows(handle).raise(join, booking, kind, theirs, why, clock.instant()));
    }

    private static Origin origin(Join join) {
        return Origin.of(OfRecord.BY_CALENDAR + join.vendor()).by(Door.STAFF);
    }

    private static String words(HoldOutcome reason) {
        return switch (reason) {
            case HoldOutcome.Taken _ -> "that time is taken.";
            case HoldOutcome.Closed _ -> "the business is closed then.";
            case HoldOutcome.NotOffered _ -> "it cannot be had like that.";
            case HoldOutcome.Held _ -> throw new IllegalStateException("a refusal that is none");
        };
    }
}
