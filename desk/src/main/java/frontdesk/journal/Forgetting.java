package frontdesk.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

import frontdesk.jobs.Jobs;
import frontdesk.journal.ForgettingRows.Recorded;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;
import frontdesk.store.Database;

/** The door to letting go of what was kept of calls: their sound and their words. That there was a call, when, and what came of it stays. */
public final class Forgetting {
    private static final System.Logger LOG = System.getLogger(Forgetting.class.getName());

    /** So much at once, that nobody waits for it; the rest comes next time. */
    private static final int MOST = 500;

    private final Database database;
    private final Jobs jobs;
    private final Path recordings;
    private final Clock clock;

    /** @param recordings the folder in which they lie */
    public Forgetting(Database database, Jobs jobs, Path recordings, Clock clock) {
        this.database = database;
        this.jobs = jobs;
        this.recordings = recordings.toAbsolutePath().normalize();
        this.clock = clock;
    }

    /** Deletes the recordings of calls that began before that moment; a file that cannot be deleted is tried again next time. */
    public void sound(BusinessId business, Instant before) {
        List<Recorded> old = database.read(handle -> new ForgettingRows(handle, business).recorded(before, MOST));
        List<CallId> gone = old.stream()
                .filter(one -> isGone(one.recording()))
                .map(Recorded::call)
                .toList();
        if (!gone.isEmpty()) {
            database.perform(handle -> {
                var rows = new ForgettingRows(handle, business);
                gone.forEach(rows::unrecord);
                AuditRows.insert(handle, business, deed("recordings deleted", gone.size()));
            });
        }
    }

    private boolean isGone(String name) {
        Path file = recordings.resolve(name).normalize();
        if (!file.startsWith(recordings)) {
            return false;
        }
        try {
            Files.deleteIfExists(file);
            return true;
        } catch (IOException trouble) {
            LOG.log(System.Logger.Level.WARNING, "an old recording cannot be deleted", trouble);
            return false;
        }
    }

    /** Deletes what was said and done in calls that began before that moment, with what others made of it. */
    public void words(BusinessId business, Instant before) {
        database.perform(handle -> {
            var rows = new ForgettingRows(handle, business);
            List<CallId> old = rows.worded(before, MOST);
            if (!old.isEmpty()) {
                rows.forgetWords(old);
                old.forEach(call -> jobs.announce(handle, business, new CallForgotten(business, call)));
                AuditRows.insert(handle, business, deed("words of calls deleted", old.size()));
            }
        });
    }

    private AuditEntry deed(String action, int calls) {
        return new AuditEntry("system", action, calls + " calls", clock.instant());
    }
}
