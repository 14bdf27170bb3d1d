package frontdesk.errand;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import frontdesk.timetable.PublicHolidays;

/**
 * When providers are called: nobody is telephoned at night, on a Sunday or on a public holiday.
 *
 * @param from from when on, on the account's clock; {@code to} is until when
 * @param holidays whether also on public holidays
 */
public record CallingHours(LocalTime from, LocalTime to, Set<DayOfWeek> days, boolean holidays) {
    public static final CallingHours USUAL = new CallingHours(
            LocalTime.of(9, 0), LocalTime.of(18, 0), EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.SATURDAY), false);
    public static final CallingHours ALWAYS =
            new CallingHours(LocalTime.MIN, LocalTime.MAX, EnumSet.allOf(DayOfWeek.class), true);

    public CallingHours {
        if (!from.isBefore(to) || days.isEmpty()) {
            throw new IllegalArgumentException("hours that never come");
        }
    }

    /**
     * For how long it has been the time to call; empty where it is not.
     *
     * @param region the country whose holidays count, by its ISO 3166 code
     */
    Optional<Duration> openFor(LocalDateTime now, String region) {
        LocalTime time = now.toLocalTime();
        boolean day = days.contains(now.getDayOfWeek())
                && (holidays || !PublicHolidays.contain(List.of(region), now.toLocalDate()));
        return day && !time.isBefore(from) && time.isBefore(to)
                ? Optional.of(Duration.between(from, time))
                : Optional.empty();
    }
}
