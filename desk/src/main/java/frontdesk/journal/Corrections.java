package frontdesk.journal;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;

import org.jdbi.v3.core.Handle;

import frontdesk.jobs.Jobs;
import frontdesk.journal.CallEnded.Disposition;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;
import frontdesk.store.Database;

/** The door to what people put right of a call: from then on it counts everywhere, and what was noted first is kept beside it. */
public final class Corrections {
    private final Database database;
    private final Journal journal;
    private final Jobs jobs;
    private final Clock clock;

    public Corrections(Database database, Journal journal, Jobs jobs, Clock clock) {
        this.database = database;
        this.journal = journal;
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * Says what came of a call. Where that is what was noted first, an earlier correction is taken back.
     *
     * @return false where there is no such call, or it goes on
     */
    public boolean correct(BusinessId business, CallId call, Disposition right, String actor) {
        return database.transaction(handle -> {
            Optional<CallCorrectionRows.Standing> found = CallCorrectionRows.lock(handle, business, call);
            found.filter(standing -> standing.now() != right)
                    .ifPresent(standing -> correct(handle, business, call, standing, right, actor));
            return found.isPresent();
        });
    }

    private void correct(
            Handle handle,
            BusinessId business,
            CallId call,
            CallCorrectionRows.Standing standing,
            Disposition right,
            String actor) {
        if (right == standing.noted()) {
            CallCorrectionRows.takeBack(handle, business, call);
        } else {
            CallCorrectionRows.put(handle, business, call, right, actor, clock.instant());
        }
        journal.auditTrail()
                .note(
                        handle,
                        business,
                        actor,
                        "call's outcome put right from %s to %s".formatted(word(standing.now()), word(right)),
                        "call " + call);
        journal.tell(handle, new Journal.Change(business, "call", call.toString()));
        jobs.announce(handle, business, new CallCorrected(business, call));
    }

    private static String word(Disposition disposition) {
        return disposition.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
