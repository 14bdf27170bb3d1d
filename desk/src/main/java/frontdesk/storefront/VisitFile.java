package frontdesk.storefront;

import java.util.Date;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Status;

import frontdesk.booking.Booking;
import frontdesk.business.Business;
import frontdesk.page.Clockface;

/** One booking as a file for the customer's own calendar (iCalendar, RFC 5545). */
final class VisitFile {
    private VisitFile() {}

    static String of(Booking booking, Business business, Clockface clock) {
        var summary = Summary.of(booking, business, clock);
        var event = new VEvent();
        event.setUid(booking.id() + "@frontdesk");
        event.setDateTimeStamp(Date.from(clock.now()));
        event.setDateStart(Date.from(booking.slot().start()));
        event.setDateEnd(Date.from(booking.slot().end()));
        event.setSummary(business.name() + ": " + summary.what());
        event.setLocation(summary.address());
        event.setSequence(booking.version());
        event.setStatus(booking.status() == Booking.Status.CANCELLED ? Status.cancelled() : Status.confirmed());
        var calendar = new ICalendar();
        calendar.setProductId("-//Frontdesk//Booking//EN");
        calendar.addEvent(event);
        return Biweekly.write(calendar).go();
    }
}
