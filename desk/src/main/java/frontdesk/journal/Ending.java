package frontdesk.journal;

import org.jdbi.v3.core.Handle;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;

/** What else is to be written where a call of ours ends. */
@FunctionalInterface
public interface Ending {
    /** In the transaction that writes the end, and once more where a later end adds something. */
    void ended(Handle handle, BusinessId business, CallId call);
}
