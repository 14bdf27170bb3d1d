package frontdesk.jobs;

import frontdesk.store.Database;

/** What is on the list of jobs, for tests of other rooms. */
public final class OnTheList {
    private OnTheList() {}

    /** How many times this event is. */
    public static int times(Database database, Class<? extends Record> event) {
        return database.read(handle -> handle.createQuery(
                        "select count(*) from job where convert_from(task_data, 'UTF8') like '%' || :event || '%'")
                .bind("event", event.getSimpleName())
                .mapTo(Integer.class)
                .one());
    }
}
