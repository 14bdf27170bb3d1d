package frontdesk.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.Language;
import frontdesk.kernel.PersonId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.people.People.Guest;
import frontdesk.people.People.Person;
import frontdesk.store.RowSet;

/** The rows of {@code person}. */
record PersonRows(Handle handle) {

    private static final String SELECT = """
            select person_id, name, phone, email, textable, bookings, language from person
            where business_id = :business and phone = :phone
            """;

    private static final String KNOWN = """
            select p.person_id, coalesce(nullif(p.name, ''), c.name, '') as name, p.phone, p.email, p.textable, p.bookings, p.language
              from person p left join person c on c.business_id = p.business_id and c.person_id = p.same_as
             where p.business_id = :business and p.phone = :phone
            """;

    /** Whose number it is; a number without a name of its own has the name of the contact that it was merged into. */
    Optional<Person> find(BusinessId business, PhoneNumber phone) {
        return find(KNOWN, business, phone);
    }

    /** Nobody else changes the person until this transaction ends. */
    Optional<Person> lock(BusinessId business, PhoneNumber phone) {
        return find(SELECT + " for update", business, phone);
    }

    private Optional<Person> find(String select, BusinessId business, PhoneNumber phone) {
        return handle.createQuery(select)
                .bind("business", business.value())
                .bind("phone", phone.e164())
                .map((row, context) -> read(row))
                .findOne();
    }

    /** In the order of their numbers, so that nobody waits in a circle. */
    List<Person> remember(BusinessId business, List<Guest> guests, int bookings) {
        if (guests.isEmpty()) {
            return List.of();
        }
        Named named = named(guests, bookings);
        return handle.createQuery("""
                        insert into person as p (business_id, person_id, phone, name, email, bookings)
                        select :business, w.id, w.phone, w.name, w.email, w.bookings
                        from jsonb_to_recordset(:people::jsonb) as w (id uuid, phone text, name text, email text, bookings integer)
                        on conflict (business_id, phone) do update
                        set name = case when p.name <> '' and excluded.person_id = any (:hearsay) then p.name
                                   else coalesce(nullif(excluded.name, ''), p.name) end,
                            email = case when p.name <> '' and excluded.person_id = any (:hearsay) then p.email
                                    else coalesce(excluded.email, p.email) end,
                            bookings = p.bookings + excluded.bookings,
                            last_seen = now()
                        returning person_id, name, phone, email, textable, bookings, language
                        """)
                .registerArrayType(UUID.class, "uuid")
                .bind("business", business.value())
                .bind("people", named.rows().toString())
                .bindArray("hearsay", UUID.class, (Object[]) named.hearsay().toArray(UUID[]::new))
                .map((row, context) -> read(row))
                .list();
    }

    /** @param hearsay the ids of those rows that change nothing about somebody who is known */
    private record Named(RowSet rows, List<UUID> hearsay) {}

    /** Who is named twice comes once: what was said last stands, as if it had been written one after the other. */
    private static Named named(List<Guest> guests, int bookings) {
        Map<String, List<Guest>> byNumber = guests.stream()
                .collect(Collectors.groupingBy(guest -> guest.phone().e164(), TreeMap::new, Collectors.toList()));
        var found = new Named(new RowSet(), new ArrayList<>());
        byNumber.forEach((number, named) -> {
            UUID id = PersonId.next().value();
            found.rows()
                    .row()
                    .with("id", id)
                    .with("phone", number)
                    .with("name", last(named, guest -> guest.name().strip()).orElse(""))
                    .with("email", last(named, Guest::email).orElse(null))
                    .with("bookings", bookings * named.size());
            if (named.stream().allMatch(Guest::hearsay)) {
                found.hearsay().add(id);
            }
        });
        return found;
    }

    private static Optional<String> last(List<Guest> named, Function<Guest, @Nullable String> what) {
        return named.reversed().stream()
                .flatMap(guest -> Optional.ofNullable(what.apply(guest)).stream())
                .filter(said -> !said.isEmpty())
                .findFirst();
    }

    void unbooked(BusinessId business, PhoneNumber phone) {
        handle.createUpdate("""
                        update person set bookings = bookings - 1
                        where business_id = :business and phone = :phone and bookings > 0
                        """)
                .bind("business", business.value())
                .bind("phone", phone.e164())
                .execute();
    }

    PersonId textable(BusinessId business, PhoneNumber phone, boolean textable) {
        return handle.createQuery("""
                        insert into person (business_id, person_id, phone, name, textable)
                        values (:business, :person, :phone, '', :textable)
                        on conflict (business_id, phone) do update set textable = excluded.textable
                        returning person_id
                        """)
                .bind("business", business.value())
                .bind("person", PersonId.next().value())
                .bind("phone", phone.e164())
                .bind("textable", textable)
                .map((row, context) -> new PersonId(row.getObject(1, UUID.class)))
                .one();
    }

    void speaks(BusinessId business, PhoneNumber phone, Language language) {
        handle.createUpdate("""
                        update person set language = :language
                        where business_id = :business and phone = :phone and language is distinct from :language
                        """)
                .bind("business", business.value())
                .bind("phone", phone.e164())
                .bind("language", language.tag())
                .execute();
    }

    private static @Nullable Language language(@Nullable String tag) {
        return tag == null ? null : new Language(tag);
    }

    private static Person read(ResultSet row) throws SQLException {
        return new Person(
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("name"),
                new PhoneNumber(row.getString("phone")),
                row.getString("email"),
                row.getBoolean("textable"),
                row.getInt("bookings"),
                language(row.getString("language")));
    }
}
