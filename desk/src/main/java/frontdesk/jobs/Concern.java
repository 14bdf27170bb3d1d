package frontdesk.jobs;

import org.jdbi.v3.core.Handle;

import frontdesk.kernel.BusinessId;

/** Whether a listener has anything to do for a business: asked inside the transaction that announces, once for all that it announces, and quick to answer. */
@FunctionalInterface
public interface Concern {
    /** Every business. */
    Concern ALL = (_, _) -> true;

    boolean concerns(Handle handle, BusinessId business);
}
