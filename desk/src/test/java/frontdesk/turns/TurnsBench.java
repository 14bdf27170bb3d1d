package frontdesk.turns;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Measures turn taking on noisy sound: callers by flite, through µ-law, pausing in the middle of sentences, in quiet, in a car and among people who talk; with
 * ears that know what was said. Prints how many pauses were taken for the end, how long callers waited after the real end, and of what was said
 * over the agent which stopped it.
 *
 * <p>{@code java … frontdesk.turns.TurnsBench}; exits with 0 only where of pauses of up to 300 ms no more than 10 in 100 are taken for the end down to 10 dB,
 * and everywhere 95 interruptions in 100 stop the agent, and 86 stops in 100 are for an interruption.
 */
final class TurnsBench {
    private static final Patience QUICK = new Patience(300, 300, 300, 240, 6_000, false);
    private static final long BEFORE = 2_500;
    private static final double MOST_CUT_OFF = 0.10;
    private static final double LEAST_PRECISION = 0.86;
    private static final double MOST_OF_A_CORE = 0.05;

    private final NoisyCallers callers = new NoisyCallers();
    private boolean met = true;

    private TurnsBench() throws IOException {}

    public static void main(String[] arguments) throws IOException {
        var bench = new TurnsBench();
        System.out.printf("%-13s %-9s %28s %28s%n", "", "", "300 ms of silence", "as we do it");
        System.out.printf(
                "%-13s %-9s %18s %9s %18s %9s%n", "place", "pauses", "cut off", "wait p50", "cut off", "wait p50");
        NoisyCallers.PLACES.forEach(bench::pauses);
        System.out.printf(
                "%n%-13s %9s %9s %11s %24s %24s%n", "place", "precision", "recall", "stops p50", "murmurs", "noises");
        NoisyCallers.PLACES.forEach(bench::interruptions);
        bench.cost();
        System.exit(bench.met ? 0 : 1);
    }

    private void pauses(NoisyCallers.Place place) {
        for (int pause : new int[] {150, 300, 450, 600}) {
            Tally fixed = new Tally();
            Tally ours = new Tally();
            Random random = new Random(pause);
            for (int caller = 0; caller < 12; caller++) {
                speak(place, random, caller, pause, fixed, ours);
            }
            System.out.printf(
                    "%-13s %5d ms %18s %6d ms %18s %6d ms%n",
                    place.name(), pause, fixed.share(), fixed.median(), ours.share(), ours.median());
            met &= pause > 300 || place.isLoud() || ours.rate() <= MOST_CUT_OFF;
        }
    }

    /** Six sentences of one caller, each with a pause in the middle, in one call; its length differs by a third either way. */
    private void speak(NoisyCallers.Place place, Random random, int caller, int pause, Tally fixed, Tally ours) {
        var script = callers.script();
        List<long[]> spans = new ArrayList<>();
        script.silence(BEFORE);
        for (int i = 0; i < 6; i++) {
            String[] words = callers.sentences()
                    .get((caller * 6 + i) % callers.sentences().size())
                    .split(" ");
            int half = words.length / 2;
            script.says(NoisyCallers.voice(caller), String.join(" ", Arrays.copyOfRange(words, 0, half)));
            long broke = script.now();
            script.silence((long) (pause * (0.67 + 0.66 * random.nextDouble())));
            long goesOn = script.now();
            script.says(NoisyCallers.voice(caller), String.join(" ", Arrays.copyOfRange(words, half, words.length)));
            spans.add(new long[] {broke, goesOn, script.now()});
            script.silence(2_500);
        }
        short[] sound = callers.among(place, random, script.sound());
        tally(new OverheardTurns(QUICK, script.words(), false).listening().hear(sound), spans, fixed);
        tally(
                new OverheardTurns(Patience.usual(), script.words(), true)
                        .listening()
                        .hear(sound),
                spans,
                ours);
    }

    private static void tally(OverheardTurns turns, List<long[]> spans, Tally into) {
        for (long[] span : spans) {
            into.add(
                    turns.says.stream().anyMatch(at -> at > span[0] && at <= span[1] + 60),
                    turns.says.stream()
                            .filter(at -> at > span[2] - 100)
                            .mapToLong(at -> at - span[2])
                            .min()
                            .orElse(9_999));
        }
    }

    private void interruptions(NoisyCallers.Place place) {
        Random random = new Random(7);
        List<Long> stops = new ArrayList<>();
        int words = 0;
        var murmurs = new ForNothing();
        var noises = new ForNothing();
        int rounds = 40;
        for (int round = 0; round < rounds; round++) {
            String real = callers.sentences().get(round % callers.sentences().size());
            String murmur = List.of("okay", "right", "mhm", "yeah").get(round % 4);
            OverheardTurns over = over(place, random, round, real);
            words += over.hushes.isEmpty() ? 0 : 1;
            over.pauses.stream()
                    .filter(pause -> pause > BEFORE)
                    .findFirst()
                    .ifPresent(pause -> stops.add(pause - BEFORE));
            murmurs.add(over(place, random, round, murmur));
            noises.add(over(place, random, round, ""));
        }
        double precision = (double) words / Math.max(1, words + murmurs.stopped + noises.stopped);
        stops.sort(null);
        System.out.printf(
                "%-13s %7.0f %% %7.0f %% %8d ms %24s %24s%n",
                place.name(),
                100 * precision,
                100.0 * words / rounds,
                stops.isEmpty() ? -1 : stops.get(stops.size() / 2),
                murmurs,
                noises);
        met &= precision >= LEAST_PRECISION && words >= 0.95 * rounds;
    }

    /** Processor time of speech detection and turn taking for one caller, the ears' guesses included, against the length of the sound. */
    private void cost() {
        long best = Long.MAX_VALUE;
        long millis = 0;
        for (int round = 0; round < 20; round++) {
            var script = callers.script();
            for (int i = 0; i < 100; i++) {
                script.says(
                        NoisyCallers.voice(0),
                        callers.sentences().get(i % callers.sentences().size()));
                script.silence(2_500);
            }
            short[] sound = callers.among(NoisyCallers.PLACES.get(5), new Random(1), script.sound());
            var threads = ManagementFactory.getThreadMXBean();
            long before = threads.getCurrentThreadCpuTime();
            new OverheardTurns(Patience.usual(), List.of(), false).listening().hear(sound);
            best = Math.min(best, threads.getCurrentThreadCpuTime() - before);
            millis = script.now();
        }
        double share = best / 1e4 / millis;
        System.out.printf("%nspeech detection and turn taking: %.4f %% of a core for a caller%n", share);
        met &= share <= MOST_OF_A_CORE;
    }

    /** This is said over an agent that speaks for ten seconds; where it is nothing, somebody near the caller talks aloud for a moment. */
    private OverheardTurns over(NoisyCallers.Place place, Random random, int caller, String phrase) {
        var script = callers.script();
        script.silence(BEFORE);
        if (phrase.isEmpty()) {
            short[] near = callers.spoken(
                    NoisyCallers.voice(caller),
                    callers.sentences().get(random.nextInt(callers.sentences().size())));
            script.noise(Arrays.copyOf(near, Math.min(near.length, 4_000 + random.nextInt(8_000))));
        } else {
            script.says(NoisyCallers.voice(caller), phrase);
        }
        script.silence(3_000);
        return new OverheardTurns(Patience.usual(), script.words(), true)
                .speaking(10_000)
                .hear(callers.among(place, random, script.sound()));
    }

    /** What should not have stopped the agent: how often it did, and how often it was a pause for a moment. */
    private static final class ForNothing {
        private int stopped;
        private int paused;
        private int all;

        void add(OverheardTurns turns) {
            all++;
            stopped += turns.hushes.isEmpty() ? 0 : 1;
            paused += turns.pauses.isEmpty() ? 0 : 1;
        }

        @Override
        public String toString() {
            return "%d stop, %d pause of %d".formatted(stopped, paused - stopped, all);
        }
    }

    /** How many pauses were taken for the end, and how long callers waited after the real one. */
    private static final class Tally {
        private final List<Long> waits = new ArrayList<>();
        private int cutOff;
        private int all;

        void add(boolean cut, long wait) {
            all++;
            cutOff += cut ? 1 : 0;
            waits.add(wait);
        }

        double rate() {
            return (double) cutOff / all;
        }

        String share() {
            return "%d of %d (%.1f %%)".formatted(cutOff, all, 100 * rate());
        }

        long median() {
            waits.sort(null);
            return waits.get(waits.size() / 2);
        }
    }
}
