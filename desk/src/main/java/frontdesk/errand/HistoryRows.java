package frontdesk.errand;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

import org.jdbi.v3.core.Handle;

import frontdesk.errand.Story.Event;
import frontdesk.errand.Story.Offer;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;
import frontdesk.kernel.ErrandId;
import frontdesk.kernel.Ids;
import frontdesk.store.Moments;

/** The rows of {@code errand_event}, added and never changed, and of {@code errand_offer}. */
record HistoryRows(Handle handle, BusinessId business, ErrandId errand) {

    void add(Instant at, String actor, String what, String detail) {
        handle.createUpdate("""
                        insert into errand_event (business_id, errand_id, id, at, actor, what, detail)
                        values (:business, :errand, :id, :at, :actor, :what, :detail)
                        """)
                .bind("business", business.value())
                .bind("errand", errand.value())
                .bind("id", Ids.next())
                .bind("at", Moments.utc(at))
                .bind("actor", actor)
                .bind("what", what)
                .bind("detail", detail)
                .execute();
    }

    List<Event> events() {
        return handle.createQuery("""
                        select at, actor, what, detail from errand_event
                        where business_id = :business and errand_id = :errand order by at, id
                        """)
                .bind("business", business.value())
                .bind("errand", errand.value())
                .map((row, context) -> new Event(
                        Moments.of(row, "at"), row.getString("actor"), row.getString("what"), row.getString("detail")))
                .list();
    }

    /** An offer that is made again stands as it is made now. */
    void offered(List<Offer> offers, Instant at) {
        if (offers.isEmpty()) {
            return;
        }
        var batch = handle.prepareBatch("""
                insert into errand_offer (business_id, errand_id, place, slot, call_id, fit, notes, at)
                values (:business, :errand, :place, :slot, :call, :fit, :notes, :at)
                on conflict (business_id, errand_id, place, slot)
                do update set call_id = excluded.call_id, fit = excluded.fit, notes = excluded.notes, at = excluded.at
                """);
        for (Offer offer : offers) {
            batch.bind("business", business.value())
                    .bind("errand", errand.value())
                    .bind("place", offer.place())
                    .bind("slot", offer.slot())
                    .bind("call", offer.call().value())
                    .bind("fit", offer.fit().name())
                    .bind("notes", offer.notes())
                    .bind("at", Moments.utc(at))
                    .add();
        }
        batch.execute();
    }

    List<Offer> offers() {
        return handle.createQuery("""
                        select place, slot, fit, notes, call_id from errand_offer
                        where business_id = :business and errand_id = :errand order by place, slot
                        """)
                .bind("business", business.value())
                .bind("errand", errand.value())
                .map((row, context) -> new Offer(
                        row.getInt("place"),
                        row.getObject("slot", LocalDateTime.class),
                        Fit.valueOf(row.getString("fit")),
                        row.getString("notes"),
                        new CallId(row.getObject("call_id", UUID.class))))
                .list();
    }
}
