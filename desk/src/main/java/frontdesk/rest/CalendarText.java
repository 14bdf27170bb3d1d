package frontdesk.rest;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;

import frontdesk.booking.Booking;
import frontdesk.booking.CalendarEvent;
import frontdesk.business.Business;
import frontdesk.business.Businesses;
import frontdesk.kernel.PhoneNumber;

/** Writes bookings as an iCalendar (RFC 5545). A cancelled one stays in it as cancelled, so that calendars which copied it take it off. */
record CalendarText(Business business, Businesses businesses) {
    private static final biweekly.util.Duration REFRESH =
            biweekly.util.Duration.fromMillis(Duration.ofMinutes(15).toMillis());

    String of(String name, List<Booking> bookings) {
        var calendar = new ICalendar();
        calendar.setProductId("-//Frontdesk//Diary//EN");
        calendar.setName(name);
        calendar.addExperimentalProperty("X-WR-CALNAME", name);
        calendar.setRefreshInterval(REFRESH);
        bookings.forEach(booking -> calendar.addEvent(event(booking)));
        return Biweekly.write(calendar).go();
    }

    private VEvent event(Booking booking) {
        VEvent event = CalendarEvent.of(business, booking, booking.madeAt());
        event.setSummary(summary(booking));
        event.setDescription(description(booking));
        return event;
    }

    private String summary(Booking booking) {
        String service =
                businesses.serviceName(business.id(), booking.service()).orElse("");
        String name = booking.customer().name();
        return booking.partySize() == 1
                ? "%s – %s".formatted(name, service)
                : "%s, %d – %s".formatted(name, booking.partySize(), service);
    }

    private String description(Booking booking) {
        String with = booking.resources().stream()
                .flatMap(id -> businesses.resourceName(business.id(), id).stream())
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
