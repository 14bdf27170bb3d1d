package frontdesk.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import frontdesk.booking.Origin;
import frontdesk.rest.BookingTable;
import frontdesk.rest.TableOutcome;

/** {@code bookings import}: enters bookings from a table, all or none. */
@Command(
        name = "import",
        description = "Enters bookings from a CSV file, all or none; their customers are not texted.",
        footer = {"", "  ./frontdesk bookings import diary.csv --dry-run", "  Columns: docs/rest.md"})
final class ImportCommand implements Callable<Integer> {
    @Mixin
    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", description = "A CSV file in UTF-8 with a header line.")
    private Path file = Path.of("");

    @Option(names = "--dry-run", description = "Looks only whether all of it could be entered.")
    private boolean dryRun;

    ImportCommand(Doors.Opener opener) {
        this.terminal = new Terminal(opener);
    }

    @Override
    public Integer call() {
        String csv = terminal.text(file);
        return terminal.run((doors, business, out) ->
                told(out, new BookingTable(doors.diary()).enter(business, csv, dryRun, Origin.of("terminal"))));
    }

    private int told(PrintWriter out, TableOutcome outcome) {
        return switch (outcome) {
            case TableOutcome.Entered entered -> {
                out.printf(
                        "%s %s%s.%n",
                        entered.bookings() == 1 ? "1 booking" : entered.bookings() + " bookings",
                        dryRun ? "can be entered; nothing was written" : "entered",
                        entered.skipped() == 0
                                ? ""
                                : "; left out since they no longer stand: %d".formatted(entered.skipped()));
                yield 0;
            }
            case TableOutcome.Faulty faulty -> {
                faulty.faults()
                        .forEach(fault -> out.printf("line %d%s: %s%n", fault.line(), at(fault), fault.sentence()));
                out.println("Nothing was entered.");
                yield 1;
            }
        };
    }

    private static String at(TableOutcome.Fault fault) {
        return fault.column().isEmpty() ? "" : ", " + fault.column();
    }
}
