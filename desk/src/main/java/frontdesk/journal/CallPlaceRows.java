package frontdesk.journal;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jdbi.v3.core.Handle;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;

/** The rows of {@code call_place}: at which of a business's places something was done in a call. */
record CallPlaceRows(Handle handle, BusinessId business) {
    void add(CallId call, String place) {
        handle.createUpdate("""
                        insert into call_place (business_id, call_id, place) values (:business, :call, :place)
                        on conflict do nothing
                        """)
                .bind("business", business.value())
                .bind("call", call.value())
                .bind("place", place)
                .execute();
    }

    boolean has(CallId call, Set<String> places) {
        return handle.createQuery("""
                        select exists (select from call_place
                                        where business_id = :business and call_id = :call and place = any (:places))
                        """)
                .bind("business", business.value())
                .bind("call", call.value())
                .bindArray("places", String.class, places.toArray())
                .mapTo(Boolean.class)
                .one();
    }

    Set<CallId> at(Set<String> places) {
        return handle
                .createQuery("select call_id from call_place where business_id = :business and place = any (:places)")
                .bind("business", business.value())
                .bindArray("places", String.class, places.toArray())
                .map((row, context) -> new CallId(row.getObject("call_id", UUID.class)))
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }
}
