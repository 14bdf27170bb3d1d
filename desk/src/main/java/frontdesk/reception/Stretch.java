package frontdesk.reception;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * Some days, and what part of each is wished for.
 *
 * @param first the first start that would do, and {@code last} the last
 * @param earliest of each day, and {@code latest} the same
 */
record Stretch(LocalDateTime first, LocalDateTime last, LocalTime earliest, LocalTime latest) {

    static Stretch days(LocalDate from, LocalDate to) {
        return new Stretch(from.atStartOfDay(), to.atTime(LocalTime.MAX), LocalTime.MIN, LocalTime.MAX);
    }

    LocalDate from() {
        return first.toLocalDate();
    }

    LocalDate to() {
        return last.toLocalDate();
    }

    boolean isOneDay() {
        return from().equals(to());
    }

    /** Not longer than so many days. */
    Stretch atMost(int days) {
        LocalDate end = from().plusDays(days - 1);
        return to().isAfter(end) ? new Stretch(first, end.atTime(LocalTime.MAX), earliest, latest) : this;
    }

    boolean holds(LocalDateTime at) {
        LocalTime time = at.toLocalTime();
        return !at.isBefore(first) && !at.isAfter(last) && !time.isBefore(earliest) && !time.isAfter(latest);
    }

    /** The start nearest to which others are looked for where nothing in it is free. */
    LocalDateTime wish() {
        LocalTime time = first.toLocalTime().isAfter(earliest) ? first.toLocalTime() : earliest;
        return from().atTime(time.equals(LocalTime.MIN) ? LocalTime.NOON : time);
    }
}
