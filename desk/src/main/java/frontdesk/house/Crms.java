package frontdesk.house;

import java.util.List;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import frontdesk.accounts.Connector;
import frontdesk.people.CrmCopies;
import frontdesk.provider.hubspot.HubSpotConnector;
import frontdesk.provider.hubspot.HubSpotCrm;

/** Wires the lists of customers elsewhere. */
@Singleton
final class Crms {
    private final Settings settings;

    Crms(Settings settings) {
        this.settings = settings;
    }

    @Produces
    @Singleton
    Connector hubSpotForm() {
        return new HubSpotConnector(settings.hubspot().apiBase());
    }

    /** Before the jobs begin. */
    void begin(@Observes @Priority(10) StartupEvent event, Rooms rooms) {
        open(settings, rooms);
    }

    /** For a command beside the server, too: what it changes is told by the server. */
    static void open(Settings settings, Rooms rooms) {
        var hubSpot = new HubSpotCrm(rooms.accounts(), settings.hubspot().apiBase());
        var copies = new CrmCopies(rooms.database(), rooms.contacts(), List.of(hubSpot), rooms.clock());
        new CrmNews(rooms, copies, settings.publicUrl()).introduce();
    }
}
