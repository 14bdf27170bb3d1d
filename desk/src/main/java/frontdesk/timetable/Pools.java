package frontdesk.timetable;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.business.Floor.Pacing;
import frontdesk.business.Limits;
import frontdesk.business.Limits.Door;
import frontdesk.business.Service;
import frontdesk.kernel.ResourceId;
import frontdesk.kernel.TimeSlot;
import frontdesk.timetable.Occupancy.Counted;

/** What is counted beside the resources: bookings of a day and a week, arrivals in a quarter of an hour, seats of a class and its sessions. */
public final class Pools {
    /** Staff may go over a limit; so far. */
    private static final int STAFF_MORE = 100;

    private final Service service;
    private final Limits limits;
    private final @Nullable Pacing pacing;
    private final WallClock clock;
    private final int more;

    /** The pools to count, by name, over a stretch of time. */
    public record View(List<String> pools, TimeSlot during) {}

    Pools(Business business, Service service, WallClock clock, Door door) {
        this.service = service;
        this.limits = service.limits();
        this.pacing = business.kind() == Business.Kind.TABLES ? business.floor().pacing() : null;
        this.clock = clock;
        this.more = door == Door.STAFF ? STAFF_MORE : 0;
    }

    /** What a booking of this slot takes, but for seats, which depend on who serves. */
    List<Place> places(TimeSlot slot, LocalDateTime at, int party) {
        List<Place> places = new ArrayList<>();
        if (limits.perDay() != null && !shared()) {
            add(places, day(), midnight(at.toLocalDate()), 1, limits.perDay());
        }
        if (limits.perWeek() != null && !shared()) {
            add(places, week(), midnight(monday(at.toLocalDate())), 1, limits.perWeek());
        }
        if (pacing != null) {
            Instant bucket =
                    slot.start().minusSeconds(Math.floorMod(at.toLocalTime().toSecondOfDay(), pacing.minutes() * 60L));
            add(places, "parties", bucket, 1, pacing.parties());
            add(places, "covers", bucket, party, pacing.covers());
        }
        return places;
    }

    private void add(List<Place> places, String pool, Instant at, int count, @Nullable Integer size) {
        if (size != null) {
            places.add(new Place(pool, at, count, size + more));
        }
    }

    Optional<Place> customer(LocalDate day, String customer) {
        Integer most = limits.perCustomer();
        return most == null
                ? Optional.empty()
                : Optional.of(new Place("customer " + service.id() + " " + customer, midnight(day), 1, most + more));
    }

    /** The seats of the session that a class has with these at this time. */
    Place seats(ResourceId resource, Instant start, int party) {
        int extra = more == 0 ? 0 : limits.overbooking();
        return new Place(seats(resource), start, party, service.shape().seats() + extra);
    }

    /** A class is limited by its sessions: the first customer leaves the other seats to others. */
    List<Sessions> sessions(ResourceId resource, Instant start) {
        LocalDate day = clock.shows(start).toLocalDate();
        var own = new Counted(seats(resource), start);
        List<String> seats = service.resources().stream().map(this::seats).toList();
        List<Sessions> limited = new ArrayList<>();
        if (limits.perDay() != null) {
            limited.add(new Sessions(day(), seats, clock.days(day, day), own, limits.perDay() + more));
        }
        if (limits.perWeek() != null) {
            TimeSlot week = clock.days(monday(day), sunday(day));
            limited.add(new Sessions(week(), seats, week, own, limits.perWeek() + more));
        }
        return limited;
    }

    private boolean shared() {
        return service.shape().seats() > 1;
    }

    private String seats(ResourceId resource) {
        return "seats " + service.id() + " " + resource;
    }

    Optional<View> view(LocalDate first, LocalDate last) {
        List<String> names = new ArrayList<>();
        if (limits.perDay() != null && !shared()) {
            names.add(day());
        }
        if (limits.perWeek() != null && !shared()) {
            names.add(week());
        }
        if (pacing != null) {
            names.add("parties");
            names.add("covers");
        }
        if (shared()) {
            service.resources().forEach(resource -> names.add(seats(resource)));
        }
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new View(names, clock.days(monday(first), sunday(last).plusDays(1))));
    }

    private String day() {
        return "day " + service.id();
    }

    private String week() {
        return "week " + service.id();
    }

    private Instant midnight(LocalDate day) {
        return clock.opening(day.atStartOfDay());
    }

    private static LocalDate sunday(LocalDate day) {
        return day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
