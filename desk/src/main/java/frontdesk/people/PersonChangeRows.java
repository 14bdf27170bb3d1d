package frontdesk.people;

import java.util.List;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.Ids;
import frontdesk.kernel.PersonId;
import frontdesk.people.People.Change;
import frontdesk.people.People.Person;
import frontdesk.store.Moments;

/** The rows of {@code person_change}: added, never changed. */
record PersonChangeRows(Handle handle) {

    void insert(BusinessId business, @Nullable Person before, Person since, String actor) {
        handle.createUpdate("""
                        insert into person_change
                               (business_id, person_id, id, name_before, email_before, name, email, actor, at)
                        values (:business, :person, :id, :nameBefore, :emailBefore, :name, :email, :actor, now())
                        """)
                .bind("business", business.value())
                .bind("person", since.id().value())
                .bind("id", Ids.next())
                .bind("nameBefore", before == null ? null : before.name())
                .bind("emailBefore", before == null ? null : before.email())
                .bind("name", since.name())
                .bind("email", since.email())
                .bind("actor", actor)
                .execute();
    }

    List<Change> list(BusinessId business, PersonId person) {
        return handle.createQuery("""
                        select name_before, email_before, name, email, actor, at from person_change
                        where business_id = :business and person_id = :person
                        order by at, id
                        """)
                .bind("business", business.value())
                .bind("person", person.value())
                .map((row, context) -> new Change(
                        row.getString("name_before"),
                        row.getString("email_before"),
                        row.getString("name"),
                        row.getString("email"),
                        row.getString("actor"),
                        Moments.of(row, "at")))
                .list();
    }
}
