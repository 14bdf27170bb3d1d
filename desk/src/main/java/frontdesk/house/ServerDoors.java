package frontdesk.house;

import java.time.Clock;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import frontdesk.access.Access;
import frontdesk.accounts.Accounts;
import frontdesk.booking.Diary;
import frontdesk.business.Businesses;
import frontdesk.calendars.OutsideCalendars;
import frontdesk.chat.Chats;
import frontdesk.errand.ErrandCalls;
import frontdesk.errand.Errands;
import frontdesk.followup.FollowUps;
import frontdesk.history.History;
import frontdesk.jobs.Jobs;
import frontdesk.journal.Journal;
import frontdesk.message.Mails;
import frontdesk.message.Messages;
import frontdesk.message.ShortLinks;
import frontdesk.notices.OwnerNotices;
import frontdesk.payment.Deposits;
import frontdesk.people.Contacts;
import frontdesk.people.People;
import frontdesk.quality.Quality;
import frontdesk.quality.Scenarios;
import frontdesk.reception.Receptionist;
import frontdesk.reception.ToolBelt;
import frontdesk.store.Database;
import frontdesk.waiting.WaitingList;

/** Hands the doors of the rooms to the rim, in floor-plan order. */
@Singleton
public final class ServerDoors {
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
    Accounts accounts(Rooms rooms) {
        return rooms.accounts();
    }

    @Produces
    @Singleton
    People people(Rooms rooms) {
        return rooms.people();
    }

    @Produces
    @Singleton
    Contacts contacts(Rooms rooms) {
        return rooms.contacts();
    }

    @Produces
    @Singleton
    History history(Rooms rooms) {
        return rooms.history();
    }

    @Produces
    @Singleton
    Quality quality(Rooms rooms) {
        return rooms.quality();
    }

    @Produces
    @Singleton
    Scenarios scenarios(Rooms rooms) {
        return rooms.scenarios();
    }

    @Produces
    @Singleton
    Diary diary(Rooms rooms) {
        return rooms.diary();
    }

    @Produces
    @Singleton
    OutsideCalendars calendars(Rooms rooms) {
        return rooms.calendars();
    }

    @Produces
    @Singleton
    WaitingList waiting(Rooms rooms) {
        return rooms.waiting();
    }

    @Produces
    @Singleton
    Messages messages(Rooms rooms) {
        return rooms.messages();
    }

    @Produces
    @Singleton
    Mails mails(Rooms rooms) {
        return rooms.mails();
    }

    @Produces
    @Singleton
    ShortLinks shortLinks(Rooms rooms) {
        return rooms.shortLinks();
    }

    @Produces
    @Singleton
    OwnerNotices ownerNotices(Rooms rooms) {
        return rooms.notices();
    }

    @Produces
    @Singleton
    FollowUps followUps(Rooms rooms) {
        return rooms.followUps();
    }

    @Produces
    @Singleton
    Jobs jobs(Rooms rooms) {
        return rooms.jobs();
    }

    @Produces
    @Singleton
    Deposits deposits(Rooms rooms) {
        return rooms.deposits();
    }

    @Produces
    @Singleton
    ToolBelt toolBelt(Rooms rooms) {
        return rooms.toolBelt();
    }

    @Produces
    @Singleton
    Errands errands(Rooms rooms) {
        return rooms.errands();
    }

    @Produces
    @Singleton
    ErrandCalls errandCalls(Rooms rooms) {
        return rooms.errandCalls();
    }

    @Produces
    @Singleton
    Receptionist receptionist(Rooms rooms) {
        return rooms.receptionist();
    }

    @Produces
    @Singleton
    Chats chats(Rooms rooms) {
        return rooms.chats();
    }
}
