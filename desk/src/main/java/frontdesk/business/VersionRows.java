package frontdesk.business;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import frontdesk.kernel.BusinessId;
import frontdesk.store.Moments;

/** The rows of {@code business_version}: what a business was before each change. */
record VersionRows(Handle handle, BusinessId business) {
    /** More of them nobody looks through. */
    private static final int MOST = 500;

    /** Whoever calls has locked the business. */
    void insert(Business before, String actor, @Nullable Long takesBack) {
        long number = handle.createQuery(
                                "select coalesce(max(number), 0) from business_version where business_id = :business")
                        .bind("business", business.value())
                        .mapTo(Long.class)
                        .one()
                + 1;
        handle.createUpdate("""
                        insert into business_version (business_id, number, actor, before, takes_back)
                        values (:business, :number, :actor, :before::jsonb, :takesBack)
                        """)
                .bind("business", business.value())
                .bind("number", number)
                .bind("actor", actor)
                .bind("before", BusinessDocument.write(before))
                .bind("takesBack", takesBack)
                .execute();
        handle.createUpdate("delete from business_version where business_id = :business and number <= :gone")
                .bind("business", business.value())
                .bind("gone", number - MOST)
                .execute();
    }

    /** The last ones before that number, the newest first; what each led to is what the next one began with. */
    List<Version> before(long number, int most) {
        return list("number < :number order by number desc limit :most", number, most);
    }

    List<Versions.Moment> moments(Instant from, Instant to) {
        return handle.createQuery("""
                        select number, at, actor from business_version
                         where business_id = :business and at >= :from and at < :to
                         order by number
                        """)
                .bind("business", business.value())
                .bind("from", Moments.utc(from))
                .bind("to", Moments.utc(to))
                .map((row, context) ->
                        new Versions.Moment(row.getLong("number"), Moments.of(row, "at"), row.getString("actor")))
                .list();
    }

    Optional<Version> find(long number) {
        return list("number = :number limit :most", number, 1).stream().findFirst();
    }

    private List<Version> list(String which, long number, int most) {
        return handle.createQuery("""
                        select number, at, actor, takes_back, before,
                               coalesce((select later.before from business_version later
                                          where later.business_id = one.business_id and later.number > one.number
                                          order by later.number limit 1),
                                        (select document from business where business_id = one.business_id)) as after
                          from business_version one
                         where business_id = :business and
                        """ + which)
                .bind("business", business.value())
                .bind("number", number)
                .bind("most", most)
                .map((row, context) -> new Version(
                        row.getLong("number"),
                        Moments.of(row, "at"),
                        row.getString("actor"),
                        row.getObject("takes_back", Long.class),
                        BusinessDocument.read(row.getString("before")),
                        BusinessDocument.read(row.getString("after"))))
                .list();
    }
}
