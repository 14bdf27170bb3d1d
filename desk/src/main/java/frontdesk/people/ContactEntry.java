package frontdesk.people;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.PersonId;
import frontdesk.people.Contact.Note;
import frontdesk.people.ContactTable.Entry;
import frontdesk.store.Database;

/** Enters contacts from a table; entering the same table again changes nothing. */
public final class ContactEntry {
    private final Database database;
    private final Contacts contacts;

    public ContactEntry(Database database, Contacts contacts) {
        this.database = database;
        this.contacts = contacts;
    }

    /** How many of a table are new, and how many are somebody whom we know. */
    public record Count(int fresh, int known) {}

    /** Looks only. */
    public Count count(BusinessId business, List<Entry> entries) {
        List<String> phones = entries.stream()
                .flatMap(entry -> Optional.ofNullable(entry.phone()).stream())
                .map(phone -> phone.e164())
                .toList();
        List<String> emails = entries.stream()
                .filter(entry -> entry.phone() == null)
                .map(ContactEntry::key)
                .toList();
        Set<String> known = database.read(handle -> new ContactRows(handle, business).known(phones, emails));
        Set<String> keys = entries.stream().map(ContactEntry::key).collect(Collectors.toSet());
        int met = (int) keys.stream().filter(known::contains).count();
        return new Count(keys.size() - met, met);
    }

    /** Enters all of them; a line that was entered before it broke off is entered once. */
    public Count enter(BusinessId business, List<Entry> entries, String actor) {
        Count count = count(business, entries);
        entries.forEach(entry -> enter(business, entry, actor));
        return count;
    }

    private void enter(BusinessId business, Entry entry, String actor) {
        PersonId person = contacts.save(business, entry.name(), entry.phone(), entry.email(), actor);
        entry.tags().forEach(tag -> contacts.tag(business, person, tag, actor));
        if (!entry.note().isEmpty() && !noted(business, person, entry.note())) {
            contacts.note(business, person, entry.note(), actor);
        }
    }

    private boolean noted(BusinessId business, PersonId person, String text) {
        return contacts.find(business, person).stream()
                .flatMap(contact -> contacts.notes(business, contact.id()).stream())
                .map(Note::text)
                .anyMatch(text::equals);
    }

    private static String key(Entry entry) {
        return entry.phone() != null
                ? entry.phone().e164()
                : Objects.requireNonNullElse(entry.email(), "").toLowerCase(Locale.ROOT);
    }
}
