package frontdesk.errand;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import frontdesk.errand.AgentPlatform.Ended;
import frontdesk.errand.AgentPlatform.Said;
import frontdesk.journal.Turn;
import frontdesk.kernel.OutsideTrouble;

/** Follows the calls that a platform has placed: hears of it when one is over, and writes down what was said in it. */
record Following(Neighbours at, ErrandCalls calls, AgentPlatform platform) {
    private static final Logger LOG = System.getLogger(Following.class.getName());
    /** What a platform has not told by then it will not tell. */
    private static final Duration LONGEST = Duration.ofDays(1);
    /** No call takes longer, whatever the platform says of it. */
    private static final Duration GOING_ON = Duration.ofHours(1);

    void follow() {
        Instant since = at.now().minus(LONGEST);
        List<CallRows.Placed> placed = at.database().read(handle -> CallRows.placed(handle, platform.name(), since));
        for (CallRows.Placed call : placed) {
            try {
                if (!calls.isLeftAlone(call.business())) {
                    follow(call);
                }
            } catch (OutsideTrouble trouble) {
                LOG.log(Level.WARNING, "what became of a call is not known yet: platform={0}", platform.name());
                calls.leaveAlone(call.business(), trouble);
                if (trouble.worthRetrying()) {
                    return;
                }
            }
        }
    }

    private void follow(CallRows.Placed placed) {
        Optional<Ended> ended = platform.ended(placed.conversation());
        if (ended.isEmpty()) {
            if (placed.takenAt().isAfter(at.now().minus(GOING_ON))) {
                at.database().perform(handle -> new CallRows(handle, placed.business()).heard(placed.call(), at.now()));
            }
            return;
        }
        write(placed, ended.get().said());
        calls.over(placed.business(), placed.call().toString(), ended.get().result());
        at.database().perform(handle -> new CallRows(handle, placed.business()).fetched(placed.call()));
    }

    private void write(CallRows.Placed placed, List<Said> said) {
        for (int number = 0; number < said.size(); number++) {
            Said one = said.get(number);
            var speaker = one.byAgent() ? Turn.Speaker.AGENT : Turn.Speaker.CALLER;
            long millis = one.at().toMillis();
            at.journal()
                    .turn(
                            placed.business(),
                            placed.call(),
                            new Turn(
                                    number,
                                    speaker,
                                    one.words(),
                                    null,
                                    1,
                                    false,
                                    millis,
                                    null,
                                    placed.takenAt().plusMillis(millis)));
        }
    }
}
