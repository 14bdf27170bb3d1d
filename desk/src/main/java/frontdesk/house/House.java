package frontdesk.house;

import java.time.Clock;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import frontdesk.access.Access;
import frontdesk.booking.Diary;
import frontdesk.business.Businesses;
import frontdesk.journal.Journal;
import frontdesk.message.Messages;
import frontdesk.people.People;
import frontdesk.store.Database;

/** Hands the doors to the rim, in floor-plan order. */
@Singleton
public final class House {
    @Produces
    @Singleton
    Clock clock(Rooms rooms) {
        return rooms.clock();
    }

    @Produces
    @Singleton
    Database database(Rooms rooms) {
        return rooms.database();
    }

    @Produces
    @Singleton
    Journal journal(Rooms rooms) {
        return rooms.journal();
    }

    @Produces
    @Singleton
    Access access(Rooms rooms) {
        return rooms.access();
    }

    @Produces
    @Singleton
    Businesses businesses(Rooms rooms) {
        return rooms.businesses();
    }

    @Produces
    @Singleton
    People people(Rooms rooms) {
        return rooms.people();
    }

    @Produces
    @Singleton
    Diary diary(Rooms rooms) {
        return rooms.diary();
    }

    @Produces
    @Singleton
    Messages messages(Rooms rooms) {
        return rooms.messages();
    }
}
