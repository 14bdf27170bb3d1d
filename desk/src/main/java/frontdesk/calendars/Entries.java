package frontdesk.calendars;

import frontdesk.booking.Booking;
import frontdesk.booking.CalendarWords;
import frontdesk.business.Business;
import frontdesk.business.Businesses;
import frontdesk.calendars.OutsideCalendar.Entry;

/** Our bookings in the words of a calendar. */
record Entries(Businesses businesses) {
    Entry of(Booking booking) {
        Business business = businesses.find(booking.business()).orElseThrow();
        String location = booking.options().location();
        var words = new CalendarWords(businesses);
        return new Entry(
                booking.id(),
                booking.version(),
                booking.slot(),
                business.zone(location),
                words.title(booking),
                words.description(booking),
                business.address(location));
    }
}
