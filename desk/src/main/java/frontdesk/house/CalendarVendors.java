package frontdesk.house;

import java.time.Clock;

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
import frontdesk.provider.calendly.CalendlyCalendar;
import frontdesk.provider.calendly.CalendlyConnector;
import frontdesk.provider.google.GoogleCalendar;
import frontdesk.provider.google.GoogleConnector;

/** With whom calendars can be kept, and how an account there is connected. */
@Singleton
final class CalendarVendors {
    private final CalDavCalendar calDav;
    private final IcsCalendar ics;
    private final GoogleCalendar google;
    private final CalendlyCalendar calendly = new CalendlyCalendar();

    CalendarVendors(Settings settings, Clock clock) {
        var addresses = new Addresses(settings.calendars().privateAddresses());
        this.calDav = new CalDavCalendar(addresses);
        this.ics = new IcsCalendar(addresses);
        this.google = new GoogleCalendar(
                settings.google().apiBase(), settings.google().tokenUrl(), clock);
    }

    /** Before the jobs begin, who visit them. */
    void introduce(@Observes @Priority(100) StartupEvent event, OutsideCalendars calendars) {
        calendars.introduce(calDav);
        calendars.introduce(ics);
        calendars.introduce(google);
        calendars.introduce(calendly);
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

    @Produces
    @Singleton
    GoogleConnector google() {
        return new GoogleConnector(google);
    }

    @Produces
    @Singleton
    CalendlyConnector calendly() {
        return new CalendlyConnector(calendly);
    }
}
