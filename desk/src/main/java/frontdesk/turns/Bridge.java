package frontdesk.turns;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The words that bridge the wait for an answer: on the telephone, silence is a broken line. Each follows the one before when that has been heard and as
 * much silence again. Never twice the same in a row, whoever said it first.
 */
public final class Bridge {
    private Regrets regrets;
    private String lastSaid = "";
    private int steps;
    private long next;

    public Bridge(Regrets regrets) {
        this.regrets = regrets;
    }

    /** From here on they are in another language. */
    public void speaks(Regrets others) {
        regrets = others;
    }

    /** The agent says this of itself; the next wait is a new one. */
    public void said(List<String> phrases) {
        if (!phrases.isEmpty()) {
            lastSaid = phrases.getLast();
            steps = 0;
        }
    }

    /** What it said last will have been heard then, as far as it was handed to the line. */
    public void sounds(long until) {
        next = until + Patience.FILLER;
    }

    /** What a caller is told who has waited since then, or null while that is not long. */
    public @Nullable String over(long since, long at) {
        if (at <= (steps > 0 ? next : since + Patience.FILLER)) {
            return null;
        }
        if (steps == 0 && regrets.isMoment(lastSaid)) {
            steps++;
        }
        next = at + Patience.UNHEARD_FILLER;
        int step = steps++;
        return step == 0 ? regrets.moment() : regrets.still(step);
    }
}
