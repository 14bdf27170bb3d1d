package frontdesk.booking;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

import frontdesk.business.Business.Span;
import frontdesk.kernel.TimeSlot;

/** Weekly hours as they fall on a date, those that began the night before included. */
record Openings(WallClock clock, Map<DayOfWeek, List<Span>> hours) {

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
        return joined(open);
    }

    /** The times of this date that lie whole steps after an opening; each once, whether or not the clock shows it that day. */
    SortedSet<LocalDateTime> steps(LocalDate date, int step) {
        SortedSet<LocalDateTime> times = new TreeSet<>();
        for (LocalDate day : List.of(date.minusDays(1), date)) {
            for (Span span : spans(day)) {
                for (int minute = span.fromMinute(); minute < span.toMinute(); minute += step) {
                    LocalDateTime time = at(day, minute);
                    if (time.toLocalDate().equals(date)) {
                        times.add(time);
                    }
                }
            }
        }
        return times;
    }

    private List<Span> spans(LocalDate day) {
        return hours.getOrDefault(day.getDayOfWeek(), List.of());
    }

    private static LocalDateTime at(LocalDate day, int minute) {
        return day.atStartOfDay().plusMinutes(minute);
    }

    private static List<TimeSlot> joined(List<TimeSlot> open) {
        open.sort(Comparator.comparing(TimeSlot::start));
        List<TimeSlot> joined = new ArrayList<>();
        for (TimeSlot next : open) {
            TimeSlot last = joined.isEmpty() ? null : joined.getLast();
            if (last == null || last.end().isBefore(next.start())) {
                joined.add(next);
            } else if (last.end().isBefore(next.end())) {
                joined.set(joined.size() - 1, new TimeSlot(last.start(), next.end()));
            }
        }
        return joined;
    }
}
