package frontdesk.journal;

import java.time.Clock;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.jdbi.v3.core.Handle;

import frontdesk.jobs.Jobs;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;
import frontdesk.store.Database;

/** The door to hiding in the journal what was written of a call: what is hidden once is written over, and nobody brings it back. */
public final class Redactions {
    private final Database database;
    private final Journal journal;
    private final Jobs jobs;
    private final Clock clock;

    public Redactions(Database database, Journal journal, Jobs jobs, Clock clock) {
        this.database = database;
        this.journal = journal;
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * Hides words in all that is written of a call, and the number that called.
     *
     * @param hide gives for each text what may be read in its place
     * @param sound whether its recording is still there
     */
    public void redact(BusinessId business, CallId call, UnaryOperator<String> hide, boolean sound, String actor) {
        database.perform(handle -> {
            turns(handle, business, call, hide);
            var rows = new CallRedactionRows(handle, business, call);
            rows.hide(hide, sound);
            rows.put(new Redaction(actor, clock.instant()));
            journal.auditTrail().note(handle, business, actor, "call redacted", "call " + call);
            journal.tell(handle, new Journal.Change(business, "call", call.toString()));
            jobs.announce(handle, business, new CallRedacted(business, call));
        });
    }

    private static void turns(Handle handle, BusinessId business, CallId call, UnaryOperator<String> hide) {
        TurnRows.put(
                handle,
                business,
                call,
                TurnRows.list(handle, business, call).stream()
                        .map(turn -> turn.hidden(hide))
                        .toList());
    }

    /** Who hid names and numbers of a call the last time. */
    public Optional<Redaction> of(BusinessId business, CallId call) {
        return database.read(handle -> new CallRedactionRows(handle, business, call).find());
    }
}
