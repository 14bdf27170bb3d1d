package frontdesk.people;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import frontdesk.jobs.Jobs;
import frontdesk.journal.AuditTrail;
import frontdesk.journal.Journal;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.Language;
import frontdesk.kernel.PersonId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.store.Database;

/** The door to the people that a business knows, one row a telephone number. */
public final class People {
    private final Database database;
    private final AuditTrail trail;

    public People(Database database, Jobs jobs, Journal journal) {
        this.database = database;
        this.trail = journal.auditTrail();
    }

    /**
     * A person as known now.
     *
     * @param textable false once they said STOP
     * @param bookings those that were not cancelled
     * @param language the one that they chose to speak with us, or null as long as that is the business's own
     */
    public record Person(
            PersonId id,
            String name,
            PhoneNumber phone,
            @Nullable String email,
            boolean textable,
            int bookings,
            @Nullable Language language) {}

    /** What {@link #save} led to; {@code fresh} where nobody was known by that number before. */
    public record Saved(Person person, boolean fresh) {}

    /** What was known of a person before somebody changed it, both null where nobody was known, and since. */
    public record Change(
            @Nullable String nameBefore,
            @Nullable String emailBefore,
            String name,
            @Nullable String email,
            String actor,
            Instant at) {}

    public Optional<Person> recognise(BusinessId business, PhoneNumber phone) {
        return database.read(handle -> new PersonRows(handle).find(business, phone));
    }

    /** Adds the person or brings name and e-mail up to date, in the caller's transaction; a blank name or no e-mail changes nothing. */
    public Person remember(Handle handle, BusinessId business, String name, PhoneNumber phone, @Nullable String email) {
        return remember(new PersonRows(handle), business, new Guest(name, phone, email));
    }

    /**
     * Notes a contact, or brings name and e-mail of a known one up to date; a blank name or no e-mail changes nothing, and what changes nothing
     * leaves no trace.
     *
     * @param actor who does it, for the history
     */
    public Saved save(BusinessId business, String name, PhoneNumber phone, @Nullable String email, String actor) {
        return database.transaction(handle -> save(handle, business, name, phone, email, actor));
    }

    /** The same in the caller's transaction. */
    public Saved save(
            Handle handle, BusinessId business, String name, PhoneNumber phone, @Nullable String email, String actor) {
        var rows = new PersonRows(handle);
        Person before = rows.lock(business, phone).orElse(null);
        Person since = remember(
                rows, business, new Guest(Text.storable(name), phone, email == null ? null : Text.storable(email)));
        if (!since.equals(before)) {
            new PersonChangeRows(handle).insert(business, before, since, actor);
            String what = before == null ? "contact noted" : "contact changed";
            trail.note(handle, business, actor, what, "person " + since.id());
        }
        return new Saved(since, before == null);
    }

    private static Person remember(PersonRows rows, BusinessId business, Guest guest) {
        return rows.remember(business, List.of(guest), 0).getFirst();
    }

    /** What was changed of a person by {@link #save}, oldest first. */
    public List<Change> history(BusinessId business, PersonId person) {
        return database.read(handle -> new PersonChangeRows(handle).list(business, person));
    }

    /**
     * For whom was booked.
     *
     * @param hearsay told by somebody who may be anybody: what is known of the number stays as it is
     */
    public record Guest(
            String name, PhoneNumber phone, @Nullable String email, boolean hearsay) {
        /** As they said themselves. */
        public Guest(String name, PhoneNumber phone, @Nullable String email) {
            this(name, phone, email, false);
        }
    }

    /** Remembers all of these, who have one booking more for each time that they are named; by their numbers. */
    public Map<PhoneNumber, PersonId> booked(Handle handle, BusinessId business, List<Guest> guests) {
        return new PersonRows(handle)
                .remember(business, guests, 1).stream().collect(Collectors.toMap(Person::phone, Person::id));
    }

    /** The person has one booking less. */
    public void unbooked(Handle handle, BusinessId business, PhoneNumber phone) {
        new PersonRows(handle).unbooked(business, phone);
    }

    /** They chose to speak this language; of somebody who is not known nothing is kept. */
    public void speaks(BusinessId business, PhoneNumber phone, Language language) {
        database.transaction(handle -> {
            new PersonRows(handle).speaks(business, phone, language);
            return phone;
        });
    }

    /** Whether they may be texted: all may who have not said STOP. */
    public boolean textable(BusinessId business, PhoneNumber phone) {
        return recognise(business, phone).map(Person::textable).orElse(true);
    }

    /** They said STOP or START. It is kept of people who never booked, too. */
    public void textable(BusinessId business, PhoneNumber phone, boolean textable) {
        database.transaction(handle -> {
            PersonId person = new PersonRows(handle).textable(business, phone, textable);
            trail.note(
                    handle,
                    business,
                    "caller",
                    textable ? "asked for texts again" : "asked for no more texts",
                    "person " + person);
            return person;
        });
    }
}
