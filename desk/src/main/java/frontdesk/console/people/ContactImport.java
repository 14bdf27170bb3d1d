package frontdesk.console.people;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import frontdesk.people.ContactEntry.Count;
import frontdesk.people.ContactTable.Fault;
import frontdesk.people.ContactTable.Part;
import frontdesk.people.ContactTable.Read;

/**
 * What would come of a table, or has.
 *
 * @param sentence all of it in short
 * @param faults lines that cannot be used
 * @param doubles lines that name somebody again
 * @param entered whether it was done
 */
record ContactImport(String sentence, List<Fault> faults, List<Fault> doubles, boolean any, boolean entered) {
    /** Which column is this part of a contact. */
    record Column(String part, String label, List<Choice> choices) {}

    /** One of the columns. */
    record Choice(String name, boolean chosen) {}

    static ContactImport nothing() {
        return new ContactImport(
                "This is no table. Its first line has to name the columns, with commas or semicolons between.",
                List.of(),
                List.of(),
                false,
                false);
    }

    static ContactImport of(Read read, Count count, boolean entered) {
        String sentence = entered
                ? "%d new contacts are in, and %d known ones were brought up to date."
                        .formatted(count.fresh(), count.known())
                : "%d would be new, %d are known and would be brought up to date, %d lines cannot be used."
                        .formatted(count.fresh(), count.known(), read.faults().size());
        return new ContactImport(
                sentence, read.faults(), read.doubles(), !read.entries().isEmpty(), entered);
    }

    static List<Column> columns(List<String> header, Map<Part, String> chosen) {
        return Arrays.stream(Part.values())
                .map(part -> new Column(
                        part.name(),
                        label(part),
                        header.stream()
                                .map(name -> new Choice(name, name.equals(chosen.get(part))))
                                .toList()))
                .toList();
    }

    private static String label(Part part) {
        return switch (part) {
            case NAME -> "Name";
            case FIRST_NAME -> "First name";
            case LAST_NAME -> "Last name";
            case PHONE -> "Phone";
            case EMAIL -> "E-mail";
            case TAGS -> "Tags";
            case NOTES -> "Notes";
        };
    }
}
