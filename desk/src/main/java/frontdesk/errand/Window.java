package frontdesk.errand;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

import frontdesk.understanding.When;

/**
 * One reading of the time that a user wishes for.
 *
 * @param from the first day, and {@code to} the last; both null for any day
 * @param earliest the earliest start of a day, and {@code latest} the latest; null for any
 * @param about the time may be missed by a little
 */
public record Window(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable LocalTime earliest,
        @Nullable LocalTime latest,
        boolean about) {
    private static final Duration A_LITTLE = Duration.ofMinutes(45);
    private static final Duration NEAR = Duration.ofHours(2);
    private static final int NEAR_DAYS = 2;

    static Window of(When wish) {
        When when = wish.untilMidnight();
        return new Window(when.from(), when.to(), when.earliest(), when.latest(), when.about());
    }

    boolean isOneDay() {
        return from != null && from.equals(to);
    }

    boolean isOneTime() {
        return earliest != null && earliest.equals(latest);
    }

    boolean holds(LocalDateTime slot) {
        return daysOff(slot) == 0 && minutesOff(slot) <= (about ? A_LITTLE.toMinutes() : 0);
    }

    /** Not what was wished for, but worth a question: the same day a little earlier or later, or the same hours a day or two off. */
    boolean isNear(LocalDateTime slot) {
        return daysOff(slot) == 0
                ? minutesOff(slot) <= NEAR.toMinutes()
                : daysOff(slot) <= NEAR_DAYS && minutesOff(slot) == 0;
    }

    /** How many minutes the slot is away from what was wished for most; 0 throughout a stretch. */
    long distance(LocalDateTime slot) {
        return daysOff(slot) * Duration.ofDays(1).toMinutes() + minutesOff(slot);
    }

    private long daysOff(LocalDateTime slot) {
        LocalDate day = slot.toLocalDate();
        if (from != null && day.isBefore(from)) {
            return ChronoUnit.DAYS.between(day, from);
        }
        return to != null && day.isAfter(to) ? ChronoUnit.DAYS.between(to, day) : 0;
    }

    private long minutesOff(LocalDateTime slot) {
        LocalTime time = slot.toLocalTime();
        if (earliest != null && time.isBefore(earliest)) {
            return ChronoUnit.MINUTES.between(time, earliest);
        }
        return latest != null && time.isAfter(latest) ? ChronoUnit.MINUTES.between(latest, time) : 0;
    }
}
