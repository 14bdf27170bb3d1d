package frontdesk.agents;

import java.util.List;

import frontdesk.kernel.OutsideTrouble;

/** What came of bringing a platform up to date. */
public sealed interface SyncOutcome {
    /** All is as it is to be; these steps were done for it. */
    record Done(List<Step> steps) implements SyncOutcome {}

    /** Somebody else is at it. */
    record Busy() implements SyncOutcome {}

    /** It cannot be begun as things are; the sentence says what to do. */
    record NotReady(String sentence) implements SyncOutcome {}

    /** These steps were done, then the platform gave trouble; the next run goes on from there. */
    record Interrupted(List<Step> steps, OutsideTrouble trouble) implements SyncOutcome {}
}
