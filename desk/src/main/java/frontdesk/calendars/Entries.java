package frontdesk.calendars;

import frontdesk.booking.Booking;
import frontdesk.booking.CalendarWords;
import frontdesk.booking.Customer;
import frontdesk.business.Business;
import frontdesk.business.Businesses;
import frontdesk.calendars.OutsideCalendar.Entry;
import frontdesk.calendars.OutsideCalendar.Guest;
import frontdesk.kernel.PhoneNumber;

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
                business.address(location),
                guest(booking));
    }

    private Guest guest(Booking booking) {
        Customer customer = booking.customer();
        PhoneNumber phone = customer.phone();
        return new Guest(
                customer.name(),
                customer.email(),
                phone == null ? null : phone.e164(),
                businesses.serviceName(booking.business(), booking.service()).orElse(""));
    }
}
