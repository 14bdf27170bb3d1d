package frontdesk.jobs;

import java.util.Collections;
import java.util.List;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;

import frontdesk.store.Database;
import frontdesk.store.Gathering;

/** Strikes off the list what has been done, many at a time. What a node did and could not strike off any more is done once more. */
final class Done implements CompletionHandler<Announcement> {
    private final Gathering<Execution, Boolean> striking;

    Done(Database database, int most) {
        this.striking = new Gathering<>(most, executions -> strike(database, executions));
    }

    @Override
    public void complete(ExecutionComplete complete, ExecutionOperations<Announcement> operations) {
        striking.ask(complete.getExecution());
    }

    private static List<Boolean> strike(Database database, List<Execution> executions) {
        database.perform(handle -> JobRows.delete(handle, executions));
        return Collections.nCopies(executions.size(), true);
    }
}
