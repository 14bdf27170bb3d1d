package frontdesk.people;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

import frontdesk.journal.AuditTrail;
import frontdesk.journal.Journal;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.InPieces;
import frontdesk.kernel.PersonId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.people.Contact.Consent;
import frontdesk.people.Contact.Note;
import frontdesk.people.Contact.Pair;
import frontdesk.people.Contact.Purpose;
import frontdesk.store.Database;

/**
 * The door to the people that a business knows, as its staff keep them: one contact a person, by however many numbers and e-mails. Merging two keeps all of
 * both and can be taken back; what is written of a contact in between stays with whom it was written to.
 */
public final class Contacts {
    private static final int A_PIECE = 1_000;

    private final Database database;
    private final People people;
    private final AuditTrail trail;
    private final Clock clock;
    private final Merging merging;

    public Contacts(Database database, People people, Journal journal, Clock clock) {
        this.database = database;
        this.people = people;
        this.trail = journal.auditTrail();
        this.clock = clock;
        this.merging = new Merging(database, trail, clock);
    }

    /** Whose number or e-mail this is, by any id of theirs. */
    public Optional<Contact> find(BusinessId business, PersonId person) {
        return database.read(handle -> {
            var rows = new ContactRows(handle, business);
            return rows.contactOf(person)
                    .flatMap(contact -> rows.contacts(List.of(contact)).stream().findFirst());
        });
    }

    /**
     * Whom these words mean, who was seen last first.
     *
     * @param words part of a name, an e-mail or a number, or a whole tag; blank means everybody
     */
    public List<Contact> search(BusinessId business, String words, int most, int skip) {
        return database.read(handle -> {
            var rows = new ContactRows(handle, business);
            return rows.contacts(rows.search(Text.storable(words).strip(), most, skip));
        });
    }

    /** All whom these words mean, however many, by their ids. */
    public Iterable<Contact> all(BusinessId business, String words) {
        String meant = Text.storable(words).strip();
        return new InPieces<>(last -> database.read(handle -> {
            var rows = new ContactRows(handle, business);
            return rows.contacts(rows.meant(meant, last == null ? null : last.id(), A_PIECE));
        }));
    }

    /** Who has this number, or else this e-mail. */
    public Optional<Contact> known(BusinessId business, @Nullable PhoneNumber phone, @Nullable String email) {
        return database.<Optional<PersonId>, RuntimeException>read(handle -> {
                    var rows = new ContactRows(handle, business);
                    Optional<PersonId> byPhone = phone == null ? Optional.empty() : rows.byPhone(phone);
                    return byPhone.or(() -> email == null ? Optional.empty() : rows.byEmail(email));
                })
                .flatMap(person -> find(business, person));
    }

    /**
     * Notes somebody, or brings whom we know by this number, or without a number by this e-mail, up to date. A blank name changes nothing.
     *
     * @param actor who does it, for the history
     * @throws IllegalArgumentException where there is neither number nor e-mail
     */
    public PersonId save(
            BusinessId business, String name, @Nullable PhoneNumber phone, @Nullable String email, String actor) {
        if (phone != null) {
            return people.save(business, name, phone, email, actor).person().id();
        }
        if (email == null || email.isBlank()) {
            throw new IllegalArgumentException("a contact wants a number or an e-mail");
        }
        return database.transaction(handle -> {
            var rows = new ContactRows(handle, business);
            rows.lock();
            Optional<PersonId> known = rows.byEmail(email);
            PersonId person =
                    known.orElseGet(() -> rows.insert(null, Text.storable(name).strip(), null, Text.storable(email)));
            if (known.isPresent() && !name.isBlank()) {
                rows.rename(person, Text.storable(name).strip());
            }
            String what = known.isPresent() ? "contact changed" : "contact noted";
            trail.note(handle, business, actor, what, "person " + person);
            return person;
        });
    }

    /** Notes one more number or e-mail of somebody. */
    public WayOutcome add(
            BusinessId business, PersonId person, @Nullable PhoneNumber phone, @Nullable String email, String actor) {
        return database.transaction(handle -> {
            var rows = new ContactRows(handle, business);
            rows.lock();
            Optional<Contact> contact = rows.contactOf(person)
                    .flatMap(id -> rows.contacts(List.of(id)).stream().findFirst());
            if (contact.isEmpty()) {
                return new WayOutcome.Nobody();
            }
            Optional<PersonId> owner =
                    phone == null ? Optional.empty() : rows.byPhone(phone).flatMap(rows::contactOf);
            PersonId id = contact.get().id();
            if (owner.isPresent()) {
                return owner.get().equals(id) ? new WayOutcome.Known() : new WayOutcome.Others(owner.get());
            }
            if (phone == null && (email == null || contact.get().emails().contains(email))) {
                return new WayOutcome.Known();
            }
            rows.insert(id, contact.get().name(), phone, email == null ? null : Text.storable(email));
            trail.note(handle, business, actor, "contact reached in one more way", "person " + id);
            return new WayOutcome.Added();
        });
    }

    /** A number or e-mail turns out to be somebody else's: it becomes a contact of its own. */
    public boolean part(BusinessId business, PersonId way, String actor) {
        return merging.part(business, way, actor);
    }

    public void rename(BusinessId business, PersonId contact, String name, String actor) {
        write(
                business,
                contact,
                actor,
                "contact renamed",
                (rows, id) -> rows.rename(id, Text.storable(name).strip()));
    }

    public void tag(BusinessId business, PersonId contact, String tag, String actor) {
        annotate(
                business,
                contact,
                actor,
                "contact tagged",
                (rows, id) -> rows.tag(id, Text.storable(tag).strip()));
    }

    public void untag(BusinessId business, PersonId contact, String tag, String actor) {
        annotate(business, contact, actor, "contact untagged", (rows, id) -> rows.untag(id, Text.storable(tag)));
    }

    public void note(BusinessId business, PersonId contact, String text, String actor) {
        var note = new Note(Text.storable(text).strip(), actor, clock.instant());
        annotate(business, contact, actor, "note written", (rows, id) -> rows.note(id, note));
    }

    /** The newest first. */
    public List<Note> notes(BusinessId business, PersonId contact) {
        return database.read(handle -> new ContactNoteRows(handle, business).notes(contact));
    }

    public void consent(
            BusinessId business, PersonId contact, Purpose purpose, boolean given, String source, String actor) {
        var consent = new Consent(purpose, given, Text.storable(source).strip(), actor, clock.instant());
        String what = given ? "consent given: " : "consent refused: ";
        annotate(business, contact, actor, what + purpose, (rows, id) -> rows.consent(id, consent));
    }

    /** All that somebody ever agreed to or refused, the newest first; the newest of a purpose stands. */
    public List<Consent> consents(BusinessId business, PersonId contact) {
        return database.read(handle -> new ContactNoteRows(handle, business).consents(contact));
    }

    /** Contacts that may be one person, with the reason. */
    public List<Pair> pairs(BusinessId business, int most) {
        return merging.pairs(business, most);
    }

    /** Two are not the same, whatever they have in common: they are not suggested again. */
    public void apart(BusinessId business, PersonId one, PersonId other, String actor) {
        merging.apart(business, one, other, actor);
    }

    /**
     * Makes two contacts one. All of both is kept.
     *
     * @return empty where one of them is not there, or where they are one already
     */
    public Optional<Merge> merge(BusinessId business, PersonId kept, PersonId other, String actor) {
        return merging.merge(business, kept, other, actor);
    }

    /** What was merged into a contact, the newest first. */
    public List<Merge> merges(BusinessId business, PersonId contact) {
        return merging.into(business, contact);
    }

    /** Takes a merging back: the other one is a contact again, with all that was theirs; false where it was taken back before. */
    public boolean undo(BusinessId business, UUID merge, String actor) {
        return merging.takeBack(business, merge, actor);
    }

    private void annotate(
            BusinessId business,
            PersonId contact,
            String actor,
            String what,
            BiConsumer<ContactNoteRows, PersonId> writing) {
        write(
                business,
                contact,
                actor,
                what,
                (rows, id) -> writing.accept(new ContactNoteRows(rows.handle(), business), id));
    }

    /** Of whom is not there nothing is written. */
    private void write(
            BusinessId business,
            PersonId person,
            String actor,
            String what,
            BiConsumer<ContactRows, PersonId> writing) {
        database.perform(handle -> {
            var rows = new ContactRows(handle, business);
            rows.contactOf(person).ifPresent(contact -> {
                writing.accept(rows, contact);
                trail.note(handle, business, actor, what, "person " + contact);
            });
        });
    }
}
