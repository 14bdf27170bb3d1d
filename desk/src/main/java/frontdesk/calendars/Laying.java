package frontdesk.calendars;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import frontdesk.booking.Blocks;
import frontdesk.booking.Booking;
import frontdesk.booking.Diary;
import frontdesk.business.Business;
import frontdesk.business.Resource;
import frontdesk.calendars.JoinRows.Key;
import frontdesk.kernel.BookingId;
import frontdesk.kernel.ResourceId;
import frontdesk.kernel.TimeSlot;
import frontdesk.store.Database;

/** Makes busy times of outside calendars block the diary, and flags the bookings that were there before them. */
final class Laying {
    private final Database database;
    private final Diary diary;
    private final Clock clock;
    /** For whom each calendar was laid by this node; what is not known here is laid once more. */
    private final Cache<Key, List<Resource>> laidFor =
            Caffeine.newBuilder().maximumSize(10_000).build();

    Laying(Database database, Diary diary, Clock clock) {
        this.database = database;
        this.diary = diary;
        this.clock = clock;
    }

    /** False where something was in the way, so that it has to be done again. */
    boolean lay(Join join, Business business, TimeSlot view) {
        boolean whole = true;
        Set<BookingId> inTheWay = new HashSet<>();
        for (Resource resource : resources(join, business)) {
            Blocks.Laid laid = lay(business, resource, view);
            whole &= laid.whole();
            inTheWay.addAll(laid.clashes());
        }
        flag(join, view, inTheWay);
        laidFor.put(Key.of(join), resources(join, business));
        return whole;
    }

    /** Whether somebody has come, or there are more of something, since blocks were laid here. */
    boolean isNewTo(Join join, Business business) {
        return !resources(join, business).equals(laidFor.getIfPresent(Key.of(join)));
    }

    Blocks.Laid lay(Business business, Resource resource, TimeSlot view) {
        return diary.blocks()
                .lay(business.id(), resource, handle -> new EventRows(handle).busy(business.id(), resource.id(), view));
    }

    private static List<Resource> resources(Join join, Business business) {
        ResourceId one = join.resource();
        return one == null
                ? business.resources()
                : business.resource(one).stream().toList();
    }

    private void flag(Join join, TimeSlot view, Set<BookingId> inTheWay) {
        List<TimeSlot> busy =
                inTheWay.isEmpty() ? List.of() : database.read(handle -> new EventRows(handle).busy(join, view));
        Set<BookingId> clashing = new HashSet<>();
        for (Booking booking : diary.agenda().findAll(join.business(), List.copyOf(inTheWay))) {
            Optional<TimeSlot> other =
                    busy.stream().filter(booking.slot()::overlaps).findFirst();
            boolean isOver = !booking.slot().end().isAfter(clock.instant());
            other.filter(_ -> !isOver).ifPresent(theirs -> {
                clashing.add(booking.id());
                database.transaction(handle -> new FlagRows(handle)
                        .raise(
                                join,
                                booking.id(),
                                Flag.Kind.CLASH,
                                theirs,
                                "The calendar has something else at the time of this booking. Both stand; move one of them.",
                                clock.instant()));
            });
        }
        database.perform(handle -> new FlagRows(handle).forgetClashes(join, clashing));
    }
}
