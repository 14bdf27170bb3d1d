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

import frontdesk.kernel.Language;

/**
 * Times in the words that people use where a business is: by its own clock, and with am and pm where that is the custom.
 *
 * @param language in which days are called
 */
public record Clockface(ZoneId zone, String region, Clock clock, Language language) {
    private static final Set<String> TWELVE_HOURS = Set.of("US", "CA", "AU", "NZ", "IN", "PH", "PK", "CO", "MX");
    private static final DateTimeFormatter TWELVE = DateTimeFormatter.ofPattern("h:mm a", Locale.ENGLISH);
    private static final DateTimeFormatter TWENTY_FOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final int FAR_AWAY = 180;

    /** In English. */
    public Clockface(ZoneId zone, String region, Clock clock) {
        this(zone, region, clock, Language.ENGLISH);
    }

    private PageWords words() {
        return PageWords.of("page", language);
    }

    private String written(String pattern, LocalDate day) {
        PageWords words = words();
        return DateTimeFormatter.ofPattern(words.say(pattern), Locale.of(words.language()))
                .format(day);
    }

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
        return (oneMonth ? String.valueOf(first.getDayOfMonth()) : written("day-of-month", first)) + " – "
                + written("day-of-month", last);
    }

    /** {@code Friday, 27 November}. */
    public String longDay(LocalDate day) {
        return written("day", day);
    }

    /** {@code Fri 27 Nov}. */
    public String dayAndMonth(LocalDate day) {
        return written("short-day", day);
    }

    /** {@code Fri 27}. */
    public String weekday(LocalDate day) {
        return written("weekday", day);
    }

    /** {@code Today}, {@code Tomorrow}, {@code Fri 27 Nov}; with the year where it is far away. */
    public String shortDay(LocalDate day) {
        long away = ChronoUnit.DAYS.between(today(), day);
        if (away == 0) {
            return words().say("today");
        }
        if (away == 1) {
            return words().say("tomorrow");
        }
        if (away == -1) {
            return words().say("yesterday");
        }
        return written(Math.abs(away) < FAR_AWAY ? "short-day" : "day-and-year", day);
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
