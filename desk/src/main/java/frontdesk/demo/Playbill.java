package frontdesk.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import frontdesk.journal.ToolUse;
import frontdesk.journal.Turn;
import frontdesk.journal.Turn.Speaker;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;
import frontdesk.provider.scripted.SentText;

/** Writes a rehearsed call to the terminal as it happens: who said what, what was understood, which tool ran, how long the caller waited. */
final class Playbill {
    private final Stage stage;
    private final PrintStream out;
    private int toolsShown;
    private int callerTurns;
    private final List<Duration> thinking = new ArrayList<>();

    Playbill(Stage stage) {
        this.stage = stage;
        this.out = stage.out();
    }

    synchronized void open(Scenario scenario, String voice) {
        toolsShown = 0;
        callerTurns = 0;
        thinking.clear();
        out.printf(
                "%n── %s ── %s (%s, voice %s)%n",
                scenario.name(), scenario.story(), scenario.business().name(), voice);
    }

    synchronized void callerSays(String words) {
        line("caller says", words);
    }

    synchronized void turn(BusinessId business, CallId call, Turn turn) {
        showTools(business, call);
        if (turn.speaker() == Speaker.CALLER) {
            callerTurns++;
            line("heard", "“" + turn.text() + "”");
            String understood = turn.understood();
            if (understood != null && !understood.isEmpty()) {
                line("understood", understood);
            }
        } else {
            line("agent", turn.text() + (turn.interrupted() ? " —" : ""));
            Turn.Latency latency = turn.latency();
            if (latency != null) {
                thinking.add(Duration.ofMillis(latency.total() - latency.endpointing()));
                line(
                        "",
                        "waited %d ms (endpointing %d, ears %d, brain %d, tools %d, voice %d)"
                                .formatted(
                                        latency.total(),
                                        latency.endpointing(),
                                        latency.ears(),
                                        latency.brain(),
                                        latency.tools(),
                                        latency.voice()));
            }
        }
    }

    synchronized void interrupted() {
        line("", "the caller interrupts");
    }

    synchronized void row(DiaryRow row) {
        line("diary", row.toString());
    }

    synchronized void nothingBooked() {
        line("diary", "nothing booked, as it should be");
    }

    synchronized void text(SentText text) {
        line("text", "to " + text.to() + ": “" + text.body() + "”");
    }

    synchronized void close(Verdict verdict) {
        if (verdict.recording() != null) {
            line(
                    "sound",
                    verdict.recording() + " (caller left, agent right, "
                            + verdict.length().toSeconds() + " s)");
        }
        line(
                verdict.good() ? "✓" : "✗",
                verdict.good() ? "as the caller wanted" : String.join("; ", verdict.complaints()));
    }

    int callerTurns() {
        return callerTurns;
    }

    synchronized List<Duration> thinking() {
        return List.copyOf(thinking);
    }

    private void showTools(BusinessId business, CallId call) {
        List<ToolUse> uses = stage.journal().toolUses(business, call);
        uses.stream()
                .skip(toolsShown)
                .forEach(use ->
                        line("tool", "%s → %s (%s ms)".formatted(use.name(), use.outcome(), millis(use.micros()))));
        toolsShown = uses.size();
    }

    private static String millis(long micros) {
        return String.format(Locale.ROOT, "%.1f", micros / 1000.0);
    }

    private void line(String who, String what) {
        out.printf("  %-11s %s%n", who, what);
        out.flush();
    }
}
