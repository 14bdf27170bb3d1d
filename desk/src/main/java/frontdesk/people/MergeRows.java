package frontdesk.people;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jdbi.v3.core.Handle;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.PersonId;
import frontdesk.store.Moments;

/** The rows of {@code person_merge} and {@code person_apart}. */
record MergeRows(Handle handle, BusinessId business) {
    private static final String SELECT = "select id, kept, merged, actor, at, undone_at from person_merge ";

    void insert(Merge merge, List<PersonId> moved) {
        handle.createUpdate("""
                        insert into person_merge (business_id, id, kept, merged, moved, actor, at)
                        values (:business, :id, :kept, :merged, :moved, :actor, :at)
                        """)
                .bind("business", business.value())
                .bind("id", merge.id())
                .bind("kept", merge.kept().value())
                .bind("merged", merge.merged().value())
                .bindArray(
                        "moved", UUID.class, moved.stream().map(PersonId::value).toList())
                .bind("actor", merge.actor())
                .bind("at", merge.at())
                .execute();
    }

    /** Those into this contact, the newest first. */
    List<Merge> into(PersonId contact) {
        return handle.createQuery(SELECT + "where business_id = :business and kept = :kept order by at desc, id desc")
                .bind("business", business.value())
                .bind("kept", contact.value())
                .map((row, context) -> new Merge(
                        row.getObject("id", UUID.class),
                        new PersonId(row.getObject("kept", UUID.class)),
                        new PersonId(row.getObject("merged", UUID.class)),
                        row.getString("actor"),
                        Moments.of(row, "at"),
                        Moments.orNull(row, "undone_at") != null))
                .list();
    }

    /** What was moved, and marks it as taken back; empty where it was before, or never was. */
    Optional<Moved> takeBack(UUID merge, Instant at) {
        return handle.createQuery("""
                        update person_merge set undone_at = :at
                         where business_id = :business and id = :id and undone_at is null
                        returning kept, merged, moved
                        """)
                .bind("business", business.value())
                .bind("id", merge)
                .bind("at", at)
                .map((row, context) -> new Moved(
                        new PersonId(row.getObject("kept", UUID.class)),
                        new PersonId(row.getObject("merged", UUID.class)),
                        Arrays.stream((UUID[]) row.getArray("moved").getArray())
                                .map(PersonId::new)
                                .toList()))
                .findOne();
    }

    /** Whose page it became, the contact that was merged, and all rows that went with it. */
    record Moved(PersonId kept, PersonId merged, List<PersonId> rows) {}

    void apart(PersonId one, PersonId other) {
        handle.createUpdate("""
                        insert into person_apart (business_id, one, other)
                        values (:business, least(:one, :other), greatest(:one, :other))
                        on conflict do nothing
                        """)
                .bind("business", business.value())
                .bind("one", one.value())
                .bind("other", other.value())
                .execute();
    }
}
