package frontdesk.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import frontdesk.journal.Turn;
import frontdesk.journal.Turn.Speaker;

/** How what was not understood was mended: soon, and without asking the same over and over. */
final class RepairRule implements Rule {
    private static final int OVER_AND_OVER = 3;

    @Override
    public Optional<Finding> judge(Evidence call) {
        Optional<Turn> stuck = overAndOver(call);
        if (stuck.isPresent()) {
            return Optional.of(Finding.of(
                    Criterion.REPAIR, Grade.POOR, "The same question was asked three times in a row.", stuck.get()));
        }
        List<Turn> again = call.repairs();
        return again.isEmpty() ? Optional.empty() : Optional.of(mended(call, again));
    }

    private static Finding mended(Evidence call, List<Turn> again) {
        if (again.getLast().equals(call.by(Speaker.CALLER).getLast())) {
            return Finding.of(
                    Criterion.REPAIR,
                    Grade.POOR,
                    "The last that the caller said was not understood, and the call was over.",
                    again.getLast());
        }
        List<Turn> longest = longestRun(call.by(Speaker.CALLER), again);
        Grade grade = longest.size() == 1 ? Grade.GOOD : longest.size() == 2 ? Grade.FAIR : Grade.POOR;
        return Finding.of(
                Criterion.REPAIR,
                grade,
                grade == Grade.GOOD
                        ? "What was not understood was clear at the second try."
                        : "%d sentences in a row were not understood.".formatted(longest.size()),
                longest.getLast());
    }

    private static List<Turn> longestRun(List<Turn> said, List<Turn> again) {
        List<Turn> longest = List.of();
        List<Turn> run = new ArrayList<>();
        for (Turn turn : said) {
            if (again.contains(turn)) {
                run.add(turn);
                longest = run.size() > longest.size() ? List.copyOf(run) : longest;
            } else {
                run.clear();
            }
        }
        return longest;
    }

    /** The turn that asks in the same words for the third time in a row. */
    private static Optional<Turn> overAndOver(Evidence call) {
        String last = "";
        int times = 0;
        for (Turn turn : call.by(Speaker.AGENT)) {
            if (isQuestion(turn)) {
                times = question(turn).equals(last) ? times + 1 : 1;
                last = question(turn);
                if (times == OVER_AND_OVER) {
                    return Optional.of(turn);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isQuestion(Turn turn) {
        return turn.text().strip().endsWith("?") && !turn.interrupted();
    }

    private static String question(Turn turn) {
        return Telltale.lastSentence(Telltale.plain(turn.text()));
    }
}
