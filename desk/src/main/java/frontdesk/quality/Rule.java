package frontdesk.quality;

import java.util.List;
import java.util.Optional;

/** Judges one criterion by what is written of a call. */
@FunctionalInterface
interface Rule {
    /** In the order of the criteria. */
    List<Rule> ALL = List.of(
            new GreetingRule(),
            new UnderstandingRule(),
            new RepairRule(),
            new OutcomeRule(),
            new SentimentRule(),
            new WaitRule(),
            new RecordingRule(),
            new TextsRule());

    /** Empty where the call has nothing by which it could be judged. */
    Optional<Finding> judge(Evidence evidence);
}
