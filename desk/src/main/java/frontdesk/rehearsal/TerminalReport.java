package frontdesk.rehearsal;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
        verdict.complaints().forEach(complaint -> out.printf("  ✗ %s%n", complaint));
        out.flush();
    }

    public void sums(List<Verdict> verdicts) {
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
        long good = verdicts.stream().filter(Verdict::good).count();
        out.printf(
                Locale.ROOT,
                "%n  %d of %d as their callers wanted: %.1f %%.%n",
                good,
                verdicts.size(),
                100.0 * good / Math.max(1, verdicts.size()));
        out.printf("  %s%n", thought(verdicts));
        out.flush();
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
