package frontdesk.booking;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import frontdesk.business.Businesses;
import frontdesk.kernel.PhoneNumber;

/** A booking in the words in which staff find it in a calendar: who comes for what, with whom, and how to reach them. */
public record CalendarWords(Businesses businesses) {
    public String title(Booking booking) {
        String service =
                businesses.serviceName(booking.business(), booking.service()).orElse("");
        String name = booking.customer().name();
        return booking.partySize() == 1
                ? "%s – %s".formatted(name, service)
                : "%s, %d – %s".formatted(name, booking.partySize(), service);
    }

    public String description(Booking booking) {
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
