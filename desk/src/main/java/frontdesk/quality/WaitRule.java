package frontdesk.quality;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

import frontdesk.journal.Turn;
import frontdesk.journal.Turn.Latency;

/** How long the caller waited for answers, where that was measured: the longest wait is the one that is remembered. */
final class WaitRule implements Rule {
    private static final int SOON = 2_500;
    private static final int LATE = 5_000;

    private record Wait(Turn turn, int millis) {}

    @Override
    public Optional<Finding> judge(Evidence call) {
        return call.turns().stream()
                .flatMap(turn ->
                        Optional.ofNullable(turn.latency())
                                .map(Latency::total)
                                .map(millis -> new Wait(turn, millis))
                                .stream())
                .max(Comparator.comparingInt(Wait::millis))
                .map(WaitRule::judge);
    }

    private static Finding judge(Wait longest) {
        Grade grade = longest.millis() <= SOON ? Grade.GOOD : longest.millis() <= LATE ? Grade.FAIR : Grade.POOR;
        String reason = "The longest wait for an answer was %s seconds."
                .formatted(String.format(Locale.ROOT, "%.1f", longest.millis() / 1000.0));
        return Finding.of(Criterion.WAIT, grade, reason, longest.turn());
    }
}
