package frontdesk.message;

import java.time.Instant;
import java.util.Optional;

import org.jdbi.v3.core.Handle;

import frontdesk.kernel.BusinessId;
import frontdesk.store.Moments;

/** The table of short addresses. */
record ShortLinkRows(Handle handle) {

    /** @return the code that is there for it already, or this one */
    String keep(BusinessId business, String code, String about, String target, Instant now) {
        return handle.createQuery("""
                        insert into short_link (business_id, code, about, target, made_at)
                        values (:business, :code, :about, :target, :now)
                        on conflict (business_id, about) do update set target = excluded.target
                        returning code
                        """)
                .bind("business", business.value())
                .bind("code", code)
                .bind("about", about)
                .bind("target", target)
                .bind("now", Moments.utc(now))
                .mapTo(String.class)
                .one();
    }

    Optional<String> follow(String code, Instant now) {
        return handle.createQuery("""
                        update short_link set clicks = clicks + 1, clicked_at = :now where code = :code returning target
                        """)
                .bind("code", code)
                .bind("now", Moments.utc(now))
                .mapTo(String.class)
                .findFirst();
    }

    Optional<String> target(String code) {
        return handle.createQuery("select target from short_link where code = :code")
                .bind("code", code)
                .mapTo(String.class)
                .findFirst();
    }

    int clicks(BusinessId business, String about) {
        return handle.createQuery("select clicks from short_link where business_id = :business and about = :about")
                .bind("business", business.value())
                .bind("about", about)
                .mapTo(Integer.class)
                .findOne()
                .orElse(0);
    }
}
