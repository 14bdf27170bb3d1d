package frontdesk.house;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import frontdesk.calendars.OutsideCalendars;
import frontdesk.provider.caldav.Addresses;
import frontdesk.provider.caldav.CalDavCalendar;
import frontdesk.provider.caldav.CalDavConnector;
import frontdesk.provider.caldav.IcsCalendar;
import frontdesk.provider.caldav.IcsConnector;

/** With whom calendars can be kept, and how an account there is connected. */
@Singleton
final class CalendarVendors {
    private final CalDavCalendar calDav;
    private final IcsCalendar ics;

    CalendarVendors(Settings settings) {
        var addresses = new Addresses(settings.calendars().privateAddresses());
        this.calDav = new CalDavCalendar(addresses);
        this.ics = new IcsCalendar(addresses);
    }

    /** Before the jobs begin, who visit them. */
    void introduce(@Observes @Priority(100) StartupEvent event, OutsideCalendars calendars) {
        calendars.introduce(calDav);
        calendars.introduce(ics);
    }

    @Produces
    @Singleton
    CalDavConnector calDav() {
        return new CalDavConnector(calDav);
    }

    @Produces
    @Singleton
    IcsConnector ics() {
        return new IcsConnector(ics);
    }
}
