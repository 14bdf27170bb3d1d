package frontdesk.business;

import java.util.Set;

import frontdesk.kernel.BusinessId;
import frontdesk.store.Database;

/** The door to how far owners have come with setting a business up, so that they can go on where they stopped. */
public final class FirstSteps {
    private final Database database;

    public FirstSteps(Database database) {
        this.database = database;
    }

    /** What is asked, in order; each can be gone back to. */
    public enum Step {
        KIND,
        HOURS,
        SERVICES,
        PEOPLE,
        GREETING,
        TRIAL,
        NUMBER
    }

    /** What is done; nothing at all where the business was made in another way. */
    public Set<Step> done(BusinessId business) {
        return database.read(handle -> FirstStepRows.of(handle, business));
    }

    /** A step that was done before stays done. */
    public void done(BusinessId business, Step step) {
        database.perform(handle -> FirstStepRows.insert(handle, business, step));
    }
}
