package frontdesk.understanding;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A wish for a day and a time, as far as it was said.
 *
 * @param from the first day wished for, and {@code to} the last (the same for a single day); both null where no day was said
 * @param earliest the earliest start wished for, and {@code latest} the latest (the same for an exact time, apart for "in the evening",
 *     one of them null for "after three"); both null where no time was said; {@code latest} is the earlier of them where it is another
 *     day's, as in "from eleven at night till three"
 * @param about "around seven": the time is a wish that may be missed by a little
 * @param soonest "as soon as possible", "the next free one"
 * @param others other readings of the same words, most likely first
 */
public record When(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable LocalTime earliest,
        @Nullable LocalTime latest,
        boolean about,
        boolean soonest,
        List<When> others) {

    public static When on(LocalDate day) {
        return new When(day, day, null, null, false, false, List.of());
    }

    public static When at(LocalDate day, LocalTime time) {
        return new When(day, day, time, time, false, false, List.of());
    }

    public static When at(LocalTime time) {
        return new When(null, null, time, time, false, false, List.of());
    }

    /** As ISO 8601 writes it: a day, a time, both, or a stretch between two, with {@code ..} for an end that is open. */
    public String iso() {
        if (from == null && to == null && !hasTime()) {
            return soonest ? "soonest" : "";
        }
        String start = end(from, earliest);
        String finish = end(to, latest);
        return start.equals(finish) ? start : start + "/" + finish;
    }

    private static String end(@Nullable LocalDate day, @Nullable LocalTime time) {
        return day == null
                ? time == null ? ".." : time.toString()
                : time == null ? day.toString() : day.atTime(time).toString();
    }

    /** The same, ending with the day that it begins on where it would go on past midnight: what can be looked for day by day. */
    public When untilMidnight() {
        boolean pastMidnight = earliest != null && latest != null && latest.isBefore(earliest);
        boolean oneNight = from != null && to != null && to.equals(from.plusDays(1));
        return pastMidnight ? new When(from, oneNight ? from : to, earliest, null, about, soonest, others) : this;
    }

    public boolean hasDay() {
        return from != null || soonest;
    }

    public boolean hasTime() {
        return earliest != null || latest != null;
    }

    /** One exact day. */
    public boolean isOneDay() {
        return from != null && from.equals(to);
    }

    /** One exact time of day. */
    public boolean isOneTime() {
        return earliest != null && earliest.equals(latest);
    }
}
