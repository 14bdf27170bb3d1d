package frontdesk.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import frontdesk.booking.Origin;
import frontdesk.business.Business;
import frontdesk.rest.BookingTable;
import frontdesk.rest.TableOutcome;

/** {@code bookings import}: enters bookings from a table, all or none. */
@Command(
        name = "import",
        description = "Enters bookings from a CSV file, all or none; their customers are not texted.",
        footer = {"", "  ./frontdesk bookings import diary.csv --dry-run", "  Columns: docs/rest.md"})
final class ImportCommand implements Callable<Integer> {
    private final Doors.Opener opener;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "A CSV file in UTF-8 with a header line.")
    private Path file = Path.of("");

    @Option(names = "--business", defaultValue = "", description = "Its short name; the first one without it.")
    private String slug = "";

    @Option(names = "--dry-run", description = "Looks only whether all of it could be entered.")
    private boolean dryRun;

    ImportCommand(Doors.Opener opener) {
        this.opener = opener;
    }

    @Override
    public Integer call() {
        CommandSpec command = Objects.requireNonNull(spec);
        PrintWriter out = command.commandLine().getOut();
        String csv = text(command);
        try (Doors doors = opener.open()) {
            Business business = doors.business(command, slug);
            int exit = told(out, new BookingTable(doors.diary()).enter(business, csv, dryRun, Origin.of("terminal")));
            out.flush();
            return exit;
        }
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

    private String text(CommandSpec command) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (java.io.IOException unreadable) {
            throw new ParameterException(
                    command.commandLine(), "%s cannot be read as text in UTF-8.".formatted(file), unreadable);
        }
    }
}
