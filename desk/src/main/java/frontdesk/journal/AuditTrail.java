package frontdesk.journal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jdbi.v3.core.Handle;

import frontdesk.kernel.BusinessId;
import frontdesk.store.Database;

/** The door to who did what, line by line. */
public final class AuditTrail {
    private static final Duration ONE_LOOK = Duration.ofHours(1);

    private final Database database;
    private final Clock clock;

    AuditTrail(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Notes who did what, in the transaction of what was done. */
    public void note(Handle handle, BusinessId business, String actor, String action, String subject) {
        AuditRows.insert(handle, business, new AuditEntry(actor, action, subject, clock.instant()));
    }

    /** The same of what changes nothing here, or nothing that is written in one transaction. */
    public void note(BusinessId business, String actor, String action, String subject) {
        database.perform(handle -> note(handle, business, actor, action, subject));
    }

    /** Somebody has looked at what not everybody should: one line an hour, since a player asks for a recording part by part. */
    public void noteLook(BusinessId business, String actor, String action, String subject) {
        var look = new AuditEntry(actor, action, subject, clock.instant());
        database.perform(handle -> {
            if (!AuditRows.any(handle, business, look, look.at().minus(ONE_LOOK))) {
                AuditRows.insert(handle, business, look);
            }
        });
    }

    /** The lines that are asked for, the newest first. */
    public List<AuditLine> lines(BusinessId business, TrailQuery query) {
        return database.read(handle -> AuditRows.list(handle, business, query));
    }

    /** What was noted in a stretch of time, the newest first. */
    public List<AuditEntry> entries(BusinessId business, Instant from, Instant to, int limit) {
        return database.read(handle -> AuditRows.list(handle, business, from, to, limit));
    }
}
