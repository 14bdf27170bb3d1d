package frontdesk.rest;

import org.jdbi.v3.core.Handle;

import frontdesk.kernel.BusinessId;

/** The rows of {@code calendar_link}: how often the address of a calendar was withdrawn. */
record CalendarLinkRows(Handle handle, BusinessId business, String whose) {
    int withdrawn() {
        return handle.createQuery(
                        "select withdrawn from calendar_link where business_id = :business and whose = :whose")
                .bind("business", business.value())
                .bind("whose", whose)
                .mapTo(Integer.class)
                .findOne()
                .orElse(0);
    }

    void withdraw() {
        handle.createUpdate("""
                        insert into calendar_link as c (business_id, whose, withdrawn) values (:business, :whose, 1)
                        on conflict (business_id, whose) do update set withdrawn = c.withdrawn + 1
                        """)
                .bind("business", business.value())
                .bind("whose", whose)
                .execute();
    }
}
