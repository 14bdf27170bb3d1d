package frontdesk.bench;

import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts what came of each kind of request, and keeps what should not have come of any. */
final class Tally {
    private static final int SHOWN = 10;

    private final Map<String, Map<Outcome, LongAdder>> counts = new ConcurrentSkipListMap<>();
    private final Map<String, LongAdder> lost = new ConcurrentSkipListMap<>();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();

    enum Outcome {
        DONE,
        REFUSED,
        UNANSWERED
    }

    void count(String what, Outcome outcome) {
        counts.computeIfAbsent(what, _ -> new ConcurrentHashMap<>())
                .computeIfAbsent(outcome, _ -> new LongAdder())
                .increment();
    }

    /** No answer to it came, or one that leaves open whether it was done. */
    void unanswered(String what, String how) {
        count(what, Outcome.UNANSWERED);
        lost.computeIfAbsent(how, _ -> new LongAdder()).increment();
    }

    /** Remembers what is wrong, unless it is right. */
    void unless(boolean right, String otherwise) {
        if (!right) {
            wrong.add(otherwise);
        }
    }

    int wrongs() {
        return wrong.size();
    }

    void print() {
        counts.forEach((what, outcomes) -> System.out.printf(
                "%-12s %,8d done, %,8d refused, %,6d unanswered%n",
                what,
                sum(outcomes.get(Outcome.DONE)),
                sum(outcomes.get(Outcome.REFUSED)),
                sum(outcomes.get(Outcome.UNANSWERED))));
        System.out.println("without an answer: " + lost);
        wrong.stream().limit(SHOWN).forEach(one -> System.out.println("WRONG: " + one));
    }

    private static long sum(LongAdder adder) {
        return adder == null ? 0 : adder.sum();
    }
}
