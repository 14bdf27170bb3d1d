package frontdesk.reception;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.reception.ToolAnswer.Code;
import frontdesk.understanding.When;

/**
 * Reads moments and stretches of days as agents write them: {@code 2026-11-25 15:00}, {@code 2026-11-25T20:00:00Z}, {@code tomorrow 3pm};
 * {@code 2026-11-25/2026-11-28}, {@code next week in the morning}. What has no offset is on the business's own clock.
 */
final class Moments {
    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";
    private static final Pattern DAY_AND_REST = Pattern.compile("(" + DAY + ")(?:(?:T|,?\\s+)(.*))?");
    private static final Pattern ZONED = Pattern.compile("(" + DAY
            + ")[T ](\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?)\\s?(Z|[+-]\\d{2}(?::?\\d{2})?)(?:\\[[^\\]]*\\])?");
    /** Programs that mean whole days write midnight, or the last minute. */
    private static final Pattern WHOLE_DAY = Pattern.compile("(" + DAY + ")(?:[T ](?:00:00|23:59)\\S*)?");

    private static final Pattern TWO_DAYS = Pattern.compile(
            "(" + DAY + "\\S*)\\s*(?:/|\\.\\.+|,|–|—|-|\\bto\\b|\\buntil\\b|\\bthrough\\b)\\s*(" + DAY + "\\S*)");
    private static final Pattern TWO_ISO = Pattern.compile("(" + DAY + "[^/]*)/(" + DAY + "[^/]*)");
    private static final int LONGEST = 200;
    private static final int SOON = 14;
    private static final int A_WEEK = 7;

    private final Business business;
    private final Values values;

    Moments(Business business, Values values) {
        this.business = business;
        this.values = values;
    }

    /** A day and a time. */
    LocalDateTime moment(@Nullable String text) {
        return moment(text, null);
    }

    /** A day, a time or both; of {@code old}, where it is given, stays what is not said. */
    LocalDateTime moment(@Nullable String text, @Nullable LocalDateTime old) {
        if (text == null || text.isBlank()) {
            throw new ToolRefusal(Code.MISSING_DATE, "tool.ask.day-and-time");
        }
        String said = words(text);
        LocalDateTime zoned = zoned(said);
        if (zoned != null) {
            return zoned;
        }
        Matcher exact = DAY_AND_REST.matcher(said);
        if (exact.matches()) {
            LocalDate day = values.date(exact.group(1));
            return day.atTime(old == null ? values.time(exact.group(2)) : timeOr(old, exact.group(2)));
        }
        When when = values.when(said);
        return day(when, old).atTime(time(when, old));
    }

    private static String words(String text) {
        if (text.length() > LONGEST) {
            throw new ToolRefusal(Code.BAD_DATE, "tool.bad.day");
        }
        return text.strip();
    }

    private LocalTime timeOr(LocalDateTime old, @Nullable String text) {
        return text == null || text.isBlank() ? old.toLocalTime() : values.time(text);
    }

    private LocalDate day(When when, @Nullable LocalDateTime old) {
        if (when.isOneDay() && when.from() != null) {
            return values.notPast(when.from());
        }
        if (old != null && !when.hasDay()) {
            return old.toLocalDate();
        }
        throw new ToolRefusal(when.hasDay() ? Code.BAD_DATE : Code.MISSING_DATE, "tool.ask.day-exactly");
    }

    private static LocalTime time(When when, @Nullable LocalDateTime old) {
        if (when.isOneTime() && when.earliest() != null) {
            return when.earliest();
        }
        if (old != null && !when.hasTime()) {
            return old.toLocalTime();
        }
        throw new ToolRefusal(when.hasTime() ? Code.BAD_TIME : Code.MISSING_TIME, "tool.ask.time-exactly");
    }

    private @Nullable LocalDateTime zoned(String text) {
        Matcher zoned = ZONED.matcher(text);
        if (!zoned.matches()) {
            return null;
        }
        try {
            return LocalDateTime.parse(zoned.group(1) + "T" + zoned.group(2))
                    .atOffset(ZoneOffset.of(zoned.group(3)))
                    .atZoneSameInstant(business.zone())
                    .toLocalDateTime()
                    .truncatedTo(ChronoUnit.MINUTES);
        } catch (DateTimeException noSuchMoment) {
            throw new ToolRefusal(Code.BAD_DATE, "tool.bad.no-such-moment");
        }
    }

    /** From today on at the earliest; past days are refused. */
    Stretch stretch(@Nullable String range, @Nullable String from, @Nullable String to) {
        Stretch asked = from != null || to != null ? between(from, to) : stretch(range);
        if (asked.last().isBefore(asked.first())) {
            throw new ToolRefusal(Code.BAD_DATE, "tool.ask.days");
        }
        values.notPast(asked.to());
        LocalDate today = values.today();
        return asked.from().isBefore(today)
                ? new Stretch(today.atStartOfDay(), asked.last(), asked.earliest(), asked.latest())
                : asked;
    }

    private Stretch stretch(@Nullable String text) {
        if (text == null || text.isBlank()) {
            throw new ToolRefusal(Code.MISSING_DATE, "tool.ask.day");
        }
        String said = words(text);
        Matcher iso = TWO_ISO.matcher(said);
        if (iso.matches()) {
            return between(iso.group(1), iso.group(2));
        }
        Matcher two = TWO_DAYS.matcher(said);
        if (two.matches()) {
            return between(two.group(1), two.group(2));
        }
        return Character.isDigit(said.charAt(0)) && DAY_AND_REST.matcher(said).matches()
                ? between(said, said)
                : spoken(values.when(said));
    }

    /** Without a day these are the next ones; "as soon as possible" looks a little further. */
    private Stretch spoken(When when) {
        LocalDate from = when.from() == null ? values.today() : when.from();
        LocalDate to = when.to() != null ? when.to() : values.today().plusDays(when.soonest() ? SOON - 1 : A_WEEK - 1);
        return new Stretch(
                from.atStartOfDay(),
                to.atTime(LocalTime.MAX),
                when.earliest() == null ? LocalTime.MIN : when.earliest(),
                when.latest() == null ? LocalTime.MAX : when.latest());
    }

    /** A beginning without an end is a week, and an end without a beginning begins today. */
    private Stretch between(@Nullable String from, @Nullable String to) {
        LocalDateTime first = from == null ? values.today().atStartOfDay() : bound(from, LocalTime.MIN);
        LocalDateTime last =
                to == null ? first.toLocalDate().plusDays(A_WEEK - 1).atTime(LocalTime.MAX) : bound(to, LocalTime.MAX);
        return new Stretch(first, last, LocalTime.MIN, LocalTime.MAX);
    }

    private LocalDateTime bound(String text, LocalTime otherwise) {
        String said = words(text);
        Matcher whole = WHOLE_DAY.matcher(said);
        LocalDate day = whole.matches() ? values.exactDate(whole.group(1)) : null;
        if (day != null) {
            return day.atTime(otherwise);
        }
        LocalDateTime zoned = zoned(said);
        if (zoned != null) {
            return zoned;
        }
        Matcher exact = DAY_AND_REST.matcher(said);
        LocalDate exactDay = exact.matches() ? values.exactDate(exact.group(1)) : null;
        if (exactDay != null) {
            return exactDay.atTime(values.time(exact.group(2)));
        }
        When when = values.when(said);
        boolean beginning = otherwise.equals(LocalTime.MIN);
        LocalDate spokenDay = beginning ? when.from() : when.to();
        LocalTime spokenTime = beginning ? when.earliest() : when.latest();
        return (spokenDay == null ? values.today() : spokenDay).atTime(spokenTime == null ? otherwise : spokenTime);
    }
}
