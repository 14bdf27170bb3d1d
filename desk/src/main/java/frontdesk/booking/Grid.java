package frontdesk.booking;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

import frontdesk.business.Business;
import frontdesk.business.Business.Resource;
import frontdesk.business.Business.Span;
import frontdesk.kernel.TimeSlot;

/** The starts that the hours allow for one length of time, by the clock on the wall, and who or what is there for each. It knows of no booking. */
final class Grid {
    private final WallClock clock;
    private final Duration length;
    private final int step;
    private final Map<Map<DayOfWeek, List<Span>>, List<Resource>> byHours = new HashMap<>();
    private final Map<LocalDate, NavigableMap<LocalDateTime, List<Resource>>> days = new HashMap<>();

    Grid(Business business, List<Resource> resources, Duration length, int step) {
        this.clock = new WallClock(business.zone());
        this.length = length;
        this.step = step;
        for (Resource resource : resources) {
            var own = resource.hours();
            byHours.computeIfAbsent(own == null ? business.hours() : own, hours -> new ArrayList<>())
                    .add(resource);
        }
    }

    /** The starts of a date in order, each with those who are there from its start to its end. */
    NavigableMap<LocalDateTime, List<Resource>> on(LocalDate date) {
        return days.computeIfAbsent(date, this::draw);
    }

    /** Whether anybody is there from this time on for the whole length, start of the grid or not. */
    boolean open(LocalDateTime at) {
        return slot(at).filter(slot -> byHours.keySet().stream().anyMatch(hours -> open(hours, slot, at)))
                .isPresent();
    }

    /** The stretch of time that starts there, unless the clock skips that start. */
    Optional<TimeSlot> slot(LocalDateTime at) {
        return clock.moment(at).map(start -> TimeSlot.of(start, length));
    }

    private NavigableMap<LocalDateTime, List<Resource>> draw(LocalDate date) {
        NavigableMap<LocalDateTime, List<Resource>> starts = new TreeMap<>();
        byHours.forEach((hours, resources) -> {
            var openings = new Openings(clock, hours);
            var open = openings.around(date);
            for (LocalDateTime at : openings.steps(date, step)) {
                slot(at).filter(slot -> open.stream().anyMatch(stretch -> stretch.encloses(slot)))
                        .ifPresent(slot -> starts.computeIfAbsent(at, time -> new ArrayList<>())
                                .addAll(resources));
            }
        });
        return starts;
    }

    private boolean open(Map<DayOfWeek, List<Span>> hours, TimeSlot slot, LocalDateTime at) {
        return new Openings(clock, hours).around(at.toLocalDate()).stream().anyMatch(stretch -> stretch.encloses(slot));
    }
}
