package frontdesk.jobs;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;

import frontdesk.kernel.OutsideTrouble;
import frontdesk.store.Database;

/**
 * Decides about an announcement whose listener failed: again after a longer wait, not before an outsider wants to be asked again, or given up where a person
 * will see it. Where an outsider was not even asked, since it was not our turn, it comes again when it is, and that was no attempt.
 */
final class Patience implements FailureHandler<Announcement> {
    private static final Logger LOG = System.getLogger(Patience.class.getName());

    private final Database database;
    private final Introductions introductions;
    private final Clock clock;
    private final Pace pace;

    Patience(Database database, Introductions introductions, Clock clock, Pace pace) {
        this.introductions = introductions;
        this.database = database;
        this.clock = clock;
        this.pace = pace;
    }

    @Override
    public void onFailure(ExecutionComplete complete, ExecutionOperations<Announcement> operations) {
        Execution execution = complete.getExecution();
        Announcement announcement = (Announcement) execution.taskInstance.getData();
        Throwable cause = complete.getCause().orElseGet(() -> new IllegalStateException("its node died at it"));
        if (cause instanceof OutsideTrouble trouble && trouble.wasNotAsked()) {
            Instant turn = clock.instant().plus(trouble.rest());
            database.perform(handle -> JobRows.putOff(handle, execution, turn));
            return;
        }
        int attempts = execution.consecutiveFailures + 1;
        // The exception's words are kept with the row and not logged: they may quote a caller.
        if (attempts < pace.attempts() && isWorthRetrying(cause)) {
            LOG.log(
                    Level.INFO,
                    "a listener failed and is tried again: event={0} listener={1} attempt={2} cause={3}",
                    announcement.event(),
                    announcement.listener(),
                    attempts,
                    cause.getClass().getSimpleName());
            operations.reschedule(complete, clock.instant().plus(pace.delayAfter(attempts, rest(cause))));
            return;
        }
        LOG.log(
                Level.WARNING,
                "a listener failed for the last time: event={0} listener={1} attempts={2} cause={3}",
                announcement.event(),
                announcement.listener(),
                attempts,
                cause.getClass().getSimpleName());
        String id = execution.taskInstance.getId();
        database.perform(handle -> {
            if (!introductions.endedBy(handle, announcement)) {
                GivenUpRows.insert(handle, id, announcement, attempts, cause.toString(), clock.instant());
            }
        });
        operations.remove();
    }

    private static Duration rest(Throwable cause) {
        return cause instanceof OutsideTrouble trouble ? trouble.rest() : Duration.ZERO;
    }

    private static boolean isWorthRetrying(Throwable cause) {
        return !(cause instanceof OutsideTrouble trouble) || trouble.worthRetrying();
    }
}
