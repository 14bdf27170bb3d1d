package frontdesk.rest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

import frontdesk.booking.Booking;
import frontdesk.business.Business;
import frontdesk.business.Business.Resource;
import frontdesk.business.Business.Service;

/**
 * Bookings as a table for spreadsheets, each by the clock of its place; {@link BookingTable} reads it again. What a caller said can never become a
 * formula there.
 */
public final class BookingSheet {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final String[] HEADER = {
        "date",
        "start",
        "end",
        "service",
        "name",
        "phone",
        "email",
        "party",
        "with",
        "status",
        "made by",
        "notes",
        "variant",
        "addons",
        "area",
        "location",
        "made at",
        "id"
    };

    private BookingSheet() {}

    public static String of(List<Booking> bookings, Business business) {
        var out = new StringBuilder();
        try (var table = new CSVPrinter(out, CSVFormat.RFC4180)) {
            table.printRecord((Object[]) HEADER);
            for (Booking booking : bookings) {
                table.printRecord(row(booking, business));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString();
    }

    private static Object[] row(Booking booking, Business business) {
        var options = booking.options();
        var zone = business.zone(options.location());
        ZonedDateTime start = booking.slot().start().atZone(zone);
        var customer = booking.customer();
        return new Object[] {
            start.toLocalDate(),
            TIME.format(start),
            TIME.format(booking.slot().end().atZone(zone)),
            plain(business.service(booking.service()).map(Service::name).orElse("(removed)")),
            plain(customer.name()),
            customer.phone() == null ? "" : customer.phone().e164(),
            plain(customer.email()),
            booking.partySize(),
            plain(booking.resources().stream()
                    .map(id -> business.resource(id).map(Resource::name).orElse("(removed)"))
                    .collect(Collectors.joining(" + "))),
            booking.status().name().toLowerCase(Locale.ROOT),
            plain(booking.actor()),
            plain(customer.notes()),
            plain(options.variant()),
            plain(String.join(" + ", options.addOns())),
            plain(options.area()),
            plain(options.location()),
            booking.madeAt(),
            booking.id()
        };
    }

    /** Spreadsheets run what begins with one of these signs; an apostrophe before it keeps it a text. */
    static String plain(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        return "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
