package frontdesk.grammar;

import java.time.LocalTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A time by the clock, as it was said.
 *
 * @param minute the minute of the day; 1,440 is the midnight that ends it
 * @param eitherHalf whether "seven" may still be the morning's or the evening's; the minute is then the morning's
 */
public record Clock(int minute, boolean eitherHalf) {
    public static final int HALF = 12 * 60;
    public static final int DAY = 24 * 60;
    /** What a clock never shows: 25:00. */
    public static final Clock NOWHERE = new Clock(-1, false);

    public static final Clock NOON = new Clock(HALF, false);

    public static Clock of(LocalTime time) {
        return new Clock(time.getHour() * 60 + time.getMinute(), false);
    }

    /** A time of the face of a clock; null where no clock shows it. */
    public static @Nullable Clock at(long hour, long minute) {
        if (hour < 0 || hour > 24 || minute < 0 || minute > 59 || (hour == 24 && minute > 0)) {
            return null;
        }
        int total = (int) (hour % 24 * 60 + minute);
        return hour >= 1 && hour <= 12 ? new Clock(total % HALF, true) : new Clock(total, false);
    }

    /** A time written as "07:30" or "19:30", where a leading zero already says which half of the day is meant. */
    public static @Nullable Clock written(String text) {
        int colon = text.indexOf(':');
        String minutes = text.substring(colon + 1);
        Clock clock = at(Long.parseLong(text.substring(0, colon)), minutes.isEmpty() ? 0 : Long.parseLong(minutes));
        return clock != null && text.startsWith("0") && colon == 2 ? new Clock(clock.minute, false) : clock;
    }

    public Clock morning() {
        return eitherHalf ? new Clock(minute, false) : this;
    }

    public Clock afternoon() {
        return minute >= 0 && minute < HALF ? new Clock(minute + HALF, false) : this;
    }

    /** Shifted by minutes, around the clock. */
    public Clock plus(int minutes) {
        int round = eitherHalf ? HALF : DAY;
        return new Clock(Math.floorMod(minute + minutes, round), eitherHalf);
    }

    /** The minutes of the day that it may stand for. */
    public List<Integer> minutes() {
        return eitherHalf ? List.of(minute, minute + HALF) : List.of(minute);
    }

    /** The half that falls into a part of the day, or comes closest to it: "seven in the evening". */
    public Clock within(Value.Part part) {
        if (!eitherHalf) {
            return this;
        }
        // Two in the morning is before its usual hours, and no afternoon; twelve in the morning is noon where it is
        // said.
        if (part.toMinute() <= HALF && minute >= 60) {
            return morning();
        }
        // Twelve at night is the midnight that ends the day.
        boolean midnight = minute == 0 && part.toMinute() == DAY;
        return midnight
                ? new Clock(DAY, false)
                : distance(minute, part) < distance(minute + HALF, part) ? morning() : afternoon();
    }

    private static int distance(int minute, Value.Part part) {
        int best = Integer.MAX_VALUE;
        for (int day = 0; day <= DAY; day += DAY) {
            int at = minute + day;
            int away = at < part.fromMinute() ? part.fromMinute() - at : Math.max(0, at - part.toMinute() + 1);
            best = Math.min(best, away);
        }
        return best;
    }
}
