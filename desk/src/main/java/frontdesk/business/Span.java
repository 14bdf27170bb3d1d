package frontdesk.business;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;

/** A stretch of a day by minutes from its midnight; the end may lie after 1,440, on the next day. */
public record Span(int fromMinute, int toMinute) {
    private static final int DAY = 24 * 60;

    /**
     * Reads {@code 09:00-17:00}; an end that is not after the start lies on the next day.
     *
     * @throws IllegalArgumentException where it is written in another way
     */
    public static Span of(String text) {
        String[] ends = text.strip().split("\\s*[-–]\\s*", -1);
        try {
            int from = LocalTime.parse(ends[0]).toSecondOfDay() / 60;
            int to =
                    LocalTime.parse(ends[1].equals("24:00") ? "00:00" : ends[1]).toSecondOfDay() / 60;
            return new Span(from, to <= from ? to + DAY : to);
        } catch (DateTimeParseException | ArrayIndexOutOfBoundsException unreadable) {
            throw new IllegalArgumentException(
                    "hours are written as 09:00-17:00, not “%s”".formatted(text), unreadable);
        }
    }

    /** Whether the clock shows a time in it, on the day that it begins on or after the midnight that it passes. */
    public boolean covers(LocalTime time) {
        int minute = time.toSecondOfDay() / 60;
        return (fromMinute <= minute && minute < toMinute) || minute + DAY < toMinute;
    }

    /** As it is read: {@code 18:00-02:00}. */
    @Override
    public String toString() {
        return "%02d:%02d-%02d:%02d"
                .formatted(fromMinute / 60, fromMinute % 60, toMinute % DAY / 60, toMinute % DAY % 60);
    }
}
