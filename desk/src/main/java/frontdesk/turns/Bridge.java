package frontdesk.turns;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** The words that bridge the wait for an answer: on the telephone, silence is a broken line. Never twice the same in a row, whoever said it first. */
final class Bridge {
    private final Regrets regrets;
    private String lastSaid = "";
    private int steps;
    private long last;

    Bridge(Regrets regrets) {
        this.regrets = regrets;
    }

    /** The agent says this of itself; the next wait is a new one. */
    void said(List<String> phrases) {
        if (!phrases.isEmpty()) {
            lastSaid = phrases.getLast();
            steps = 0;
        }
    }

    /** What a caller is told who has waited since then, or null while that is not long. */
    @Nullable
    String over(long since, long at) {
        boolean told = steps > 0 && at - last <= Patience.NEXT_FILLER;
        if (told || at - since <= Patience.FILLER) {
            return null;
        }
        last = at;
        int step = steps++;
        if (step > 0) {
            return regrets.still(step);
        }
        return regrets.isMoment(lastSaid) ? null : regrets.moment();
    }
}
