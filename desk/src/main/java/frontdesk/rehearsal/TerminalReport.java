package frontdesk.rehearsal;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How a rehearsal went, for the terminal: what went wrong word for word, then a line a family, then the sums. */
public final class TerminalReport {
    private static final int WARM = 400;

    private final PrintWriter out;

    public TerminalReport(PrintWriter out) {
        this.out = out;
    }

    /** One call: its lines where it went wrong, or where all calls are to be shown. */
    public void call(Verdict verdict, boolean always) {
        if (verdict.good() && !always) {
            return;
        }
        out.printf("%n── %s ── %s%n", verdict.scenario(), verdict.story());
        for (Line line : verdict.lines()) {
            out.printf("  %-7s %s%n", line.agent() ? "agent" : "caller", line.said());
            if (line.distorted()) {
                out.printf("  %-7s %s%n", "heard", line.heard());
            }
            if (!line.understood().isEmpty()) {
                out.printf("  %-7s · %s%n", "", line.understood());
            }
        }
        verdict.model().stream()
                .map(ModelTurn::withheld)
                .filter(Objects::nonNull)
                .forEach(withheld -> out.printf("  withheld from the caller: %s%n", withheld));
        verdict.complaints().forEach(complaint -> out.printf("  ✗ %s%n", complaint));
        if (verdict.recording() != null) {
            out.printf("  %s%n", verdict.recording());
        }
        out.flush();
    }

    public void sums(Performance performance) {
        List<Verdict> verdicts = performance.verdicts();
        Map<String, List<Verdict>> families =
                verdicts.stream().collect(Collectors.groupingBy(Verdict::family, TreeMap::new, Collectors.toList()));
        out.println();
        families.forEach((family, calls) -> {
            long good = calls.stream().filter(Verdict::good).count();
            double turns = calls.stream().mapToInt(Verdict::turns).average().orElse(0);
            out.printf(
                    Locale.ROOT,
                    "  %s %-34s %3d of %3d   %.1f turns%n",
                    good == calls.size() ? "✓" : "✗",
                    family,
                    good,
                    calls.size(),
                    turns);
        });
        out.printf(
                Locale.ROOT,
                "%n  %d of %d as their callers wanted: %.1f %%.%n  Answered by %s.%n",
                performance.goodOnes(),
                verdicts.size(),
                performance.share(),
                performance.brain());
        out.printf("  %s%n", thought(verdicts));
        if (!performance.modelTurns().isEmpty()) {
            out.printf("  %s%n", model(performance.modelTurns()));
        }
        out.flush();
    }

    /** Where two brains were rehearsed: the callers that only one of them served. */
    public void compare(List<Performance> performances) {
        if (performances.size() != 2) {
            return;
        }
        Performance one = performances.getFirst();
        Performance other = performances.getLast();
        out.println();
        for (int i = 0; i < one.verdicts().size(); i++) {
            Verdict here = one.verdicts().get(i);
            Verdict there = other.verdicts().get(i);
            if (here.good() != there.good()) {
                out.printf("  only %s: %s%n", here.good() ? one.brain() : other.brain(), here.scenario());
            }
        }
        out.printf(
                Locale.ROOT, "  %s: %.1f %%%n  %s: %.1f %%%n", one.brain(), one.share(), other.brain(), other.share());
        out.flush();
    }

    static String model(List<ModelTurn> turns) {
        Map<String, Long> gaveUp = turns.stream()
                .map(ModelTurn::why)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(
                        why -> why.toLowerCase(Locale.ROOT), TreeMap::new, Collectors.counting()));
        List<Long> first = turns.stream()
                .filter(turn -> turn.firstWord() >= 0)
                .map(turn -> (long) turn.firstWord())
                .sorted()
                .toList();
        return "the model's turns: %d, given up %s%s"
                .formatted(
                        turns.size(),
                        gaveUp.isEmpty() ? "none" : gaveUp.toString(),
                        first.isEmpty()
                                ? ""
                                : "; its first word after p50 %d ms, p99 %d ms"
                                        .formatted(at(first, 50), at(first, 99)));
    }

    /** The first turns warm the machine up and do not count. */
    private static String thought(List<Verdict> verdicts) {
        List<Long> all = verdicts.stream().flatMap(v -> v.thought().stream()).toList();
        List<Long> warm =
                all.stream().skip(all.size() > 2 * WARM ? WARM : 0).sorted().toList();
        return warm.isEmpty()
                ? "no turns"
                : "thinking for a turn, of the processor: p50 %d µs, p99 %d µs, most %d µs (%d turns)"
                        .formatted(at(warm, 50), at(warm, 99), warm.getLast(), warm.size());
    }

    static long at(List<Long> sorted, int percent) {
        return sorted.get(Math.max(0, (int) Math.ceil(percent / 100.0 * sorted.size()) - 1));
    }
}
