package frontdesk.message;

import java.time.Instant;
import java.util.Optional;

import org.jdbi.v3.core.Handle;

import frontdesk.kernel.BusinessId;
import frontdesk.store.Moments;

/** The table of what businesses write in their own words. */
record TemplateRows(Handle handle, BusinessId business) {

    Optional<Template> find(Occasion occasion, String language) {
        return handle.createQuery("""
                        select body from message_template
                        where business_id = :business and occasion = :occasion and language = :language
                        """)
                .bind("business", business.value())
                .bind("occasion", occasion.word())
                .bind("language", language)
                .mapTo(String.class)
                .findOne()
                .map(body -> new Template(occasion, body));
    }

    void save(Template template, String language, Instant now) {
        handle.createUpdate("""
                        insert into message_template (business_id, occasion, language, body, changed_at)
                        values (:business, :occasion, :language, :body, :now)
                        on conflict (business_id, occasion, language) do update
                        set body = excluded.body, changed_at = excluded.changed_at
                        """)
                .bind("business", business.value())
                .bind("occasion", template.occasion().word())
                .bind("language", language)
                .bind("body", template.body())
                .bind("now", Moments.utc(now))
                .execute();
    }

    void delete(Occasion occasion, String language) {
        handle.createUpdate("""
                        delete from message_template
                        where business_id = :business and occasion = :occasion and language = :language
                        """)
                .bind("business", business.value())
                .bind("occasion", occasion.word())
                .bind("language", language)
                .execute();
    }

    /** Nobody else puts words in place of those that somebody has looked at until this transaction ends. */
    void nobodyElse() {
        handle.execute("select pg_advisory_xact_lock(hashtextextended(?, 0))", "templates " + business);
    }
}
