package frontdesk.booking;

import java.time.Instant;
import java.util.Date;

import biweekly.component.VEvent;
import biweekly.property.Status;

import frontdesk.business.Business;

/**
 * A booking as calendars know it (RFC 5545): the same {@code UID} as long as it lives, and a {@code SEQUENCE} that grows with each of its changes. In
 * which words, whoever writes it adds.
 */
public final class CalendarEvent {
    private CalendarEvent() {}

    /** @param writtenAt when this state of it is told, which is its {@code DTSTAMP} */
    public static VEvent of(Business business, Booking booking, Instant writtenAt) {
        var event = new VEvent();
        event.setUid(booking.id() + "@frontdesk");
        event.setDateTimeStamp(Date.from(writtenAt));
        event.setCreated(Date.from(booking.madeAt()));
        event.setSequence(booking.version() - 1);
        event.setDateStart(Date.from(booking.slot().start()));
        event.setDateEnd(Date.from(booking.slot().end()));
        event.setLocation(business.address(booking.options().location()));
        event.setStatus(booking.status() == Booking.Status.CANCELLED ? Status.cancelled() : Status.confirmed());
        return event;
    }
}
