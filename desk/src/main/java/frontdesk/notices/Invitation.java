package frontdesk.notices;

import java.time.Instant;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.parameter.ParticipationStatus;
import biweekly.property.Attendee;
import biweekly.property.Method;
import biweekly.property.Organizer;

import frontdesk.booking.Booking;
import frontdesk.booking.CalendarEvent;
import frontdesk.business.Business;
import frontdesk.message.Mail;

/**
 * A booking put into its customer's calendar, changed there, and taken off again (RFC 5546: REQUEST and CANCEL). They have accepted already: they
 * booked it.
 *
 * @param organizer the address that the mail comes from
 * @param attendee the customer's
 */
record Invitation(Business business, Booking booking, String organizer, String attendee) {

    /**
     * @param summary what it is called in the calendar
     * @param description what is shown with it
     */
    Mail.Enclosure written(String summary, String description, Instant now) {
        boolean cancelled = booking.status() == Booking.Status.CANCELLED;
        VEvent event = CalendarEvent.of(business, booking, now);
        event.setSummary(summary);
        event.setDescription(description);
        event.setOrganizer(new Organizer(business.name(), organizer));
        var customer = new Attendee(booking.customer().name(), attendee);
        customer.setParticipationStatus(ParticipationStatus.ACCEPTED);
        customer.setRsvp(false);
        event.addAttendee(customer);
        var calendar = new ICalendar();
        calendar.setProductId("-//Frontdesk//Diary//EN");
        calendar.setMethod(cancelled ? Method.CANCEL : Method.REQUEST);
        calendar.addEvent(event);
        return new Mail.Enclosure(
                cancelled ? Method.CANCEL : Method.REQUEST,
                Biweekly.write(calendar).go());
    }
}
