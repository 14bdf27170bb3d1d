package frontdesk.errand;

import java.util.Optional;

import org.jdbi.v3.core.Handle;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;

/** Finds a call by any name that it has: the platform's name of the conversation, or our own id. */
record CallNames(Handle handle, BusinessId business) {

    Optional<ErrandCall> find(String name) {
        var rows = new CallRows(handle, business);
        return rows.byConversation(name).or(() -> own(name).flatMap(rows::find));
    }

    private static Optional<CallId> own(String name) {
        try {
            return Optional.of(CallId.of(name));
        } catch (IllegalArgumentException theirs) {
            return Optional.empty();
        }
    }
}
