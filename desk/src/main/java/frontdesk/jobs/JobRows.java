package frontdesk.jobs;

import java.time.Instant;
import java.util.List;

import com.github.kagkarlsson.scheduler.task.Execution;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

import frontdesk.store.RowSet;

/** The rows of {@code job}: db-scheduler works them off, we only add to them, in the caller's transaction. */
final class JobRows {
    private JobRows() {}

    /** One announcement, by a name that no other has. */
    record Row(Lane lane, String id, byte[] announcement) {}

    static void insert(Handle handle, List<Row> rows, Instant when) {
        try (PreparedBatch batch = handle.prepareBatch("""
                insert into job (task_name, task_instance, task_data, execution_time, picked, version)
                values (:task, :id, :data, :when, false, 1)
                """)) {
            for (Row row : rows) {
                batch.bind("task", row.lane().task)
                        .bind("id", row.id())
                        .bind("data", row.announcement())
                        .bind("when", when)
                        .add();
            }
            batch.execute();
        }
    }

    /** What waits by that name already is only put off or hurried; what is being done is not waited for. */
    static void insertOnce(Handle handle, List<Row> rows, Instant when) {
        for (Row row : rows) {
            handle.createUpdate("""
                            insert into job as j (task_name, task_instance, task_data, execution_time, picked, version)
                            values (:task, :id, :data, :when, false, 1)
                            on conflict (task_name, task_instance) do update set execution_time = excluded.execution_time where not j.picked
                            """)
                    .bind("task", row.lane().task)
                    .bind("id", row.id())
                    .bind("data", row.announcement())
                    .bind("when", when)
                    .execute();
        }
    }

    /** What was begun waits again, and has not failed. */
    static void putOff(Handle handle, Execution execution, Instant when) {
        handle.createUpdate("""
                        update job set execution_time = :when, picked = false, picked_by = null, last_heartbeat = null, version = version + 1
                        where task_name = :task and task_instance = :id and version = :version
                        """)
                .bind("when", when)
                .bind("task", execution.getTaskName())
                .bind("id", execution.getId())
                .bind("version", execution.version)
                .execute();
    }

    /** What somebody else has picked up meanwhile stays. */
    static void delete(Handle handle, List<Execution> executions) {
        var rows = new RowSet();
        executions.forEach(execution -> rows.row()
                .with("name", execution.getTaskName())
                .with("id", execution.getId())
                .with("version", String.valueOf(execution.version)));
        handle.createUpdate("""
                        delete from job j using jsonb_to_recordset(:done::jsonb) as w (name text, id text, version bigint)
                        where j.task_name = w.name and j.task_instance = w.id and j.version = w.version
                        """).bind("done", rows.toString()).execute();
    }
}
