package frontdesk.rest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

import frontdesk.booking.Booking;
import frontdesk.business.Business;
import frontdesk.business.Limits.Door;
import frontdesk.business.Resource;
import frontdesk.business.Service;
import frontdesk.timetable.Timetable;
import frontdesk.timetable.Timetable.Asker;
import frontdesk.timetable.WallClock;
import frontdesk.timetable.Wish;

import static frontdesk.kernel.Spreadsheet.plain;

/**
 * Bookings as a table for spreadsheets, each by the clock of its place; {@link BookingTable} reads it again. What a caller said can never become a
 * formula there.
 */
public final class BookingSheet {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    /** Before the id of a question, where its answers stand. */
    static final String ANSWER = "answers.";

    private static final List<String> HEADER = List.of(
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
            "minutes",
            "made at",
            "id");

    private BookingSheet() {}

    public static String of(List<Booking> bookings, Business business) {
        var out = new StringBuilder();
        try {
            write(out, bookings, questions(bookings), business);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString();
    }

    /** @param questions what anybody has answered, by ids: a column each */
    public static void write(Appendable out, Iterable<Booking> bookings, SortedSet<String> questions, Business business)
            throws IOException {
        var table = new CSVPrinter(out, CSVFormat.RFC4180);
        table.printRecord(Stream.concat(HEADER.stream(), questions.stream().map(ANSWER::concat)));
        for (Booking booking : bookings) {
            Map<String, String> answers = booking.customer().answers();
            table.printRecord(
                    Stream.concat(row(booking, business), questions.stream().map(id -> plain(answers.get(id)))));
        }
    }

    private static SortedSet<String> questions(List<Booking> bookings) {
        return bookings.stream()
                .flatMap(booking -> booking.customer().answers().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Object> row(Booking booking, Business business) {
        var options = booking.options();
        var zone = business.zone(options.location());
        ZonedDateTime start = booking.slot().start().atZone(zone);
        var customer = booking.customer();
        return Stream.of(
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
                ownMinutes(booking, business),
                booking.madeAt(),
                booking.id());
    }

    /** A length that is not the usual one of what is booked. */
    private static Object ownMinutes(Booking booking, Business business) {
        LocalDateTime at = new WallClock(business.zone(booking.options().location()))
                .shows(booking.slot().start());
        var usual = new Wish(booking.service(), at, booking.partySize(), null, null, booking.options());
        boolean isUsual = Timetable.read(business, usual, Asker.by(Door.STAFF)) instanceof Timetable timetable
                && timetable.length().equals(booking.slot().length());
        return isUsual ? "" : booking.slot().length().toMinutes();
    }
}
