package frontdesk.console.diary;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import frontdesk.business.Business;
import frontdesk.business.Resource;
import frontdesk.kernel.ResourceId;
import frontdesk.kernel.TimeSlot;
import frontdesk.page.Clockface;
import frontdesk.timetable.OpenHours;

/** The days of a calendar as people count them: what is open until two at night belongs to the evening before. */
final class CalendarDays {
    private static final int NOON = 12 * 60;

    private final Business business;
    private final Clockface clock;
    private final Map<LocalDate, Instant> begins = new HashMap<>();
    private final Map<LocalDate, Map<ResourceId, List<TimeSlot>>> open = new HashMap<>();

    CalendarDays(Business business, Clockface clock) {
        this.business = business;
        this.clock = clock;
    }

    Business business() {
        return business;
    }

    Clockface clock() {
        return clock;
    }

    /** From where the night before has ended to where the night of this day ends. */
    TimeSlot whole(LocalDate day) {
        return new TimeSlot(begin(day), begin(day.plusDays(1)));
    }

    TimeSlot whole(LocalDate first, LocalDate last) {
        return new TimeSlot(begin(first), begin(last.plusDays(1)));
    }

    /** The day to which this moment belongs. */
    LocalDate of(Instant moment) {
        LocalDate day = clock.day(moment);
        return moment.isBefore(begin(day)) ? day.minusDays(1) : day;
    }

    /** Minutes from the midnight that begins the day, by the clock on the wall; more than a day's worth after the next one. */
    int minute(LocalDate day, Instant moment) {
        return (int) ChronoUnit.MINUTES.between(day.atStartOfDay(), LocalDateTime.ofInstant(moment, clock.zone()));
    }

    LocalDateTime at(LocalDate day, int minute) {
        return day.atStartOfDay().plusMinutes(minute);
    }

    List<TimeSlot> open(Resource resource, LocalDate day) {
        return open.computeIfAbsent(day, date -> new HashMap<>())
                .computeIfAbsent(resource.id(), id -> OpenHours.of(business, resource, day));
    }

    private Instant begin(LocalDate day) {
        return begins.computeIfAbsent(day, this::end);
    }

    /** The end of the night before. */
    private Instant end(LocalDate day) {
        LocalDate before = day.minusDays(1);
        int closing = business.resources().stream()
                .flatMap(resource -> open(resource, before).stream())
                .mapToInt(open -> minute(day, open.end()))
                .max()
                .orElse(0);
        return closing <= 0 || closing > NOON
                ? clock.startOf(day)
                : at(day, closing).atZone(clock.zone()).toInstant();
    }
}
