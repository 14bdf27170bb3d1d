package frontdesk.jobs;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jdbi.v3.core.Handle;

import frontdesk.kernel.BusinessId;
import frontdesk.store.Moments;

/** The rows of {@code job_given_up}. */
final class GivenUpRows {
    private static final int LONGEST_TROUBLE = 500;

    private GivenUpRows() {}

    static void insert(Handle handle, String id, Announcement announcement, int attempts, String trouble, Instant at) {
        handle.createUpdate("""
                        insert into job_given_up (business_id, id, event, listener, payload, attempts, trouble, at)
                        values (:business, :id, :event, :listener, cast(:payload as json), :attempts, :trouble, :at)
                        on conflict do nothing
                        """)
                .bind("business", announcement.business())
                .bind("id", id)
                .bind("event", announcement.event())
                .bind("listener", announcement.listener())
                .bind("payload", announcement.payload().toString())
                .bind("attempts", attempts)
                .bind("trouble", shortened(trouble))
                .bind("at", at)
                .execute();
    }

    static List<GivenUp> list(Handle handle, BusinessId business, int most) {
        return handle.createQuery("""
                        select * from job_given_up where business_id = :business order by at desc, id limit :most
                        """)
                .bind("business", business.value())
                .bind("most", most)
                .map((row, context) -> new GivenUp(
                        business,
                        row.getString("id"),
                        row.getString("event"),
                        row.getString("listener"),
                        row.getInt("attempts"),
                        row.getString("trouble"),
                        Moments.of(row, "at")))
                .list();
    }

    /** Takes one out, to be tried again. */
    static Optional<Announcement> take(Handle handle, BusinessId business, String id) {
        return handle.createQuery("""
                        delete from job_given_up where business_id = :business and id = :id
                        returning event, listener, payload
                        """)
                .bind("business", business.value())
                .bind("id", id)
                .map((row, context) -> new Announcement(
                        business.value(),
                        row.getString("event"),
                        row.getString("listener"),
                        Json.tree(row.getString("payload"))))
                .findOne();
    }

    private static String shortened(String trouble) {
        String storable = trouble.replace("\0", "");
        return storable.length() <= LONGEST_TROUBLE ? storable : storable.substring(0, LONGEST_TROUBLE);
    }
}
