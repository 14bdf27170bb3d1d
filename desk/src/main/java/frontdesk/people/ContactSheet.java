package frontdesk.people;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

import frontdesk.kernel.PhoneNumber;
import frontdesk.kernel.Spreadsheet;

/** Contacts as a table for spreadsheets, a line each; {@link ContactTable} reads it again. What a caller said can never become a formula there. */
public final class ContactSheet {
    private static final String BETWEEN = " + ";

    private ContactSheet() {}

    public static void write(Appendable out, Iterable<Contact> contacts) throws IOException {
        var table = new CSVPrinter(out, CSVFormat.RFC4180);
        table.printRecord(
                "name",
                "phone",
                "email",
                "tags",
                "bookings",
                "first seen",
                "last seen",
                "more phones",
                "more emails",
                "id");
        for (Contact contact : contacts) {
            List<String> phones =
                    contact.phones().stream().map(PhoneNumber::e164).toList();
            List<String> emails =
                    contact.emails().stream().map(Spreadsheet::plain).toList();
            table.printRecord(
                    Spreadsheet.plain(contact.name()),
                    first(phones),
                    first(emails),
                    Spreadsheet.plain(String.join(BETWEEN, contact.tags())),
                    contact.bookings(),
                    contact.firstSeen(),
                    contact.lastSeen(),
                    further(phones),
                    further(emails),
                    contact.id());
        }
    }

    private static String first(List<String> values) {
        return values.isEmpty() ? "" : values.getFirst();
    }

    private static String further(List<String> values) {
        return values.stream().skip(1).collect(Collectors.joining(BETWEEN));
    }
}
