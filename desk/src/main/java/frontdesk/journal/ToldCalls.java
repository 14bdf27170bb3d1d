package frontdesk.journal;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.jdbi.v3.core.Handle;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;
import frontdesk.store.Database;

/**
 * The door for whoever held a call and tells of it, mostly afterwards and as often as they like. What was hidden of a call is not written again by what is
 * told once more.
 */
public final class ToldCalls {
    private final Database database;
    private final Journal journal;

    ToldCalls(Database database, Journal journal) {
        this.database = database;
        this.journal = journal;
    }

    /**
     * Notes a call by the name that its carrier has for it, in the caller's transaction. What was known of it stays, and what was not is filled in.
     */
    public CallId began(Handle handle, CallStarted told) {
        CallId call = CallRows.told(handle, told);
        tell(handle, told.business(), call);
        return call;
    }

    /** The same on its own, while an agent waits: jotted down, since each use of a tool tells it again. */
    public void began(CallStarted told) {
        database.jot(handle -> began(handle, told));
    }

    /** Writes its turns. */
    public void turns(Handle handle, BusinessId business, CallId call, List<Turn> turns) {
        if (!isRedacted(handle, business, call)) {
            TurnRows.put(handle, business, call, turns);
            new CallMeasureRows(handle, business, call).turned(turns);
        }
    }

    /** Writes how it ended; this replaces an end that was only supposed. */
    public void ended(Handle handle, BusinessId business, CallId call, CallEnded ended) {
        CallRows.endTold(handle, business, call, ended);
        CallStateRows.delete(handle, business, call);
    }

    /** Writes where its recording lies, relative to the recordings folder. */
    public void recorded(Handle handle, BusinessId business, CallId call, String recording) {
        if (!isRedacted(handle, business, call)) {
            CallRows.record(handle, business, call, recording);
        }
        tell(handle, business, call);
    }

    /** Writes what an outside agent says of it; the newest report stands, and the older ones are kept. */
    public void reported(Handle handle, BusinessId business, CallId call, CallReport report) {
        if (!isRedacted(handle, business, call)) {
            CallReportRows.insert(handle, business, call, report);
        }
    }

    /** Writes what a platform made of a call that its agent held; the newest stands. Whether it is the first. */
    public boolean analysed(Handle handle, BusinessId business, CallId call, CallAnalysis analysis) {
        journal.callCosts().analysed(handle, business, call, analysis);
        if (isRedacted(handle, business, call)) {
            return false;
        }
        new CallMeasureRows(handle, business, call).told(analysis);
        return CallAnalysisRows.put(handle, business, call, analysis);
    }

    /** Those of these calls, by their carrier's names, that have an analysis, each with whether its sound is kept. */
    public Map<String, Boolean> analysed(BusinessId business, Collection<String> carrierNames) {
        return database.read(handle -> CallAnalysisRows.analysed(handle, business, carrierNames));
    }

    private void tell(Handle handle, BusinessId business, CallId call) {
        journal.tell(handle, new Journal.Change(business, "call", call.toString()));
    }

    private static boolean isRedacted(Handle handle, BusinessId business, CallId call) {
        return new CallRedactionRows(handle, business, call).find().isPresent();
    }
}
