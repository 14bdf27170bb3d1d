package frontdesk.people;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jdbi.v3.core.Handle;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.Ids;
import frontdesk.kernel.PersonId;
import frontdesk.people.Contact.Consent;
import frontdesk.people.Contact.Note;
import frontdesk.people.Contact.Purpose;
import frontdesk.store.Moments;

/** What staff wrote to people: the rows of {@code person_tag}, {@code person_note} and {@code person_consent}; each stays with the row that it was given to. */
record ContactNoteRows(Handle handle, BusinessId business) {
    /** How the rows of one contact are found from a row of theirs that holds something. */
    private static final String THEIRS = """
             from %s n join person p on p.business_id = n.business_id and p.person_id = n.person_id
            where n.business_id = :business and coalesce(p.same_as, p.person_id) = :contact
            """;

    private record Tagged(PersonId contact, String tag) {}

    /** The tags of these contacts, in alphabetical order. */
    Map<PersonId, List<String>> tags(List<UUID> contacts) {
        return handle
                .createQuery("""
                        select distinct coalesce(p.same_as, p.person_id) as contact, t.tag
                          from person_tag t join person p on p.business_id = t.business_id and p.person_id = t.person_id
                         where t.business_id = :business
                           and (p.person_id = any(:contacts) and p.same_as is null or p.same_as = any(:contacts))
                         order by t.tag
                        """)
                .bind("business", business.value())
                .bindArray("contacts", UUID.class, contacts)
                .map((row, context) ->
                        new Tagged(new PersonId(row.getObject("contact", UUID.class)), row.getString("tag")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Tagged::contact, Collectors.mapping(Tagged::tag, Collectors.toList())));
    }

    boolean tag(PersonId person, String tag) {
        return handle.createUpdate("""
                        insert into person_tag (business_id, person_id, tag) values (:business, :person, :tag)
                        on conflict do nothing
                        """)
                        .bind("business", business.value())
                        .bind("person", person.value())
                        .bind("tag", tag)
                        .execute()
                == 1;
    }

    boolean untag(PersonId contact, String tag) {
        return handle.createUpdate("""
                        delete from person_tag t using person p
                         where t.business_id = :business and t.tag = :tag and p.business_id = t.business_id
                           and p.person_id = t.person_id and coalesce(p.same_as, p.person_id) = :contact
                        """)
                        .bind("business", business.value())
                        .bind("contact", contact.value())
                        .bind("tag", tag)
                        .execute()
                > 0;
    }

    void note(PersonId person, Note note) {
        handle.createUpdate("""
                        insert into person_note (business_id, person_id, id, text, actor, at)
                        values (:business, :person, :id, :text, :actor, :at)
                        """)
                .bind("business", business.value())
                .bind("person", person.value())
                .bind("id", Ids.next())
                .bind("text", note.text())
                .bind("actor", note.actor())
                .bind("at", note.at())
                .execute();
    }

    /** The newest first. */
    List<Note> notes(PersonId contact) {
        return handle.createQuery("select n.text, n.actor, n.at" + THEIRS.formatted("person_note")
                        + " order by n.at desc, n.id desc")
                .bind("business", business.value())
                .bind("contact", contact.value())
                .map((row, context) -> new Note(row.getString("text"), row.getString("actor"), Moments.of(row, "at")))
                .list();
    }

    void consent(PersonId person, Consent consent) {
        handle.createUpdate("""
                        insert into person_consent (business_id, person_id, id, purpose, given, source, actor, at)
                        values (:business, :person, :id, :purpose, :given, :source, :actor, :at)
                        """)
                .bind("business", business.value())
                .bind("person", person.value())
                .bind("id", Ids.next())
                .bind("purpose", consent.purpose().name())
                .bind("given", consent.given())
                .bind("source", consent.source())
                .bind("actor", consent.actor())
                .bind("at", consent.at())
                .execute();
    }

    /** All that was ever said, the newest first. */
    List<Consent> consents(PersonId contact) {
        return handle.createQuery("select n.purpose, n.given, n.source, n.actor, n.at"
                        + THEIRS.formatted("person_consent") + " order by n.at desc, n.id desc")
                .bind("business", business.value())
                .bind("contact", contact.value())
                .map((row, context) -> new Consent(
                        Purpose.valueOf(row.getString("purpose")),
                        row.getBoolean("given"),
                        row.getString("source"),
                        row.getString("actor"),
                        Moments.of(row, "at")))
                .list();
    }
}
