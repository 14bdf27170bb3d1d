package frontdesk.console.diary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import frontdesk.booking.Booking;
import frontdesk.booking.HoldOutcome.Held;
import frontdesk.business.Resource;
import frontdesk.console.diary.CalendarView.Block;
import frontdesk.console.diary.CalendarView.Column;
import frontdesk.console.diary.CalendarView.Patch;
import frontdesk.console.diary.CalendarView.Slot;
import frontdesk.kernel.TimeSlot;

/** Draws the columns of a calendar from what is booked, what is held and when it is open. */
record CalendarColumns(
        CalendarDays days, CalendarAxis axis, List<Booking> bookings, List<Held> holds, boolean mayBook) {
    private static final int SLOT_MINUTES = 30;

    /** One member of staff, table or room on one day. */
    Column of(Resource resource, LocalDate day) {
        List<TimeSlot> open = days.open(resource, day);
        return new Column(
                resource.id().toString(),
                resource.name(),
                detail(resource),
                null,
                resource.id().toString(),
                false,
                closed(open, day),
                serves(resource) ? slots(open, day, resource) : List.of(),
                blocks(day, resource),
                now(day));
    }

    /** One day of everybody, or of one. */
    Column ofDay(LocalDate day, @Nullable Resource one) {
        List<TimeSlot> open = one != null
                ? days.open(one, day)
                : joined(days.business().resources().stream()
                        .filter(this::serves)
                        .flatMap(resource -> days.open(resource, day).stream())
                        .toList());
        boolean today = days.of(days.clock().now()).equals(day);
        return new Column(
                day.toString(),
                days.clock().weekday(day),
                "",
                base() + "/calendar?view=day&day=" + day + "&resource=" + (one == null ? "" : one.id()),
                one == null ? "" : one.id().toString(),
                today,
                closed(open, day),
                one == null || serves(one) ? slots(open, day, one) : List.of(),
                blocks(day, one),
                today ? now(day) : null);
    }

    private String detail(Resource resource) {
        return switch (resource.type()) {
            case TABLE ->
                resource.capacity()
                        + (resource.capacity() == 1 ? " seat" : " seats")
                        + (resource.area() == null ? "" : ", " + resource.area());
            case STAFF, ROOM, CHAIR, EQUIPMENT -> resource.quantity() > 1 ? resource.quantity() + " of them" : "";
        };
    }

    private boolean serves(Resource resource) {
        return days.business().services().stream()
                .anyMatch(service -> service.resources().contains(resource.id()));
    }

    private List<Patch> closed(List<TimeSlot> open, LocalDate day) {
        var closed = new ArrayList<Patch>();
        int from = axis.firstHour() * 60;
        for (TimeSlot stretch : open) {
            add(closed, axis.patch(from, days.minute(day, stretch.start())));
            from = days.minute(day, stretch.end());
        }
        add(closed, axis.patch(from, axis.lastHour() * 60));
        return List.copyOf(closed);
    }

    private static void add(List<Patch> patches, Patch patch) {
        if (patch.length() > 0) {
            patches.add(patch);
        }
    }

    private List<Slot> slots(List<TimeSlot> open, LocalDate day, @Nullable Resource resource) {
        var slots = new ArrayList<Slot>();
        if (!mayBook) {
            return slots;
        }
        for (TimeSlot stretch : open) {
            Instant at = stretch.start();
            while (at.isBefore(stretch.end())) {
                Instant next = at.plusSeconds(SLOT_MINUTES * 60L);
                if (next.isAfter(days.clock().now())) {
                    slots.add(slot(axis.patch(day, at, next), at, resource));
                }
                at = next;
            }
        }
        return List.copyOf(slots);
    }

    private Slot slot(Patch patch, Instant at, @Nullable Resource resource) {
        String place = resource == null ? null : resource.location();
        var local = at.atZone(days.business().zone(place)).toLocalDateTime();
        String link = "bookings/new?at=" + local
                + (resource == null ? "" : "&resource=" + resource.id())
                + (place == null ? "" : "&location=" + place);
        String with = resource == null ? "" : ", " + resource.name();
        return new Slot(patch, link, "Book at " + days.clock().time(at) + with);
    }

    private List<Block> blocks(LocalDate day, @Nullable Resource resource) {
        var painter = new CalendarBlocks(days, axis, day, resource, mayBook);
        TimeSlot whole = days.whole(day);
        var mine = new ArrayList<CalendarBlocks.Entry>();
        bookings.stream()
                .filter(b -> whole.contains(b.slot().start()))
                .filter(b -> resource == null || b.resources().contains(resource.id()))
                .forEach(b -> mine.add(new CalendarBlocks.Entry(b, null)));
        holds.stream()
                .filter(h -> whole.contains(h.hold().slot().start()))
                .filter(h -> resource == null || h.hold().resources().contains(resource.id()))
                .forEach(h -> mine.add(new CalendarBlocks.Entry(h.hold(), h.until())));
        return painter.paint(mine);
    }

    private @Nullable Patch now(LocalDate day) {
        Instant now = days.clock().now();
        int minute = days.minute(day, now);
        boolean seen =
                days.whole(day).contains(now) && minute >= axis.firstHour() * 60 && minute < axis.lastHour() * 60;
        return seen ? axis.patch(minute, minute) : null;
    }

    private static List<TimeSlot> joined(List<TimeSlot> stretches) {
        var joined = new ArrayList<TimeSlot>();
        for (TimeSlot next :
                stretches.stream().sorted(Comparator.comparing(TimeSlot::start)).toList()) {
            TimeSlot last = joined.isEmpty() ? null : joined.getLast();
            if (last == null || last.end().isBefore(next.start())) {
                joined.add(next);
            } else if (last.end().isBefore(next.end())) {
                joined.set(joined.size() - 1, new TimeSlot(last.start(), next.end()));
            }
        }
        return joined;
    }

    private String base() {
        return "/console/" + days.business().slug();
    }
}
