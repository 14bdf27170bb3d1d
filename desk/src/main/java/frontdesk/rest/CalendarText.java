package frontdesk.rest;

import java.time.Duration;
import java.util.List;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;

import frontdesk.booking.Booking;
import frontdesk.booking.CalendarEvent;
import frontdesk.booking.CalendarWords;
import frontdesk.business.Business;
import frontdesk.business.Businesses;

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
        var words = new CalendarWords(businesses);
        event.setSummary(words.title(booking));
        event.setDescription(words.description(booking));
        return event;
    }
}
