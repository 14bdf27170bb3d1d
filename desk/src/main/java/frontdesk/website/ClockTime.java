package frontdesk.website;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import frontdesk.business.Span;

/**
 * A time as it is written, of which the half of the day may be left to the reader.
 *
 * @param half {@code a} before noon, {@code p} after it, or a space where that is not said
 * @param certain whether it can only be meant as on a clock of 24 hours: {@code 09:00}, {@code 18}
 */
record ClockTime(int hour, int minute, char half, boolean certain) {
    static final Pattern WRITTEN = Pattern.compile(
            "(?<!\\d)(\\d{1,2})(?:(?:[:.]|(?<=\\d)h)([0-5]\\d)(?::\\d{2})?)?(?!\\d)(?:\\s*([ap])\\.?\\s?m\\b\\.?)?");
    private static final int NOON = 12;
    private static final int DAY = 24 * 60;
    private static final int LAST_HOUR = 24;

    /** Empty where there is no such time. */
    static Optional<ClockTime> of(Matcher written) {
        int hour = Integer.parseInt(written.group(1));
        int minute = written.group(2) == null ? 0 : Integer.parseInt(written.group(2));
        char half = written.group(3) == null ? ' ' : written.group(3).charAt(0);
        boolean certain = half == ' ' && (hour > NOON || written.group(1).startsWith("0"));
        boolean is = hour < LAST_HOUR && (half == ' ' || hour <= NOON) || hour == LAST_HOUR && minute == 0;
        return is ? Optional.of(new ClockTime(hour, minute, half, certain)) : Optional.empty();
    }

    /** From this time to that one: nine to five is a working day, eleven to two a lunch, six in the evening to two a night. */
    Span until(ClockTime end) {
        int from = minutes();
        int to = end.minutes();
        if (half == ' ' && end.half != ' ' && !certain) {
            from = in(end.half).minutes();
            from = from < to ? from : in(end.half == 'a' ? 'p' : 'a').minutes();
        } else if (end.half == ' ' && !end.certain && to <= from && (half != ' ' || !certain)) {
            int later = end.in('p').minutes();
            to = later > from ? later : to;
        }
        from %= DAY;
        return new Span(from, to <= from ? to + DAY : to);
    }

    private ClockTime in(char other) {
        return new ClockTime(hour, minute, other, certain);
    }

    private int minutes() {
        int hours = half == ' ' ? hour : hour % NOON + (half == 'p' ? NOON : 0);
        return hours * 60 + minute;
    }
}
