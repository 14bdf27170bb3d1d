package frontdesk.console.calls;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import frontdesk.journal.CallEntry;
import frontdesk.journal.ToolUse;
import frontdesk.journal.Turn;
import frontdesk.page.Clockface;

/**
 * One turn as a bubble of the transcript, with where the wait before it went; or what was whispered there.
 *
 * @param understood thing by thing; empty where nothing is known of that
 * @param at when it began, in milliseconds from the start of the call
 * @param hint what was whispered, where this is no turn
 */
public record TurnView(
        int number,
        boolean agent,
        String text,
        List<String> understood,
        @Nullable String unsure,
        boolean interrupted,
        String offset,
        long at,
        @Nullable LatencyView latency,
        @Nullable HintView hint) {
    private static final double SURE = 0.6;

    static TurnView of(Turn turn, Clockface clock) {
        boolean agent = turn.speaker() == Turn.Speaker.AGENT;
        boolean unsure = !agent && turn.confidence() < SURE;
        return new TurnView(
                turn.number(),
                agent,
                turn.text(),
                Gist.things(Objects.requireNonNullElse(turn.understood(), ""), clock),
                unsure ? Math.round(turn.confidence() * 100) + " % sure" : null,
                turn.interrupted(),
                Clockface.length(Duration.ofMillis(turn.offsetMillis())),
                turn.offsetMillis(),
                turn.latency() == null ? null : LatencyView.of(turn.latency()),
                null);
    }

    /** All that was said in a call, for those who may see what was whispered, too. */
    public static List<TurnView> all(CallEntry call, List<Turn> turns, List<ToolUse> uses, Clockface clock) {
        List<TurnView> lines = new ArrayList<>(turns.size());
        turns.forEach(turn -> lines.add(of(turn, clock)));
        for (ToolUse use : uses.stream().filter(HintView::isOne).toList()) {
            long at = HintView.since(use, call).toMillis();
            long before = lines.stream().takeWhile(line -> line.at <= at).count();
            lines.add((int) before, whispered(HintView.of(use, call, clock), at));
        }
        return List.copyOf(lines);
    }

    private static TurnView whispered(HintView hint, long at) {
        return new TurnView(-1, false, hint.words(), List.of(), null, false, hint.offset(), at, null, hint);
    }
}
