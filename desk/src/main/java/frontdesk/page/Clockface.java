package frontdesk.page;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Times in the words that people use where a business is: by its own clock, and with am and pm where that is the custom. */
public record Clockface(ZoneId zone, String region, Clock clock) {
    private static final Set<String> TWELVE_HOURS = Set.of("US", "CA", "AU", "NZ", "IN", "PH", "PK", "CO", "MX");
    private static final DateTimeFormatter TWELVE = DateTimeFormatter.ofPattern("h:mm a", Locale.ENGLISH);
    private static final DateTimeFormatter TWENTY_FOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_OF_MONTH = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEE d", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_AND_YEAR = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    public Instant now() {
        return clock.instant();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now(), zone);
    }

    public LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    public String time(LocalTime at) {
        return (TWELVE_HOURS.contains(region) ? TWELVE : TWENTY_FOUR)
                .format(at)
                .replace("AM", "am")
                .replace("PM", "pm");
    }

    public String time(Instant at) {
        return time(LocalTime.ofInstant(at, zone));
    }

    /** A full hour: {@code 9 am} or {@code 09:00}. */
    public String hour(int hour) {
        return time(LocalTime.of(hour, 0)).replace(":00 ", " ");
    }

    /** {@code 23 – 29 November}, or {@code 30 November – 6 December}. */
    public String week(LocalDate first, LocalDate last) {
        boolean oneMonth = first.getMonth() == last.getMonth();
        return (oneMonth ? String.valueOf(first.getDayOfMonth()) : DAY_OF_MONTH.format(first)) + " – "
                + DAY_OF_MONTH.format(last);
    }

    /** {@code Friday, 27 November}. */
    public String longDay(LocalDate day) {
        return DAY.format(day);
    }

    /** {@code Fri 27 Nov}. */
    public String dayAndMonth(LocalDate day) {
        return SHORT_DAY.format(day);
    }

    /** {@code Fri 27}. */
    public String weekday(LocalDate day) {
        return WEEKDAY.format(day);
    }

    /** {@code Today}, {@code Tomorrow}, {@code Fri 27 Nov}; with the year where it is far away. */
    public String shortDay(LocalDate day) {
        long away = ChronoUnit.DAYS.between(today(), day);
        if (away == 0) {
            return "Today";
        }
        if (away == 1) {
            return "Tomorrow";
        }
        if (away == -1) {
            return "Yesterday";
        }
        return (Math.abs(away) < 180 ? SHORT_DAY : DAY_AND_YEAR).format(day);
    }

    public String when(LocalDateTime at) {
        return shortDay(at.toLocalDate()) + ", " + time(at.toLocalTime());
    }

    public String when(Instant at) {
        return when(LocalDateTime.ofInstant(at, zone));
    }

    /** The day that a form or an address names, or the other one where it names none. */
    public static LocalDate parseDay(@Nullable String text, LocalDate otherwise) {
        return Objects.requireNonNullElse(Typed.day(text), otherwise);
    }

    /** {@code 1:07}, or {@code 1:02:07} from an hour on. */
    public static String length(Duration length) {
        long seconds = Math.max(0, length.toSeconds());
        return seconds < 3600
                ? "%d:%02d".formatted(seconds / 60, seconds % 60)
                : "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
}
