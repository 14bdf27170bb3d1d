package frontdesk.rest;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import frontdesk.people.Contact;

/** What programs send of contacts, and what they are shown. */
final class ContactWords {
    private ContactWords() {}

    /** Somebody; a name that is left out changes none that is known. */
    @Schema(name = "NewContact")
    record NewContact(
            @Schema(maxLength = 200) @Nullable String name,
            @Nullable String phone,
            @Schema(maxLength = 254) @Nullable String email,
            @Nullable List<@Nullable String> tags) {}

    @Schema(name = "Tags")
    record Tags(
            @Nullable List<@Nullable String> add, @Nullable List<@Nullable String> remove) {}

    @Schema(name = "NewNote")
    record NewNote(
            @Schema(required = true, maxLength = 4000) @Nullable
            String text) {}

    @Schema(name = "Merging")
    record Merging(
            @Schema(required = true, description = "The id of the one that becomes part of this one", format = "uuid")
            @Nullable
            String other) {}

    /** @param textable false once they said STOP there */
    @Schema(name = "ContactWay")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Way(String id, @Nullable String phone, @Nullable String email, boolean textable) {}

    /**
     * One person.
     *
     * @param ways to reach them, the first one first
     * @param bookings how many, without those that were cancelled
     */
    @Schema(name = "Contact")
    record Shown(
            String id,
            String name,
            List<Way> ways,
            List<String> tags,
            int bookings,
            Instant firstSeen,
            Instant lastSeen) {}

    /** @param next what to send as cursor to read on; missing on the last page */
    @Schema(name = "ContactPage")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Page(List<Shown> contacts, @Nullable String next) {}

    @Schema(name = "ContactNote")
    record Note(String text, String by, Instant at) {}

    @Schema(name = "ContactNotes")
    record Notes(List<Note> notes) {}

    static Shown shown(Contact contact) {
        return new Shown(
                contact.id().toString(),
                contact.name(),
                contact.ways().stream()
                        .map(way -> new Way(
                                way.id().toString(),
                                way.phone() == null ? null : way.phone().e164(),
                                way.email(),
                                way.textable()))
                        .toList(),
                contact.tags(),
                contact.bookings(),
                contact.firstSeen(),
                contact.lastSeen());
    }

    static Notes shown(List<Contact.Note> notes) {
        return new Notes(notes.stream().map(ContactWords::shown).toList());
    }

    static Note shown(Contact.Note note) {
        return new Note(note.text(), note.actor(), note.at());
    }
}
