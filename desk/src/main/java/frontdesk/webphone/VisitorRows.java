package frontdesk.webphone;

import org.jdbi.v3.core.Handle;

import frontdesk.kernel.BusinessId;

/** The rows of {@code webphone}: the businesses whose owners have said whether visitors may ring from the booking page. */
record VisitorRows(Handle handle, BusinessId business) {
    /** As long as nothing was said, they may. */
    boolean mayRing() {
        return handle.createQuery("select visitors from webphone where business_id = :business")
                .bind("business", business.value())
                .mapTo(Boolean.class)
                .findOne()
                .orElse(true);
    }

    void put(boolean mayRing) {
        handle.createUpdate("""
                        insert into webphone (business_id, visitors) values (:business, :visitors)
                        on conflict (business_id) do update set visitors = excluded.visitors
                        """)
                .bind("business", business.value())
                .bind("visitors", mayRing)
                .execute();
    }
}
