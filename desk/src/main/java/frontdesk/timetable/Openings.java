package frontdesk.timetable;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

import frontdesk.business.Business;
import frontdesk.business.Calendar;
import frontdesk.business.Location;
import frontdesk.business.Resource;
import frontdesk.business.Span;
import frontdesk.kernel.TimeSlot;

/**
 * Hours as they fall on dates, those that began the night before included.
 *
 * @param own special days that replace all else
 * @param house special days of the place: they replace the week, or narrow it where {@code narrowed}
 * @param narrowed the week is one's own, so that longer hours of the house do not bring one in
 */
record Openings(
        WallClock clock, Map<DayOfWeek, List<Span>> week, SpecialDays own, SpecialDays house, boolean narrowed) {
    private static final SpecialDays NOTHING_SPECIAL = new SpecialDays(Calendar.NONE);

    /** Weekly hours and nothing else. */
    Openings(WallClock clock, Map<DayOfWeek, List<Span>> week) {
        this(clock, week, NOTHING_SPECIAL, NOTHING_SPECIAL, false);
    }

    /** When this one is there: by its own hours, or else by those of its place. */
    static Openings of(Business business, Resource resource, WallClock clock) {
        var own = resource.hours();
        var here = business.location(resource.location()).map(Location::hours).orElse(business.hours());
        return new Openings(
                clock,
                own == null ? here : own,
                new SpecialDays(resource.calendar()),
                new SpecialDays(business.calendar()),
                own != null);
    }

    /** The open stretches around this date, in order; stretches that touch are one, also over midnight. */
    List<TimeSlot> around(LocalDate date) {
        List<TimeSlot> open = new ArrayList<>();
        for (LocalDate day = date.minusDays(1); !day.isAfter(date.plusDays(1)); day = day.plusDays(1)) {
            for (Span span : spans(day)) {
                var from = clock.opening(at(day, span.fromMinute()));
                var to = clock.closing(at(day, span.toMinute()));
                if (from.isBefore(to)) {
                    open.add(new TimeSlot(from, to));
                }
            }
        }
        open.sort(Comparator.comparing(TimeSlot::start));
        return TimeSlot.joined(open);
    }

    /** The times of this date that lie whole steps after an opening and its offset; each once, whether or not the clock shows it that day. */
    SortedSet<LocalDateTime> steps(LocalDate date, int step, int offset) {
        SortedSet<LocalDateTime> times = new TreeSet<>();
        for (LocalDate day : List.of(date.minusDays(1), date)) {
            for (Span span : spans(day)) {
                for (int minute = span.fromMinute() + offset; minute < span.toMinute(); minute += step) {
                    LocalDateTime time = at(day, minute);
                    if (time.toLocalDate().equals(date)) {
                        times.add(time);
                    }
                }
            }
        }
        return times;
    }

    List<Span> spans(LocalDate day) {
        Optional<List<Span>> special = own.on(day);
        if (special.isPresent()) {
            return special.get();
        }
        List<Span> weekly = week.getOrDefault(day.getDayOfWeek(), List.of());
        return house.on(day)
                .map(hours -> narrowed ? common(hours, weekly) : hours)
                .orElse(weekly);
    }

    private static List<Span> common(List<Span> some, List<Span> others) {
        List<Span> common = new ArrayList<>();
        for (Span one : some) {
            for (Span other : others) {
                int from = Math.max(one.fromMinute(), other.fromMinute());
                int to = Math.min(one.toMinute(), other.toMinute());
                if (from < to) {
                    common.add(new Span(from, to));
                }
            }
        }
        return common;
    }

    private static LocalDateTime at(LocalDate day, int minute) {
        return day.atStartOfDay().plusMinutes(minute);
    }
}
