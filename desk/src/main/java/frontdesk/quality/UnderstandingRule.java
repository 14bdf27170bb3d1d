package frontdesk.quality;

import java.util.List;
import java.util.Optional;

import frontdesk.journal.Turn;
import frontdesk.journal.Turn.Speaker;

/** How much of what the caller said had to be asked for again. */
final class UnderstandingRule implements Rule {
    private static final double LITTLE = 0.1;
    private static final double MUCH = 0.25;

    @Override
    public Optional<Finding> judge(Evidence call) {
        int said = call.by(Speaker.CALLER).size();
        if (said == 0) {
            return Optional.empty();
        }
        List<Turn> again = call.repairs();
        return Optional.of(
                again.isEmpty()
                        ? Finding.of(
                                Criterion.UNDERSTANDING, Grade.GOOD, "All that the caller said was understood at once.")
                        : Finding.of(
                                Criterion.UNDERSTANDING,
                                grade(again.size(), said),
                                "%d of the caller's %d sentences had to be said again.".formatted(again.size(), said),
                                again.getFirst()));
    }

    /** Once can happen to anybody, also in a short call. */
    private static Grade grade(int again, int said) {
        double share = (double) again / said;
        if (share <= LITTLE) {
            return Grade.GOOD;
        }
        return again == 1 || share <= MUCH ? Grade.FAIR : Grade.POOR;
    }
}
