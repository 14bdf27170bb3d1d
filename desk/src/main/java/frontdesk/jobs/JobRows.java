package frontdesk.jobs;

import java.time.Instant;
import java.util.List;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The rows of {@code job}: db-scheduler works them off, we only add to them, in the caller's transaction. */
final class JobRows {
    static final String TABLE = "job";
    static final String ANNOUNCEMENT = "announcement";

    private JobRows() {}

    /** One announcement, by a name that no other has. */
    record Row(String id, byte[] announcement) {}

    static void insert(Handle handle, List<Row> rows, Instant when) {
        try (PreparedBatch batch = handle.prepareBatch("""
                insert into job (task_name, task_instance, task_data, execution_time, picked, version)
                values (:task, :id, :data, :when, false, 1)
                """)) {
            for (Row row : rows) {
                batch.bind("task", ANNOUNCEMENT)
                        .bind("id", row.id())
                        .bind("data", row.announcement())
                        .bind("when", when)
                        .add();
            }
            batch.execute();
        }
    }
}
