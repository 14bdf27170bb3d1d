package frontdesk.booking;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Every how long something comes back, at the same time of the wall clock.
 *
 * @param every the step: a week, a fortnight, a month
 * @param times how often in all, the first included; 2 to 104
 * @param without dates that are left out
 */
public record Recurrence(Period every, int times, Set<LocalDate> without) {
    private static final int MOST = 104;

    public Recurrence {
        if (every.isNegative() || every.isZero()) {
            throw new IllegalArgumentException("a series goes forward: " + every);
        }
        if (times < 2 || times > MOST) {
            throw new IllegalArgumentException("a series has 2 to " + MOST + " dates, not " + times);
        }
        without = Set.copyOf(without);
    }

    public static Recurrence weekly(int times) {
        return new Recurrence(Period.ofWeeks(1), times, Set.of());
    }

    /** Whether all of its dates are left out. */
    public boolean leavesNothing(LocalDateTime first) {
        return from(first).isEmpty();
    }

    /** Counted from the first, so that the 31st stays the 31st after a shorter month. */
    List<LocalDateTime> from(LocalDateTime first) {
        List<LocalDateTime> all = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            LocalDateTime at = first.plus(every.multipliedBy(i));
            if (!without.contains(at.toLocalDate())) {
                all.add(at);
            }
        }
        return all;
    }
}
