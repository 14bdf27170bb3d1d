package frontdesk.console.diary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import frontdesk.booking.Booking;
import frontdesk.business.Business;
import frontdesk.business.Resource;
import frontdesk.business.Service;
import frontdesk.console.diary.CalendarView.Block;
import frontdesk.console.diary.CalendarView.Patch;
import frontdesk.kernel.ResourceId;
import frontdesk.kernel.ServiceId;
import frontdesk.kernel.TimeSlot;

/** Paints the bookings and holds of one column: those at the same time beside each other, a class as one. */
record CalendarBlocks(
        CalendarDays days,
        CalendarAxis axis,
        LocalDate day,
        @Nullable Resource column,
        boolean mayMove) {
    /** More than so many beside each other are shown as a number: in a column of one's own, and in a day of everybody. */
    private static final int MOST_OF_ONE = 3;

    private static final int MOST_OF_ALL = 2;

    private static final int SHORTEST = 15;

    /** @param until when it lapses, or null for a booking */
    record Entry(Booking booking, @Nullable Instant until) {}

    /** What one class is: the same service at the same time with the same people. */
    private record Session(
            ServiceId service,
            TimeSlot slot,
            List<ResourceId> resources,
            @Nullable Object alone) {}

    List<Block> paint(List<Entry> entries) {
        Map<Session, List<Entry>> sessions =
                entries.stream().collect(Collectors.groupingBy(this::session, LinkedHashMap::new, Collectors.toList()));
        List<Lanes.Stretch<List<Entry>>> stretches = sessions.values().stream()
                .map(session -> {
                    Patch patch = patch(session);
                    return new Lanes.Stretch<>(
                            session, patch.from(), patch.from() + Math.max(SHORTEST, patch.length()));
                })
                .toList();
        var blocks = new ArrayList<Block>();
        var crowded = new ArrayList<Lanes.Stretch<List<Entry>>>();
        for (var placed : Lanes.arrange(stretches)) {
            boolean crowd = placed.of() > most();
            if (crowd && placed.lane() >= most() - 1) {
                crowded.add(placed.stretch());
            } else {
                String lane = "lane-" + placed.lane() + " of-" + Math.min(placed.of(), most());
                blocks.add(block(placed.stretch().name(), lane));
            }
        }
        blocks.addAll(more(crowded));
        return List.copyOf(blocks);
    }

    private int most() {
        return column == null ? MOST_OF_ALL : MOST_OF_ONE;
    }

    private Session session(Entry entry) {
        Booking booking = entry.booking();
        boolean shared = entry.until() == null
                && service(booking) instanceof Service known
                && known.shape().seats() > 1;
        return new Session(booking.service(), booking.slot(), booking.resources(), shared ? null : booking.id());
    }

    private Patch patch(List<Entry> session) {
        TimeSlot slot = session.getFirst().booking().slot();
        return axis.patch(day, slot.start(), slot.end());
    }

    private Block block(List<Entry> session, String lane) {
        Entry first = session.getFirst();
        return session.size() > 1 || sharedAlone(first) ? ofClass(session, lane) : ofOne(first, lane);
    }

    private boolean sharedAlone(Entry entry) {
        return session(entry).alone() == null;
    }

    private Block ofOne(Entry entry, String lane) {
        Booking booking = entry.booking();
        TimeSlot slot = booking.slot();
        Service service = service(booking);
        Instant until = entry.until();
        String name = booking.customer().name();
        boolean moves = mayMove && until == null && booking.status() == Booking.Status.CONFIRMED;
        return new Block(
                until == null && !name.isBlank() ? null : booking.id().toString(),
                until == null
                        ? "is-"
                                + booking.status()
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', '-')
                        : "is-held",
                axis.patch(day, slot.start(), slot.end()),
                service == null ? null : buffer(slot.start().minus(service.bufferBefore()), slot.start()),
                service == null ? null : buffer(slot.end(), slot.end().plus(service.bufferAfter())),
                lane,
                days.clock().time(slot.start()),
                until == null
                        ? (name.isBlank() ? "No name given" : name)
                        : "Held until " + days.clock().time(until),
                what(booking),
                until == null ? "bookings/" + booking.id() : null,
                until,
                moves ? booking.version() : null);
    }

    private Block ofClass(List<Entry> session, String lane) {
        Booking one = session.getFirst().booking();
        TimeSlot slot = one.slot();
        Service service = service(one);
        int seats = service == null ? 0 : service.shape().seats();
        int taken = session.stream()
                .filter(e -> e.booking().status().stands())
                .mapToInt(e -> e.booking().partySize())
                .sum();
        return new Block(
                "class-" + one.service() + slot.start().getEpochSecond()
                        + one.resources().hashCode(),
                "is-confirmed",
                axis.patch(day, slot.start(), slot.end()),
                null,
                null,
                lane,
                days.clock().time(slot.start()),
                service == null ? "Class" : service.name(),
                taken + " of " + seats + " places",
                list(one.resources().isEmpty() ? "" : one.resources().getFirst().toString()),
                null,
                null);
    }

    private List<Block> more(List<Lanes.Stretch<List<Entry>>> crowded) {
        var blocks = new ArrayList<Block>();
        var lone = crowded.stream()
                .map(s -> new Lanes.Stretch<>(s.name().size(), s.from(), s.to()))
                .toList();
        int from = -1;
        int to = -1;
        int count = 0;
        for (var next : lone) {
            if (count > 0 && next.from() >= to) {
                blocks.add(more(from, to, count));
                count = 0;
            }
            from = count == 0 ? next.from() : from;
            to = count == 0 ? next.to() : Math.max(to, next.to());
            count += next.name();
        }
        if (count > 0) {
            blocks.add(more(from, to, count));
        }
        return blocks;
    }

    private Block more(int from, int to, int count) {
        return new Block(
                "more-" + from,
                "is-more",
                new Patch(from, to - from),
                null,
                null,
                "lane-" + (most() - 1) + " of-" + most(),
                "",
                "+" + count,
                "more",
                base() + "/calendar?view=day&day=" + day,
                null,
                null);
    }

    private @Nullable Patch buffer(Instant from, Instant to) {
        return from.isBefore(to) ? axis.patch(day, from, to) : null;
    }

    private String what(Booking booking) {
        boolean tables = business().kind() == Business.Kind.TABLES;
        String guests = booking.partySize() + (booking.partySize() == 1 ? " guest" : " guests");
        Service service = service(booking);
        String what = tables ? guests : service == null ? "" : service.name();
        String with = column != null
                ? ""
                : booking.resources().stream()
                        .flatMap(id -> business().resource(id).map(Resource::name).stream())
                        .collect(Collectors.joining(", "));
        return with.isEmpty() ? what : what + " · " + with;
    }

    private String list(String resource) {
        return base() + "/bookings?from=" + day + "&to=" + day + "&resource=" + resource;
    }

    private @Nullable Service service(Booking booking) {
        return business().service(booking.service()).orElse(null);
    }

    private Business business() {
        return days.business();
    }

    private String base() {
        return "/console/" + business().slug();
    }
}
