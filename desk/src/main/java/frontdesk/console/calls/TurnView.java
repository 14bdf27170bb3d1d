package frontdesk.console.calls;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import frontdesk.journal.CallEntry;
import frontdesk.journal.ToolUse;
import frontdesk.journal.Turn;
import frontdesk.page.Clockface;

/**
 * One turn as a bubble of the transcript, with where the wait before it went; or what was whispered there.
 *
 * @param at when it began, in milliseconds from the start of the call
 * @param hint what was whispered, where this is no turn
 */
public record TurnView(
        int number,
        boolean agent,
        String text,
        @Nullable String understood,
        @Nullable String unsure,
        boolean interrupted,
        String offset,
        long at,
        @Nullable LatencyView latency,
        @Nullable HintView hint) {
    private static final double SURE = 0.6;

    static TurnView of(Turn turn) {
        boolean agent = turn.speaker() == Turn.Speaker.AGENT;
        boolean unsure = !agent && turn.confidence() < SURE;
        return new TurnView(
                turn.number(),
                agent,
                turn.text(),
                turn.understood() == null || turn.understood().isBlank() ? null : turn.understood(),
                unsure ? Math.round(turn.confidence() * 100) + " % sure" : null,
                turn.interrupted(),
                Clockface.length(Duration.ofMillis(turn.offsetMillis())),
                turn.offsetMillis(),
                turn.latency() == null ? null : LatencyView.of(turn.latency()),
                null);
    }

    /** All that was said in a call, for those who may see what was whispered, too. */
    public static List<TurnView> all(CallEntry call, List<Turn> turns, List<ToolUse> uses) {
        List<TurnView> lines = new ArrayList<>(turns.stream().map(TurnView::of).toList());
        for (ToolUse use : uses.stream().filter(HintView::isOne).toList()) {
            long at = HintView.since(use, call).toMillis();
            long before = lines.stream().takeWhile(line -> line.at <= at).count();
            lines.add((int) before, whispered(HintView.of(use, call), at));
        }
        return List.copyOf(lines);
    }

    private static TurnView whispered(HintView hint, long at) {
        return new TurnView(-1, false, hint.words(), null, null, false, hint.offset(), at, null, hint);
    }
}
