package frontdesk.journal;

import java.util.SortedMap;
import java.util.TreeMap;

import frontdesk.journal.CallWaits.Waits;

/** Gathers how many answers took how long. */
final class WaitTally {
    private final SortedMap<Integer, Integer> counts = new TreeMap<>();
    private int answers;

    void add(int millis, int many) {
        if (many > 0) {
            counts.merge(millis, many, Integer::sum);
            answers += many;
        }
    }

    Waits waits() {
        return answers == 0 ? new Waits(0, 0, 0) : new Waits(answers, share(0.5), share(0.95));
    }

    /** Between the two that are nearest, as {@code percentile_cont} has it. */
    private int share(double of) {
        double place = of * (answers - 1);
        int below = (int) place;
        double at = at(below);
        return (int) Math.round(at + (place - below) * (at(Math.min(below + 1, answers - 1)) - at));
    }

    /** The one at a place in order, counted from 0. */
    private int at(int place) {
        int before = 0;
        for (var each : counts.entrySet()) {
            before += each.getValue();
            if (place < before) {
                return each.getKey();
            }
        }
        throw new IllegalArgumentException("there are fewer answers than " + place);
    }
}
