package frontdesk.jobs;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import frontdesk.store.Database;

/** Works the list off in the thread of a test, when the test says so and in an order of its choice; what fails is done again at the next time. */
public final class JobsInHand {
    private final Jobs jobs;
    private final Database database;
    private final Clock clock;

    private record Due(UUID id, Announcement announcement) {}

    public JobsInHand(Jobs jobs, Database database, Clock clock) {
        this.jobs = jobs;
        this.database = database;
        this.clock = clock;
    }

    /** Does what is due, and what follows from that, in the order in which it was announced; gives back what failed. */
    public List<RuntimeException> work() {
        List<RuntimeException> failures = new ArrayList<>();
        int done = 1;
        while (done > 0) {
            done = 0;
            failures.clear();
            for (Due one : due()) {
                if (done(one, failures)) {
                    done++;
                }
            }
        }
        return failures;
    }

    /** Does each of what is due now at most once, by chance in another order and by chance twice. */
    public void stir(Random chance) {
        List<Due> all = due();
        Collections.shuffle(all, chance);
        for (Due one : all) {
            List<RuntimeException> failures = new ArrayList<>();
            if (chance.nextInt(10) == 0) {
                told(one, failures);
            }
            done(one, failures);
        }
    }

    private boolean done(Due one, List<RuntimeException> failures) {
        boolean told = told(one, failures);
        if (told) {
            database.perform(handle -> handle.createUpdate("delete from job where task_instance = :id")
                    .bind("id", one.id().toString())
                    .execute());
        }
        return told;
    }

    private boolean told(Due one, List<RuntimeException> failures) {
        try {
            jobs.introductions.tell(one.announcement());
            return true;
        } catch (RuntimeException failed) {
            failures.add(failed);
            return false;
        }
    }

    private List<Due> due() {
        return database.read(handle -> handle.createQuery("""
                        select task_instance, task_data from job
                        where task_name in ('announcement', 'aside') and execution_time <= :now
                        order by execution_time, task_instance
                        """)
                .bind("now", clock.instant())
                .map((row, context) -> new Due(
                        UUID.fromString(row.getString("task_instance")),
                        Json.event(
                                Json.tree(new String(row.getBytes("task_data"), StandardCharsets.UTF_8)),
                                Announcement.class)))
                .list());
    }
}
