package frontdesk.calendars;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import frontdesk.booking.Booking;
import frontdesk.business.Business;
import frontdesk.business.Businesses;
import frontdesk.business.Location;
import frontdesk.calendars.OutsideCalendar.Entry;
import frontdesk.kernel.PhoneNumber;

/** Our bookings in the words of a calendar. */
record Entries(Businesses businesses) {
    Entry of(Booking booking) {
        Business business = businesses.find(booking.business()).orElseThrow();
        String location = booking.options().location();
        return new Entry(
                booking.id(),
                booking.version(),
                booking.slot(),
                business.zone(location),
                title(booking),
                description(booking),
                business.location(location).map(Location::address).orElse(business.address()));
    }

    private String title(Booking booking) {
        String service =
                businesses.serviceName(booking.business(), booking.service()).orElse("");
        String name = booking.customer().name();
        return booking.partySize() == 1
                ? "%s – %s".formatted(name, service)
                : "%s, %d – %s".formatted(name, booking.partySize(), service);
    }

    private String description(Booking booking) {
        String with = booking.resources().stream()
                .flatMap(id -> businesses.resourceName(booking.business(), id).stream())
                .collect(Collectors.joining(" + "));
        var customer = booking.customer();
        return Stream.of(
                        with,
                        Optional.ofNullable(customer.phone())
                                .map(PhoneNumber::e164)
                                .orElse(""),
                        Optional.ofNullable(customer.email()).orElse(""),
                        Optional.ofNullable(customer.notes()).orElse(""))
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining("\n"));
    }
}
