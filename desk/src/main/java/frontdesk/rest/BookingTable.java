package frontdesk.rest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

import frontdesk.booking.Customer;
import frontdesk.booking.Diary;
import frontdesk.booking.HoldOutcome;
import frontdesk.booking.ImportOutcome;
import frontdesk.booking.NewBooking;
import frontdesk.booking.Origin;
import frontdesk.business.Business;
import frontdesk.business.Limits.Door;
import frontdesk.kernel.Spreadsheet;
import frontdesk.timetable.Wish;

/**
 * Enters bookings from a table with a header line, comma or semicolon between the columns, all or none. Needs the columns {@code date},
 * {@code start}, {@code service} and {@code name}; knows {@code party}, {@code with}, {@code minutes}, {@code variant}, {@code addons},
 * {@code area}, {@code location}, {@code phone}, {@code email}, {@code notes}, {@code status}, and {@code answers.} with the id of a question;
 * passes over all others, so that what was exported can be read again.
 */
public final class BookingTable {
    static final int MOST_LINES = 5000;
    private static final Set<String> STANDING = Set.of("", "confirmed", "booked");

    private final Diary diary;

    public BookingTable(Diary diary) {
        this.diary = diary;
    }

    /** @param dryRun whether to look only whether all of it could be entered */
    public TableOutcome enter(Business business, String csv, boolean dryRun, Origin origin) {
        var reading = new Reading(business);
        try (CSVParser table = Spreadsheet.open(csv)) {
            reading.header(table.getHeaderNames());
            if (!reading.faults.isEmpty()) {
                return new TableOutcome.Faulty(reading.faults);
            }
            for (CSVRecord row : table) {
                reading.row(row, table.getCurrentLineNumber());
            }
        } catch (IOException | UncheckedIOException | IllegalStateException | IllegalArgumentException broken) {
            return new TableOutcome.Faulty(List.of(new TableOutcome.Fault(
                    reading.line + 1, "", "From here on this is no table: look for a quote that is not closed.")));
        }
        if (!reading.faults.isEmpty()) {
            return new TableOutcome.Faulty(reading.faults);
        }
        return switch (diary.enterAll(business.id(), reading.bookings, dryRun, origin.by(Door.STAFF))) {
            case ImportOutcome.Imported imported ->
                new TableOutcome.Entered(imported.bookings().size(), reading.skipped);
            case ImportOutcome.Refused refused ->
                new TableOutcome.Faulty(refused.obstacles().stream()
                        .map(one ->
                                new TableOutcome.Fault(reading.lines.get(one.which()), "start", sentence(one.reason())))
                        .toList());
        };
    }

    private static String sentence(HoldOutcome reason) {
        return switch (reason) {
            case HoldOutcome.Held held -> throw new IllegalStateException("a hold that was given is no obstacle");
            case HoldOutcome.Taken taken -> "The time is taken, by an earlier line or in the diary.";
            case HoldOutcome.Closed closed -> "It is closed then.";
            case HoldOutcome.NotOffered not -> Refusals.sentence(not.why());
        };
    }

    /** One pass over the table. */
    private static final class Reading {
        private static final List<String> NEEDED = List.of("date", "start", "service", "name");

        private final Business business;
        private final List<NewBooking> bookings = new ArrayList<>();
        private final List<Long> lines = new ArrayList<>();
        private final List<TableOutcome.Fault> faults = new ArrayList<>();
        private List<String> questions = List.of();
        private int skipped;
        private long line = 0;

        Reading(Business business) {
            this.business = business;
        }

        void header(List<String> names) {
            List<String> known =
                    names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
            NEEDED.stream()
                    .filter(column -> !known.contains(column))
                    .forEach(column -> faults.add(new TableOutcome.Fault(1, column, "This column is missing.")));
            questions = names.stream()
                    .filter(name -> name.regionMatches(true, 0, BookingSheet.ANSWER, 0, BookingSheet.ANSWER.length()))
                    .map(name -> name.substring(BookingSheet.ANSWER.length()))
                    .toList();
            line = 1;
        }

        void row(CSVRecord row, long lastLine) {
            long breaks = StreamSupport.stream(row.spliterator(), false)
                    .mapToLong(value -> value.chars().filter(c -> c == '\n').count())
                    .sum();
            line = lastLine - breaks;
            if (lines.size() == MOST_LINES) {
                faults.add(new TableOutcome.Fault(line, "", "Send at most %d at once.".formatted(MOST_LINES)));
            }
            if (lines.size() >= MOST_LINES) {
                lines.add(line);
                return;
            }
            String status = Optional.ofNullable(cell(row, "status")).orElse("").toLowerCase(Locale.ROOT);
            if (!STANDING.contains(status)) {
                skipped++;
                return;
            }
            lines.add(line);
            read(row);
        }

        private void read(CSVRecord row) {
            var wrong = new Faults();
            var reader = new Reader(business, wrong);
            Optional<NewBooking> booking = booking(row, reader, wrong);
            wrong.all().forEach(fault -> faults.add(new TableOutcome.Fault(line, column(fault), fault.detail())));
            booking.ifPresent(bookings::add);
        }

        private Optional<NewBooking> booking(CSVRecord row, Reader reader, Faults wrong) {
            var query = new Query(wrong);
            Integer party = query.whole("party", cell(row, "party", "party_size"));
            Integer minutes = query.whole("minutes", cell(row, "minutes"));
            var sent = new Sent.Wish(
                    cell(row, "service"),
                    cell(row, "date") + "T" + cell(row, "start"),
                    party,
                    minutes,
                    first(cell(row, "with")),
                    cell(row, "variant"),
                    listed(cell(row, "addons", "add-ons")),
                    cell(row, "area"),
                    cell(row, "location"));
            var guest = new Sent.Customer(
                    cell(row, "name"), cell(row, "phone"), cell(row, "email"), cell(row, "notes"), answers(row));
            Optional<Wish> wish = reader.wish("wish", sent);
            Optional<Customer> customer = reader.guests().guest("customer", guest);
            return wish.flatMap(what -> customer.map(whom -> new NewBooking(what, whom)));
        }

        private Map<String, @Nullable String> answers(CSVRecord row) {
            Map<String, @Nullable String> answers = new LinkedHashMap<>();
            questions.forEach(id -> {
                String answer = cell(row, BookingSheet.ANSWER + id);
                if (answer != null) {
                    answers.put(id, answer);
                }
            });
            return answers;
        }

        private static String column(Problem.Fault fault) {
            String field = fault.field().substring(fault.field().lastIndexOf('.') + 1);
            return switch (field) {
                case "at" -> "date";
                case "resource" -> "with";
                case "addOns" -> "addons";
                default -> field;
            };
        }

        /** The first of these columns that is there and filled. */
        private static @Nullable String cell(CSVRecord row, String... columns) {
            return Arrays.stream(columns)
                    .filter(row::isSet)
                    .map(row::get)
                    .filter(value -> !value.isBlank())
                    // Exports put an apostrophe before what a spreadsheet would run.
                    .map(value -> value.replaceFirst("^'(?=[=+@\t\r-])", ""))
                    .findFirst()
                    .orElse(null);
        }

        /** Who serves: exports name those beside them after a sign. */
        private static @Nullable String first(@Nullable String with) {
            return with == null ? null : with.split(" \\+ |; ", 2)[0];
        }

        private static @Nullable List<String> listed(@Nullable String text) {
            return text == null ? null : List.of(text.split("\\s*[+,]\\s*"));
        }
    }
}
