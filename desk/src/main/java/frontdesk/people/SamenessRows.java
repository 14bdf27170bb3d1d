package frontdesk.people;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jdbi.v3.core.Handle;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.PersonId;
import frontdesk.people.Contact.Likeness;

/** The rows of {@code person} of one business, as they come to stand for one contact or for several. */
record SamenessRows(Handle handle, BusinessId business) {
    /** Two contacts by their ids. */
    record Likely(PersonId one, PersonId other, Likeness likeness) {}

    /** Moves all of one contact's rows to another; those that were moved. */
    List<PersonId> move(PersonId from, PersonId to) {
        return handle.createQuery("""
                        update person set same_as = :to
                         where business_id = :business and (person_id = :from or same_as = :from)
                        returning person_id
                        """)
                .bind("business", business.value())
                .bind("from", from.value())
                .bind("to", to.value())
                .mapTo(UUID.class)
                .map(PersonId::new)
                .list();
    }

    /** Moves back what is still with the contact that it was moved to; what has gone elsewhere since stays there. How many rows that were. */
    int moveBack(PersonId kept, PersonId merged, List<PersonId> moved) {
        var contacts = new ContactRows(handle, business);
        Optional<PersonId> from = contacts.contactOf(kept);
        Optional<PersonId> now = contacts.contactOf(merged);
        if (from.isEmpty() || now.isEmpty()) {
            return 0;
        }
        PersonId to = now.equals(from) ? merged : now.get();
        return handle.createUpdate("""
                        update person set same_as = nullif(cast(:to as uuid), person_id)
                         where business_id = :business and person_id = any(:moved) and same_as = :from
                        """)
                .bind("business", business.value())
                .bind("from", from.get().value())
                .bind("to", to.value())
                .bindArray(
                        "moved", UUID.class, moved.stream().map(PersonId::value).toList())
                .execute();
    }

    /** Makes a further way a contact of its own; false where it is none. */
    boolean part(PersonId way) {
        return handle.createUpdate("""
                        update person set same_as = null
                         where business_id = :business and person_id = :way and same_as is not null
                        """)
                        .bind("business", business.value())
                        .bind("way", way.value())
                        .execute()
                == 1;
    }

    /** Contacts that may be the same person, and of whom nobody has said that they are not. */
    List<Likely> likely(int most) {
        return handle.createQuery("""
                        with way as (
                            select coalesce(same_as, person_id) as contact, lower(email) as email,
                                   regexp_replace(lower(trim(name)), '\\s+', ' ', 'g') as name
                              from person where business_id = :business),
                        alike as (
                            select 'SAME_EMAIL' as likeness, array_agg(contact) as contacts
                              from way where email is not null group by email having count(*) > 1
                            union all
                            select 'SAME_NAME', array_agg(contact)
                              from way where name like '% %' group by name having count(*) > 1),
                        pair as (
                            select one, other, likeness
                              from alike, unnest(contacts) as one, unnest(contacts) as other where one < other)
                        select distinct on (one, other) one, other, likeness from pair
                         where not exists (select from person_apart x
                                            where x.business_id = :business and x.one = pair.one and x.other = pair.other)
                         order by one, other, likeness limit :most
                        """)
                .bind("business", business.value())
                .bind("most", most)
                .map((row, context) -> new Likely(
                        new PersonId(row.getObject("one", UUID.class)),
                        new PersonId(row.getObject("other", UUID.class)),
                        Likeness.valueOf(row.getString("likeness"))))
                .list();
    }
}
