package frontdesk.errand;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * How many calls an account has at once: what the plan of its agent platform allows.
 *
 * @param callsAtOnce as a rule
 * @param burst how many while an errand has waited for longer than {@link #PATIENCE}: platforms carry more then, at a higher price. Never more than
 *     these, on however many nodes; {@code callsAtOnce} where that price is not to be paid
 */
public record CallPlan(int callsAtOnce, int burst) {
    /** So long an errand waits for a line before the dearer ones are taken. */
    static final Duration PATIENCE = Duration.ofMinutes(2);

    public static final CallPlan FREE = new CallPlan(4, 4);
    public static final CallPlan SCALE = new CallPlan(10, 15);
    public static final CallPlan BUSINESS = new CallPlan(30, 30);

    private static final int MOST = 1_000;
    private static final int MOST_IN_BURST = 300;

    public CallPlan {
        if (callsAtOnce < 1 || burst < callsAtOnce || burst > MOST) {
            throw new IllegalArgumentException("not from 1 to %d calls at once".formatted(MOST));
        }
    }

    /** So many and no more. */
    public static CallPlan of(int callsAtOnce) {
        return new CallPlan(callsAtOnce, callsAtOnce);
    }

    /** {@code free}, {@code scale} or {@code business}, or a number of calls. */
    public static Optional<CallPlan> named(String name) {
        return switch (name.strip().toLowerCase(Locale.ROOT)) {
            case "free" -> Optional.of(FREE);
            case "scale" -> Optional.of(SCALE);
            case "business" -> Optional.of(BUSINESS);
            case String number when number.matches("[1-9]\\d{0,2}|1000") -> Optional.of(of(Integer.parseInt(number)));
            default -> Optional.empty();
        };
    }

    /** The same, with up to three times as many calls while errands wait for long. */
    public CallPlan bursting() {
        return new CallPlan(callsAtOnce, Math.max(callsAtOnce, Math.min(3 * callsAtOnce, MOST_IN_BURST)));
    }

    /** How many may go on at once while somebody waits since {@code waiting}. */
    int allowed(Duration waiting) {
        return waiting.compareTo(PATIENCE) > 0 ? burst : callsAtOnce;
    }
}
