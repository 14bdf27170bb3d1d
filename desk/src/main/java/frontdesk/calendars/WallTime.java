package frontdesk.calendars;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;

import biweekly.io.TimezoneAssignment;
import biweekly.io.TimezoneInfo;
import biweekly.property.DateOrDateTimeProperty;
import biweekly.property.ICalProperty;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import org.jspecify.annotations.Nullable;

/**
 * A time as an iCalendar says it: what some clock shows, and which clock that is.
 *
 * @param zone as the calendar itself describes it, where it does: Outlook's zones have names that nobody else knows
 * @param wholeDay whether it names a day and no time
 */
record WallTime(LocalDateTime local, TimeZone zone, boolean wholeDay) {
    private static final TimeZone UTC = TimeZone.getTimeZone("UTC");

    /** Where it stands: an hour that is skipped is the one after it. */
    Instant moment() {
        return components(local).toDate(zone).toInstant();
    }

    LocalDate day() {
        return local.toLocalDate();
    }

    /** Another time on the same clock. */
    WallTime at(LocalDateTime other) {
        return new WallTime(other, zone, wholeDay);
    }

    /** Whether it is one of these, or on the day that one of them names. */
    boolean isAmong(List<WallTime> others) {
        return others.stream()
                .anyMatch(other -> other.wholeDay
                        ? other.day().equals(day())
                        : other.moment().equals(moment()));
    }

    /** What no clock shows is counted on: the twenty-fourth hour is the first one of the next day. */
    static LocalDateTime shown(DateTimeComponents raw) {
        return day(raw).atStartOfDay()
                .plusHours(raw.getHour())
                .plusMinutes(raw.getMinute())
                .plusSeconds(Math.min(raw.getSecond(), 59));
    }

    static LocalDate day(DateTimeComponents raw) {
        return LocalDate.of(raw.getYear(), 1, 1).plusMonths(raw.getMonth() - 1L).plusDays(raw.getDate() - 1L);
    }

    private static DateTimeComponents components(LocalDateTime local) {
        return new DateTimeComponents(
                local.getYear(),
                local.getMonthValue(),
                local.getDayOfMonth(),
                local.getHour(),
                local.getMinute(),
                local.getSecond(),
                false);
    }

    /**
     * Reads the times of one calendar.
     *
     * @param floating whose clock is meant where none is named
     */
    record Reader(TimezoneInfo zones, ZoneId floating) {
        Optional<WallTime> of(@Nullable DateOrDateTimeProperty property) {
            return Optional.ofNullable(property)
                    .flatMap(known -> Optional.ofNullable(known.getValue()).map(date -> of(date, known)));
        }

        WallTime of(ICalDate date, ICalProperty property) {
            DateTimeComponents raw = date.getRawComponents();
            if (raw == null) {
                return new WallTime(LocalDateTime.ofInstant(date.toInstant(), UTC.toZoneId()), UTC, !date.hasTime());
            }
            if (!date.hasTime()) {
                return new WallTime(day(raw).atStartOfDay(), here(), true);
            }
            return new WallTime(shown(raw), raw.isUtc() ? UTC : zone(property), false);
        }

        private TimeZone zone(ICalProperty property) {
            TimezoneAssignment named = zones.getTimezone(property);
            return zones.isFloating(property) || named == null ? here() : named.getTimeZone();
        }

        private TimeZone here() {
            return TimeZone.getTimeZone(floating);
        }
    }
}
