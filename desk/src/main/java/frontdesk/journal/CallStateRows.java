package frontdesk.journal;

import java.time.Instant;
import java.util.Optional;

import org.jdbi.v3.core.Handle;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;

/** The rows of {@code call_state}: there while a conversation goes on, and for as long as it may be taken up again. */
final class CallStateRows {
    private CallStateRows() {}

    static void put(Handle handle, BusinessId business, CallId call, String state, Instant at) {
        handle.createUpdate("""
                        insert into call_state (business_id, call_id, state, kept_at)
                        values (:business, :call, :state, :at)
                        on conflict (business_id, call_id) do update set state = excluded.state, kept_at = excluded.kept_at
                        """)
                .bind("business", business.value())
                .bind("call", call.value())
                .bind("state", Text.storable(state))
                .bind("at", at)
                .execute();
    }

    static Optional<String> find(Handle handle, BusinessId business, CallId call) {
        return handle.createQuery("select state from call_state where business_id = :business and call_id = :call")
                .bind("business", business.value())
                .bind("call", call.value())
                .mapTo(String.class)
                .findOne();
    }

    static void delete(Handle handle, BusinessId business, CallId call) {
        handle.createUpdate("delete from call_state where business_id = :business and call_id = :call")
                .bind("business", business.value())
                .bind("call", call.value())
                .execute();
    }
}
