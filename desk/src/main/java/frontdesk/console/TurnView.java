package frontdesk.console;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import frontdesk.journal.Turn;
import frontdesk.page.Clockface;

/**
 * One turn as a bubble of the transcript, with where the wait before it went.
 *
 * @param at when it began, in milliseconds from the start of the call
 */
record TurnView(
        int number,
        boolean agent,
        String text,
        @Nullable String understood,
        @Nullable String unsure,
        boolean interrupted,
        String offset,
        long at,
        @Nullable LatencyView latency) {
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
                turn.latency() == null ? null : LatencyView.of(turn.latency()));
    }
}
