package frontdesk.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Which callers are played, in which voices, and the table of how it went. */
public final class Programme {
    private static final List<String> VOICES = List.of("rms", "awb");

    private final List<Scenario> scenarios;
    private final int rounds;
    private final String voice;

    /**
     * @param scenarios their names, or none for all
     * @param voice the caller's, or empty for each round another
     */
    public Programme(List<String> scenarios, String voice, int rounds, LocalDate today) {
        List<Scenario> all = Scenarios.all(today);
        this.scenarios = scenarios.isEmpty()
                ? all
                : scenarios.stream().map(name -> named(name, all)).toList();
        this.voice = voice;
        this.rounds = rounds;
    }

    private static Scenario named(String name, List<Scenario> all) {
        return all.stream()
                .filter(s -> s.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No caller is called '" + name + "'. There are: "
                        + all.stream().map(Scenario::name).collect(Collectors.joining(", "))));
    }

    /** Plays them and prints the table where there is more than one call; true when all went as their callers wanted. */
    public boolean play(Performance performance, PrintStream out) throws InterruptedException {
        List<Verdict> verdicts = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            for (Scenario scenario : scenarios) {
                int turn = round + scenarios.indexOf(scenario);
                String who = voice.isEmpty() ? VOICES.get(turn % VOICES.size()) : voice;
                verdicts.add(performance.play(scenario, who, round));
            }
        }
        if (verdicts.size() > 1) {
            print(verdicts, out);
        }
        return verdicts.stream().allMatch(Verdict::good);
    }

    private static void print(List<Verdict> verdicts, PrintStream out) {
        out.printf(
                "%n  %-10s %-6s %-5s %6s %8s %10s %10s%n",
                "caller", "voice", "", "turns", "seconds", "wait p50", "wait max");
        for (Verdict v : verdicts) {
            out.printf(
                    "  %-10s %-6s %-5s %6d %8d %7d ms %7d ms%n",
                    v.scenario(),
                    v.voice(),
                    v.good() ? "✓" : "✗",
                    v.callerTurns(),
                    v.length().toSeconds(),
                    percentile(v.waits(), 50),
                    percentile(v.waits(), 100));
            v.complaints().forEach(complaint -> out.println("             " + complaint));
        }
        List<Duration> thinking =
                verdicts.stream().flatMap(v -> v.thinking().stream()).toList();
        List<Duration> waits =
                verdicts.stream().flatMap(v -> v.waits().stream()).toList();
        long good = verdicts.stream().filter(Verdict::good).count();
        out.printf("%n  %d of %d as their callers wanted.%n", good, verdicts.size());
        out.printf("  wait for an answer, endpointing included: %s (%d turns)%n", spread(waits), waits.size());
        out.printf("  the same without the endpointing silence: %s%n", spread(thinking));
    }

    private static String spread(List<Duration> durations) {
        return "p50 %d ms, p95 %d ms, max %d ms"
                .formatted(percentile(durations, 50), percentile(durations, 95), percentile(durations, 100));
    }

    static long percentile(List<Duration> durations, int percent) {
        if (durations.isEmpty()) {
            return 0;
        }
        List<Duration> sorted = durations.stream().sorted().toList();
        int index = (int) Math.ceil(percent / 100.0 * sorted.size()) - 1;
        return sorted.get(Math.max(0, index)).toMillis();
    }
}
