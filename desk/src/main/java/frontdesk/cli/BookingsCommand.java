package frontdesk.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import frontdesk.booking.Booking;
import frontdesk.business.Business;
import frontdesk.business.Resource;
import frontdesk.business.Service;
import frontdesk.kernel.PhoneNumber;
import frontdesk.rest.BookingSheet;

/** {@code bookings}: the diary as a table, or as CSV for a spreadsheet. */
@Command(
        name = "bookings",
        description = "Lists bookings, as a table or with --csv for a spreadsheet; import enters them from one.")
final class BookingsCommand implements Callable<Integer> {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    @Mixin
    private final Terminal terminal;

    @Option(names = "--from", description = "First day, as 2026-11-27; today without it.")
    private @Nullable LocalDate from;

    @Option(names = "--to", description = "Last day; four weeks after the first without it.")
    private @Nullable LocalDate to;

    @Option(names = "--csv", description = "Comma-separated values with a header line.")
    private boolean csv;

    BookingsCommand(Doors.Opener opener) {
        this.terminal = new Terminal(opener);
    }

    @Override
    public Integer call() {
        return terminal.run((doors, business, out) -> {
            LocalDate first = from != null ? from : LocalDate.now(doors.clock().withZone(business.zone()));
            LocalDate last = to != null ? to : first.plusWeeks(4);
            List<Booking> bookings = doors.diary().agenda().bookings(business.id(), first, last, null);
            if (csv) {
                out.print(BookingSheet.of(bookings, business));
            } else {
                printTable(business, bookings, first, last, out);
            }
            return 0;
        });
    }

    private static void printTable(
            Business business, List<Booking> bookings, LocalDate first, LocalDate last, PrintWriter out) {
        if (bookings.isEmpty()) {
            out.printf(
                    "%s has no bookings from %s to %s. Make one with ./frontdesk book, or call in with ./frontdesk call%n",
                    business.name(), first, last);
            return;
        }
        out.println(business.name());
        for (Booking b : bookings) {
            var zone = business.zone(b.options().location());
            var start = b.slot().start().atZone(zone);
            out.printf(
                    "%-10s %s–%s  %-22s %2d  %-18s %-14s %-9s %s%n",
                    DAY.format(start),
                    TIME.format(start),
                    TIME.format(b.slot().end().atZone(zone)),
                    b.customer().name(),
                    b.partySize(),
                    service(business, b),
                    resources(business, b),
                    b.status().name().toLowerCase(Locale.ROOT),
                    phone(b));
        }
    }

    private static String phone(Booking b) {
        return Optional.ofNullable(b.customer().phone()).map(PhoneNumber::e164).orElse("");
    }

    private static String service(Business business, Booking b) {
        return business.service(b.service()).map(Service::name).orElse("(removed)");
    }

    private static String resources(Business business, Booking b) {
        return b.resources().stream()
                .map(id -> business.resource(id).map(Resource::name).orElse("(removed)"))
                .collect(Collectors.joining(" + "));
    }
}
