package frontdesk.business;

import java.util.Optional;
import java.util.UUID;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

import frontdesk.kernel.BusinessId;

/** The rows of {@code business_draft}: what somebody would have a business be, and only tries. */
record DraftRows(Handle handle, BusinessId business) {
    void put(String actor, Business document) {
        handle.createUpdate("""
                        insert into business_draft (business_id, actor, id, document)
                        values (:business, :actor, :id, :document::jsonb)
                        on conflict (business_id, actor) do update
                           set id = excluded.id, document = excluded.document, at = now()
                        """)
                .bind("business", business.value())
                .bind("actor", actor)
                .bind("id", UUID.randomUUID())
                .bind("document", BusinessDocument.write(document))
                .execute();
    }

    boolean delete(String actor) {
        return handle.createUpdate("delete from business_draft where business_id = :business and actor = :actor")
                        .bind("business", business.value())
                        .bind("actor", actor)
                        .execute()
                > 0;
    }

    Optional<Drafts.Draft> by(String actor) {
        return one(handle.createQuery(
                        "select id, document from business_draft where business_id = :business and actor = :actor")
                .bind("actor", actor));
    }

    Optional<Drafts.Draft> find(UUID id) {
        return one(
                handle.createQuery("select id, document from business_draft where business_id = :business and id = :id")
                        .bind("id", id));
    }

    private Optional<Drafts.Draft> one(Query query) {
        return query.bind("business", business.value())
                .map((row, context) -> new Drafts.Draft(
                        row.getObject("id", UUID.class), BusinessDocument.read(row.getString("document"))))
                .findOne();
    }
}
