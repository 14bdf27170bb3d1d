package frontdesk.calendars;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import frontdesk.booking.Booking;
import frontdesk.booking.Diary;
import frontdesk.calendars.EchoRows.Echo;
import frontdesk.calendars.Plugs.Way;
import frontdesk.calendars.Visiting.Came;
import frontdesk.kernel.BookingId;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.kernel.TimeSlot;
import frontdesk.store.Database;

/**
 * Our bookings go out into an outside calendar. That one is to be written stands in a row before it is sent, and is struck off after: who dies in
 * between leaves it to be written once more, to the same place by the same name.
 */
final class Outward {
    private static final int AT_A_TIME = 200;
    /** So many in a row that are not taken, and the others are not tried now. */
    private static final int MOST_REFUSED = 3;

    private final Database database;
    private final Diary diary;
    private final Entries entries;
    private final Clock clock;

    Outward(Database database, Diary diary, Entries entries, Clock clock) {
        this.database = database;
        this.diary = diary;
        this.entries = entries;
        this.clock = clock;
    }

    /** Writes what is asked for, until it is time to leave, or the calendar wants to be left alone; one that is not taken does not keep the others back. */
    Came write(Join join, Way way, Instant leave) {
        List<Echo> due = database.read(handle -> new EchoRows(handle).due(join, AT_A_TIME));
        @Nullable String trouble = null;
        int refused = 0;
        for (Echo echo : due) {
            if (clock.instant().isAfter(leave)) {
                return trouble == null ? new Came.Well(true) : new Came.NotTaken(trouble);
            }
            Optional<String> why = refusal(join, way, echo, leave);
            if (why.isPresent()) {
                trouble = why.get();
                refused++;
            } else {
                refused = 0;
            }
            if (refused == MOST_REFUSED) {
                break;
            }
        }
        return trouble == null ? new Came.Well(isMoreDue(join, due)) : new Came.NotTaken(trouble);
    }

    private Optional<String> refusal(Join join, Way way, Echo echo, Instant leave) {
        while (true) {
            try {
                if (isAskedFor(join, echo)) {
                    return Optional.empty();
                }
                return write(join, way, echo) instanceof Writing.Refused(String whatToDo)
                        ? Optional.of(whatToDo)
                        : Optional.empty();
            } catch (OutsideTrouble trouble) {
                if (trouble.wasNotAsked() && ourTurnComes(trouble.rest(), leave)) {
                    continue;
                }
                if (trouble.rest().isPositive()) {
                    throw trouble;
                }
                return Optional.of(trouble.getMessage());
            }
        }
    }

    /** Waits until the vendor may be asked again, unless it is time to leave before that. */
    private boolean ourTurnComes(Duration turn, Instant leave) {
        if (clock.instant().plus(turn).isAfter(leave)) {
            return false;
        }
        try {
            Thread.sleep(turn);
            return true;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Whether something was asked for meanwhile; what could not be written now is not asked again at once. */
    private boolean isMoreDue(Join join, List<Echo> tried) {
        Set<BookingId> known = tried.stream().map(Echo::booking).collect(Collectors.toSet());
        return database.read(handle -> new EchoRows(handle).due(join, AT_A_TIME)).stream()
                .anyMatch(echo -> !known.contains(echo.booking()));
    }

    private Writing write(Join join, Way way, Echo echo) {
        Optional<Booking> wanted = diary.agenda()
                .find(join.business(), echo.booking())
                .filter(booking -> join.concerns(booking) && appears(booking.status()));
        @Nullable String tag = echo.there() ? echo.tag() : null;
        Writing writing = wanted.isPresent()
                ? way.vendor().put(way.account(), join.calendar(), entries.of(wanted.get()), tag)
                : way.vendor().remove(way.account(), join.calendar(), echo.booking(), tag);
        if (writing instanceof Writing.Done(String name, String newTag)) {
            TimeSlot slot = wanted.map(Booking::slot).orElse(null);
            database.perform(handle -> {
                new EchoRows(handle).written(join, echo, name, newTag, slot);
                new FlagRows(handle).forgetHands(join, echo.booking());
            });
        }
        return writing;
    }

    /** What is held while a diary of record is asked about it is written by who asks, and is left alone until that is settled. */
    private boolean isAskedFor(Join join, Echo echo) {
        return join.ofRecord()
                && diary.agenda()
                        .find(join.business(), echo.booking())
                        .filter(booking -> booking.status() == Booking.Status.HELD)
                        .isPresent();
    }

    /** What has been stays in the calendar as it was. */
    private static boolean appears(Booking.Status status) {
        return switch (status) {
            case CONFIRMED, ARRIVED, COMPLETED, NO_SHOW -> true;
            case HELD, CANCELLED, LAPSED -> false;
        };
    }
}
