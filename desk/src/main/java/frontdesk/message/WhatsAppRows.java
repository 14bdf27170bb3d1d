package frontdesk.message;

import java.time.Instant;

import org.jdbi.v3.core.Handle;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.store.Moments;

/** The table of who wrote on WhatsApp, and when last. */
record WhatsAppRows(Handle handle, BusinessId business) {

    void heard(PhoneNumber from, Instant at) {
        handle.createUpdate("""
                        insert into whatsapp_heard (business_id, phone, at) values (:business, :phone, :at)
                        on conflict (business_id, phone) do update set at = greatest(whatsapp_heard.at, excluded.at)
                        """)
                .bind("business", business.value())
                .bind("phone", from.e164())
                .bind("at", Moments.utc(at))
                .execute();
    }

    boolean heardSince(PhoneNumber from, Instant since) {
        return handle.createQuery("""
                        select exists (select from whatsapp_heard where business_id = :business and phone = :phone and at > :since)
                        """)
                .bind("business", business.value())
                .bind("phone", from.e164())
                .bind("since", Moments.utc(since))
                .mapTo(Boolean.class)
                .one();
    }
}
