package frontdesk.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.PersonId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.people.Contact.Way;
import frontdesk.store.Moments;

/** The rows of {@code person} of one business, seen as contacts. */
record ContactRows(Handle handle, BusinessId business) {
    /** A row and whose it is. */
    private record Row(PersonId contact, Way way, int bookings, Instant firstSeen, Instant lastSeen) {}

    private static final PersonId FIRST = new PersonId(new UUID(0, 0));

    /** Whom words mean: part of a name, an e-mail or a number, or a whole tag; no words mean everybody. */
    private static final String MEANT = """
            and (:words = '' or p.name ilike :like or p.email ilike :like
                 or (:digits <> '' and p.phone like '%' || :digits || '%')
                 or exists (select from person_tag t
                             where t.business_id = p.business_id and t.person_id = p.person_id
                               and lower(t.tag) = lower(:words)))
            """;

    /** Whose row this is; empty where there is none. */
    Optional<PersonId> contactOf(PersonId person) {
        return handle.createQuery("""
                        select coalesce(same_as, person_id) from person
                         where business_id = :business and person_id = :person
                        """)
                .bind("business", business.value())
                .bind("person", person.value())
                .mapTo(UUID.class)
                .map(PersonId::new)
                .findOne();
    }

    /** Nobody else moves rows between contacts of this business until this transaction ends. */
    void lock() {
        handle.createQuery("select pg_advisory_xact_lock(hashtextextended(:key, 0))::text")
                .bind("key", "contacts " + business)
                .mapTo(String.class)
                .one();
    }

    /** In the order of the ids; those that are none are left out. */
    List<Contact> contacts(Collection<PersonId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<UUID> keys = ids.stream().map(PersonId::value).toList();
        Map<PersonId, List<Row>> rows = new LinkedHashMap<>();
        ids.forEach(id -> rows.put(id, new ArrayList<>()));
        handle.createQuery("""
                        select coalesce(same_as, person_id) as contact, person_id, name, phone, email, textable, bookings,
                               first_seen, last_seen
                          from person
                         where business_id = :business and coalesce(same_as, person_id) = any(:ids)
                         order by same_as nulls first, first_seen, person_id
                        """)
                .bind("business", business.value())
                .bindArray("ids", UUID.class, keys)
                .map((row, context) -> row(row))
                .forEach(row ->
                        rows.getOrDefault(row.contact(), new ArrayList<>()).add(row));
        Map<PersonId, List<String>> tags = new ContactNoteRows(handle, business).tags(keys);
        return rows.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> contact(entry.getKey(), entry.getValue(), tags.getOrDefault(entry.getKey(), List.of())))
                .toList();
    }

    private static Contact contact(PersonId id, List<Row> rows, List<String> tags) {
        String name = rows.stream()
                .map(row -> row.way().name())
                .filter(said -> !said.isBlank())
                .findFirst()
                .orElse("");
        return new Contact(
                id,
                name,
                rows.stream().map(Row::way).toList(),
                tags,
                rows.stream().mapToInt(Row::bookings).sum(),
                rows.stream().map(Row::firstSeen).min(Comparator.naturalOrder()).orElseThrow(),
                rows.stream().map(Row::lastSeen).max(Comparator.naturalOrder()).orElseThrow());
    }

    /** Whom these words mean, who was seen last first. */
    List<PersonId> search(String words, int most, int skip) {
        return meant(words, """
                        select coalesce(p.same_as, p.person_id) as contact
                          from person p
                         where p.business_id = :business
                        """ + MEANT + """
                         group by contact
                         order by max(p.last_seen) desc, contact
                         limit :most offset :skip
                        """)
                .bind("most", most)
                .bind("skip", skip)
                .mapTo(UUID.class)
                .map(PersonId::new)
                .list();
    }

    /** Whom these words mean, by their ids, behind {@code last} where it is given. */
    List<PersonId> meant(String words, @Nullable PersonId last, int most) {
        return meant(words, """
                        select distinct coalesce(p.same_as, p.person_id) as contact
                          from person p
                         where p.business_id = :business and coalesce(p.same_as, p.person_id) > :last
                        """ + MEANT + """
                         order by contact
                         limit :most
                        """)
                .bind("last", Objects.requireNonNullElse(last, FIRST).value())
                .bind("most", most)
                .mapTo(UUID.class)
                .map(PersonId::new)
                .list();
    }

    private Query meant(String words, String sql) {
        return handle.createQuery(sql)
                .bind("business", business.value())
                .bind("words", words)
                .bind("like", "%" + words.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .bind("digits", words.matches("[+0-9 ()./-]+") ? words.replaceAll("[^0-9]", "") : "");
    }

    Optional<PersonId> byPhone(PhoneNumber phone) {
        return handle.createQuery("select person_id from person where business_id = :business and phone = :phone")
                .bind("business", business.value())
                .bind("phone", phone.e164())
                .mapTo(UUID.class)
                .map(PersonId::new)
                .findOne();
    }

    /** The row of whoever had this e-mail first. */
    Optional<PersonId> byEmail(String email) {
        return handle.createQuery("""
                        select person_id from person
                         where business_id = :business and lower(email) = lower(:email)
                         order by first_seen, person_id limit 1
                        """)
                .bind("business", business.value())
                .bind("email", email)
                .mapTo(UUID.class)
                .map(PersonId::new)
                .findOne();
    }

    /** Those of these numbers and e-mails, these in small letters, that somebody has already. */
    Set<String> known(List<String> phones, List<String> emails) {
        return handle.createQuery("""
                        select phone from person where business_id = :business and phone = any(:phones)
                        union
                        select lower(email) from person where business_id = :business and lower(email) = any(:emails)
                        """)
                .bind("business", business.value())
                .bindArray("phones", String.class, phones)
                .bindArray("emails", String.class, emails)
                .mapTo(String.class)
                .collect(Collectors.toSet());
    }

    /** @param contact whose further way it is, or null for a contact of its own */
    PersonId insert(@Nullable PersonId contact, String name, @Nullable PhoneNumber phone, @Nullable String email) {
        PersonId id = PersonId.next();
        handle.createUpdate("""
                        insert into person (business_id, person_id, phone, name, email, same_as)
                        values (:business, :person, :phone, :name, :email, cast(:contact as uuid))
                        """)
                .bind("business", business.value())
                .bind("person", id.value())
                .bind("phone", phone == null ? null : phone.e164())
                .bind("name", name)
                .bind("email", email)
                .bind("contact", contact == null ? null : contact.value())
                .execute();
        return id;
    }

    /** With it the further ways that went by the same name, so that a call from each is greeted by the new one. */
    void rename(PersonId person, String name) {
        handle.createUpdate("""
                        update person p set name = :name
                          from person before
                         where before.business_id = :business and before.person_id = :person
                           and p.business_id = :business
                           and (p.person_id = :person or p.same_as = :person and before.name <> '' and p.name = before.name)
                        """)
                .bind("business", business.value())
                .bind("person", person.value())
                .bind("name", name)
                .execute();
    }

    private static Row row(ResultSet row) throws SQLException {
        String phone = row.getString("phone");
        return new Row(
                new PersonId(row.getObject("contact", UUID.class)),
                new Way(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getString("name"),
                        phone == null ? null : new PhoneNumber(phone),
                        row.getString("email"),
                        row.getBoolean("textable")),
                row.getInt("bookings"),
                Moments.of(row, "first_seen"),
                Moments.of(row, "last_seen"));
    }
}
