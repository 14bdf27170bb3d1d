package frontdesk.reception;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import frontdesk.journal.Journal;
import frontdesk.journal.ToolUse;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;

/** Writes each use of a tool on the call it belongs to: name, arguments, answer and how long it took. */
final class ToolRecord {
    private static final String HINT = "hint";
    private static final System.Logger LOG = System.getLogger(ToolRecord.class.getName());

    private final Journal journal;
    private final Clock clock;

    ToolRecord(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    <T> T of(BusinessId business, @Nullable CallId call, String name, Object arguments, Supplier<T> tool) {
        long began = System.nanoTime();
        T answer = tool.get();
        long micros = (System.nanoTime() - began) / 1000;
        if (call != null) {
            write(
                    business,
                    call,
                    new ToolUse(
                            name,
                            StateText.write(arguments),
                            StateText.write(answer),
                            answer.getClass().getSimpleName(),
                            micros,
                            clock.instant()));
        }
        return answer;
    }

    /** What was whispered stands beside the tools: it was used, and something has come of it. */
    void hint(BusinessId business, CallId call, StepIn.Hint hint, HintOutcome outcome) {
        of(business, call, HINT, hint, () -> outcome);
    }

    /** The hints among these uses with which the conversation went on. */
    static Stream<ToolUse> takenUp(List<ToolUse> uses) {
        String takenUp = HintOutcome.TakenUp.class.getSimpleName();
        return uses.stream()
                .filter(use -> use.name().equals(HINT) && use.outcome().equals(takenUp));
    }

    /** As it was written. */
    static StepIn.Hint hint(ToolUse use) {
        return StateText.read(use.arguments(), StepIn.Hint.class);
    }

    /** What was done stays done, also where it could not be written down. */
    private void write(BusinessId business, CallId call, ToolUse use) {
        try {
            journal.toolUsed(business, call, use);
        } catch (RuntimeException trouble) {
            LOG.log(System.Logger.Level.ERROR, "the use of a tool could not be recorded", trouble);
        }
    }
}
