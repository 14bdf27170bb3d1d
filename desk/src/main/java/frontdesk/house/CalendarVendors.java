package frontdesk.house;

import java.time.Clock;
import java.util.Optional;

import io.quarkus.runtime.StartupEvent;
import io.vertx.ext.web.Router;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import frontdesk.accounts.Accounts.Account;
import frontdesk.calendars.OutsideCalendars;
import frontdesk.inbox.Intake;
import frontdesk.provider.caldav.Addresses;
import frontdesk.provider.caldav.CalDavCalendar;
import frontdesk.provider.caldav.CalDavConnector;
import frontdesk.provider.caldav.IcsCalendar;
import frontdesk.provider.caldav.IcsConnector;
import frontdesk.provider.calendly.CalendlyCalendar;
import frontdesk.provider.calendly.CalendlyConnector;
import frontdesk.provider.calendly.CalendlyWebhooks;
import frontdesk.provider.google.GoogleCalendar;
import frontdesk.provider.google.GoogleConnector;
import frontdesk.provider.google.GoogleNotifications;

/** With whom calendars can be kept, and how an account there is connected. */
@Singleton
final class CalendarVendors {
    private final CalDavCalendar calDav;
    private final IcsCalendar ics;
    private final GoogleCalendar google;
    private final CalendlyCalendar calendly;
    private final Settings settings;

    CalendarVendors(Settings settings, Clock clock) {
        var addresses = new Addresses(settings.calendars().privateAddresses());
        this.calDav = new CalDavCalendar(addresses);
        this.ics = new IcsCalendar(addresses);
        this.google = new GoogleCalendar(
                settings.google().apiBase(), settings.google().tokenUrl(), clock);
        this.calendly = new CalendlyCalendar(clock);
        this.settings = settings;
    }

    /** Before the jobs begin, who visit them. */
    void introduce(@Observes @Priority(100) StartupEvent event, OutsideCalendars calendars) {
        calendars.reachableAt(settings.publicUrl());
        calendars.introduce(calDav);
        calendars.introduce(ics);
        calendars.introduce(google);
        calendars.introduce(calendly);
    }

    void mount(@Observes Router router, Rooms rooms) {
        var intake = new Intake(rooms.inbox());
        intake.mount(
                router,
                "/webhooks/google",
                new GoogleNotifications(slug -> account(rooms, slug, google.vendor()), rooms.calendars()));
        intake.mount(
                router,
                "/webhooks/calendly",
                new CalendlyWebhooks(
                        slug -> account(rooms, slug, calendly.vendor()), rooms.calendars(), rooms.clock()));
    }

    private static Optional<Account> account(Rooms rooms, String slug, String vendor) {
        return rooms.businesses().findBySlug(slug).flatMap(business -> rooms.accounts()
                .of(business.id(), vendor));
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
