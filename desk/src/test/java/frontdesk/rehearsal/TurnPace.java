package frontdesk.rehearsal;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

import com.sun.management.ThreadMXBean;

import frontdesk.dialogue.Step;
import frontdesk.understanding.Meaning;

/** How long turns take, one after the other on one thread: its processor time, the time on the wall, and the memory that it asks for. */
final class TurnPace {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final double MILLION = 1_000_000;

    private final long[] understanding;
    private final long[] dialogue;
    private final long[] turn;
    private final long[] wall;
    private long memory;
    private int size;

    private TurnPace(int most) {
        this.understanding = new long[most];
        this.dialogue = new long[most];
        this.turn = new long[most];
        this.wall = new long[most];
    }

    /** Something of which each turn has two halves: to understand, and to decide what to do. */
    record Play<T>(
            List<T> turns, Function<T, Meaning> understand, java.util.function.BiFunction<T, Meaning, Step> decide) {

        /** Plays all turns so often to warm up, and then so often to be measured. */
        TurnPace paced(int warmUp, int rounds) {
            new TurnPace(turns.size() * warmUp).play(this, warmUp);
            var pace = new TurnPace(turns.size() * rounds);
            pace.play(this, rounds);
            return pace;
        }
    }

    private <T> void play(Play<T> play, int rounds) {
        for (int round = 0; round < rounds; round++) {
            for (T one : play.turns) {
                long bytes = THREADS.getCurrentThreadAllocatedBytes();
                long began = System.nanoTime();
                long start = THREADS.getCurrentThreadCpuTime();
                Meaning meaning = play.understand.apply(one);
                long understood = THREADS.getCurrentThreadCpuTime();
                var unused = play.decide.apply(one, meaning);
                long decided = THREADS.getCurrentThreadCpuTime();
                wall[size] = System.nanoTime() - began;
                memory += THREADS.getCurrentThreadAllocatedBytes() - bytes;
                understanding[size] = understood - start;
                dialogue[size] = decided - understood;
                turn[size++] = decided - start;
            }
        }
        for (long[] times : List.of(understanding, dialogue, turn, wall)) {
            Arrays.sort(times);
        }
    }

    /** Processor time of 99 turns in 100, in milliseconds. */
    double p99() {
        return at(turn, 0.99);
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, sorted.length * share)] / MILLION;
    }

    static String head() {
        return "%-28s %8s | %-15s | %-15s | %-31s | %-7s | %s%n%-28s %8s | %7s %7s | %7s %7s | %7s %7s %7s %7s | %7s | %s"
                .formatted(
                        "processor time, ms",
                        "",
                        "understanding",
                        "dialogue",
                        "turn",
                        "wall",
                        "kB a",
                        "",
                        "turns",
                        "p50",
                        "p99",
                        "p50",
                        "p99",
                        "p50",
                        "p99",
                        "p99.9",
                        "max",
                        "p99",
                        "turn");
    }

    String line(String what) {
        return "%-28s %8d | %7.3f %7.3f | %7.3f %7.3f | %7.3f %7.3f %7.3f %7.3f | %7.3f | %d"
                .formatted(
                        what,
                        size,
                        at(understanding, 0.5),
                        at(understanding, 0.99),
                        at(dialogue, 0.5),
                        at(dialogue, 0.99),
                        at(turn, 0.5),
                        at(turn, 0.99),
                        at(turn, 0.999),
                        at(turn, 1),
                        at(wall, 0.99),
                        memory / size / 1024);
    }
}
