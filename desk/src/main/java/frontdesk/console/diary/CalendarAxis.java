package frontdesk.console.diary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import frontdesk.console.diary.CalendarView.Patch;
import frontdesk.kernel.TimeSlot;

/** The hours that a calendar shows, counted from a day's midnight: those in which it is open and those in which something is booked. */
record CalendarAxis(CalendarDays days, int firstHour, int lastHour) {
    private static final int DAWN = 9;
    private static final int DUSK = 17;
    private static final int LAST = 36;

    static CalendarAxis around(CalendarDays days, LocalDate first, LocalDate last, List<TimeSlot> entries) {
        int from = Integer.MAX_VALUE;
        int to = Integer.MIN_VALUE;
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            for (var resource : days.business().resources()) {
                for (TimeSlot open : days.open(resource, day)) {
                    from = Math.min(from, days.minute(day, open.start()));
                    to = Math.max(to, days.minute(day, open.end()));
                }
            }
        }
        for (TimeSlot entry : entries) {
            LocalDate day = days.of(entry.start());
            from = Math.min(from, days.minute(day, entry.start()));
            to = Math.max(to, days.minute(day, entry.end()));
        }
        return from >= to
                ? new CalendarAxis(days, DAWN, DUSK)
                : new CalendarAxis(days, Math.max(0, from / 60), Math.min(LAST, (to + 59) / 60));
    }

    int minutes() {
        return (lastHour - firstHour) * 60;
    }

    /** Where this stretch of a day is drawn; what lies outside of the axis is cut off. */
    Patch patch(LocalDate day, Instant start, Instant end) {
        int from = days.minute(day, start);
        int length = (int) new TimeSlot(start, end).length().toMinutes();
        return patch(from, from + length);
    }

    /** The same in minutes of the day. */
    Patch patch(int from, int to) {
        int top = Math.clamp(from - firstHour * 60L, 0, minutes());
        int bottom = Math.clamp(to - firstHour * 60L, 0, minutes());
        return new Patch(top, Math.max(0, bottom - top));
    }
}
