package frontdesk.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

import frontdesk.kernel.PhoneNumber;
import frontdesk.kernel.Spreadsheet;

/** Reads contacts from a table with a header line, comma or semicolon between the columns, whatever its columns are called. */
public final class ContactTable {
    static final int MOST = 5_000;
    private static final String TOO_MANY = "At most %d lines are read at once: this one and what follows are left out.";
    private static final int LONGEST = 200;
    private static final int LONGEST_NOTE = 4_000;
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final Pattern BETWEEN_TAGS = Pattern.compile("\\s*[,;|+]\\s*");

    private final String region;
    private final Map<Part, String> columns;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final List<Fault> doubles = new ArrayList<>();
    private final Map<String, Long> seen = new HashMap<>();

    private ContactTable(String region, Map<Part, String> columns) {
        this.region = region;
        this.columns = columns;
    }

    /** What a column can be. */
    public enum Part {
        NAME("name", "full name", "contact", "customer", "nombre"),
        FIRST_NAME("first name", "firstname", "given name", "vorname"),
        LAST_NAME("last name", "lastname", "surname", "family name", "nachname"),
        PHONE("phone", "phone number", "telephone", "mobile", "mobile phone", "cell", "number", "telefon", "teléfono"),
        EMAIL("email", "e-mail", "email address", "e-mail address", "mail", "correo"),
        TAGS("tags", "labels", "groups", "list"),
        NOTES("notes", "note", "comments", "remarks", "description");

        private final List<String> usual;

        Part(String... usual) {
            this.usual = List.of(usual);
        }
    }

    /** One contact of the table; the header is line 1. */
    public record Entry(
            long line,
            String name,
            @Nullable PhoneNumber phone,
            @Nullable String email,
            List<String> tags,
            String note) {}

    /** What is wrong, or worth knowing, about a line. */
    public record Fault(long line, String sentence) {}

    /**
     * What was read.
     *
     * @param entries the sound lines
     * @param faults lines that cannot be used, each with the reason
     * @param doubles lines that say who stands in an earlier line already; they count, as one person
     */
    public record Read(List<Entry> entries, List<Fault> faults, List<Fault> doubles) {}

    /** The names of the columns, in their order; empty where it is no table. */
    public static List<String> header(String csv) {
        try (CSVParser table = Spreadsheet.open(csv)) {
            return table.getHeaderNames().stream()
                    .filter(name -> !name.isBlank())
                    .toList();
        } catch (IOException | UncheckedIOException | IllegalStateException | IllegalArgumentException broken) {
            return List.of();
        }
    }

    /** Which column is probably what, by what it is called. */
    public static Map<Part, String> guess(List<String> header) {
        var guessed = new EnumMap<Part, String>(Part.class);
        for (Part part : Part.values()) {
            part.usual.stream()
                    .flatMap(usual -> header.stream()
                            .filter(name -> name.toLowerCase(Locale.ROOT).equals(usual)))
                    .findFirst()
                    .ifPresent(name -> guessed.put(part, name));
        }
        return guessed;
    }

    /**
     * Reads them.
     *
     * @param columns what is in which column, by its name in the header
     * @param region the country of numbers without a prefix, by its ISO 3166 code
     */
    public static Read read(String csv, Map<Part, String> columns, String region) {
        var reading = new ContactTable(region, columns);
        long line = 1;
        try (CSVParser table = Spreadsheet.open(csv)) {
            for (CSVRecord row : table) {
                line = table.getCurrentLineNumber();
                if (row.getRecordNumber() > MOST) {
                    reading.faults.add(new Fault(line, TOO_MANY.formatted(MOST)));
                    break;
                }
                reading.row(row, line);
            }
        } catch (IOException | UncheckedIOException | IllegalStateException | IllegalArgumentException broken) {
            reading.faults.add(
                    new Fault(line + 1, "From here on this is no table: look for a quote that is not closed."));
        }
        return new Read(List.copyOf(reading.entries), List.copyOf(reading.faults), List.copyOf(reading.doubles));
    }

    private void row(CSVRecord row, long line) {
        String phone = cell(row, Part.PHONE);
        String email = cell(row, Part.EMAIL);
        Optional<PhoneNumber> number = PhoneNumber.parse(phone, region);
        String name = name(row);
        String note = cell(row, Part.NOTES);
        Optional<String> fault = fault(name, phone, number, email, note);
        if (fault.isPresent()) {
            faults.add(new Fault(line, fault.get()));
            return;
        }
        var entry = new Entry(
                line, name, number.orElse(null), email.isEmpty() ? null : email, tags(cell(row, Part.TAGS)), note);
        Long earlier = seen.putIfAbsent(key(entry), line);
        if (earlier != null) {
            doubles.add(new Fault(line, "The same person as in line %d.".formatted(earlier)));
        }
        entries.add(entry);
    }

    private Optional<String> fault(String name, String phone, Optional<PhoneNumber> number, String email, String note) {
        if (phone.isEmpty() && email.isEmpty()) {
            return Optional.of("There is neither a telephone number nor an e-mail.");
        }
        if (!phone.isEmpty() && number.isEmpty()) {
            return Optional.of("The phone is no telephone number.");
        }
        if (!email.isEmpty() && !EMAIL.matcher(email).matches()) {
            return Optional.of("The e-mail is none.");
        }
        boolean tooLong = name.length() > LONGEST || email.length() > LONGEST || note.length() > LONGEST_NOTE;
        return tooLong
                ? Optional.of("Name and e-mail have at most %d characters, notes %d.".formatted(LONGEST, LONGEST_NOTE))
                : Optional.empty();
    }

    private static String key(Entry entry) {
        return entry.phone() != null
                ? entry.phone().e164()
                : String.valueOf(entry.email()).toLowerCase(Locale.ROOT);
    }

    private String name(CSVRecord row) {
        String whole = cell(row, Part.NAME);
        return whole.isEmpty() ? (cell(row, Part.FIRST_NAME) + " " + cell(row, Part.LAST_NAME)).strip() : whole;
    }

    private static List<String> tags(String cell) {
        return Arrays.stream(BETWEEN_TAGS.split(cell))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty() && tag.length() <= Contact.LONGEST_TAG)
                .distinct()
                .toList();
    }

    private String cell(CSVRecord row, Part part) {
        String column = columns.get(part);
        return column != null && row.isMapped(column) && row.isSet(column)
                ? Spreadsheet.read(row.get(column).replace("\0", "").strip())
                : "";
    }
}
