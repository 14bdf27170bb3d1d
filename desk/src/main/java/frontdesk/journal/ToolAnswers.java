package frontdesk.journal;

import java.time.Clock;
import java.util.Optional;

import frontdesk.kernel.BusinessId;
import frontdesk.store.Database;

/** The door to what requests with a key were answered, so that one that comes again is done once. */
public final class ToolAnswers {
    private final Database database;
    private final Clock clock;

    ToolAnswers(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What a request with this key was answered when it was done; kept for 30 days. */
    public Optional<String> find(BusinessId business, String tool, String key) {
        return database.read(handle -> ToolAnswerRows.find(handle, business, tool, key));
    }

    /**
     * Keeps what a request with a key was answered.
     *
     * @param answer JSON
     * @return the answer that was kept first
     */
    public String keep(BusinessId business, String tool, String key, String answer) {
        return database.transaction(handle -> {
            ToolAnswerRows.forgetOld(handle, business, clock.instant());
            return ToolAnswerRows.keep(handle, business, tool, key, answer, clock.instant());
        });
    }
}
