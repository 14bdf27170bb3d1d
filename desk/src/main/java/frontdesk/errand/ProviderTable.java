package frontdesk.errand;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import frontdesk.errand.Provider.Entry;
import frontdesk.kernel.PhoneNumber;
import frontdesk.kernel.Spreadsheet;

/** Reads providers from a table with a header line, comma or semicolon between the columns: {@code name}, {@code phone}, and perhaps {@code address}. */
public final class ProviderTable {
    private static final int MOST = 200;
    private static final int LONGEST = 300;

    private ProviderTable() {}

    /** What was read; where there are faults, nothing may be used. */
    public record Read(List<Entry> entries, List<Fault> faults) {}

    /** What is wrong in a line; the header is line 1. */
    public record Fault(long line, String sentence) {}

    /** @param region the country of numbers without a prefix, by ISO 3166 code */
    public static Read read(String csv, String region) {
        var entries = new ArrayList<Entry>();
        var faults = new ArrayList<Fault>();
        try (CSVParser table = Spreadsheet.open(csv)) {
            List<String> header = table.getHeaderNames().stream()
                    .map(name -> name.toLowerCase(Locale.ROOT))
                    .toList();
            if (!header.containsAll(List.of("name", "phone"))) {
                return new Read(List.of(), List.of(new Fault(1, "The columns name and phone are needed.")));
            }
            for (CSVRecord row : table) {
                read(row, table.getCurrentLineNumber(), region, entries, faults);
            }
        } catch (IOException | UncheckedIOException | IllegalStateException | IllegalArgumentException broken) {
            faults.add(new Fault(
                    entries.size() + 2L, "From here on this is no table: look for a quote that is not closed."));
        }
        return new Read(List.copyOf(entries), List.copyOf(faults));
    }

    private static void read(CSVRecord row, long line, String region, List<Entry> entries, List<Fault> faults) {
        String name = cell(row, "name");
        String address = cell(row, "address");
        Optional<PhoneNumber> phone = PhoneNumber.parse(cell(row, "phone"), region);
        if (entries.size() == MOST) {
            faults.add(new Fault(line, "At most %d providers are called.".formatted(MOST)));
        } else if (name.isEmpty() || name.length() > LONGEST || address.length() > LONGEST) {
            faults.add(new Fault(
                    line, "A name is needed, and name and address of at most %d characters.".formatted(LONGEST)));
        } else if (phone.isEmpty()) {
            faults.add(new Fault(line, "The phone is no telephone number."));
        } else {
            entries.add(new Entry(name, phone.get(), address));
        }
    }

    private static String cell(CSVRecord row, String column) {
        return row.isMapped(column) && row.isSet(column)
                ? row.get(column).replace("\0", "").strip()
                : "";
    }
}
