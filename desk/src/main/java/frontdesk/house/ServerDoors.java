package frontdesk.house;

import java.net.URI;
import java.time.Clock;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import frontdesk.access.Access;
import frontdesk.access.SignInElsewhere;
import frontdesk.accounts.Accounts;
import frontdesk.accounts.Connector;
import frontdesk.api.Bearer;
import frontdesk.api.McpSettings;
import frontdesk.booking.Diary;
import frontdesk.business.Businesses;
import frontdesk.business.FirstSteps;
import frontdesk.business.Versions;
import frontdesk.calendars.OutsideCalendars;
import frontdesk.chat.Chats;
import frontdesk.console.Notices;
import frontdesk.console.WayIn;
import frontdesk.discretion.Discretion;
import frontdesk.discretion.KnownNames;
import frontdesk.discretion.RecordingsFolder;
import frontdesk.discretion.Shares;
import frontdesk.errand.ErrandCalls;
import frontdesk.errand.ErrandTools;
import frontdesk.errand.Errands;
import frontdesk.followup.FollowUps;
import frontdesk.history.History;
import frontdesk.jobs.Jobs;
import frontdesk.journal.Corrections;
import frontdesk.journal.Journal;
import frontdesk.journal.Redactions;
import frontdesk.message.Mails;
import frontdesk.message.Messages;
import frontdesk.message.ShortLinks;
import frontdesk.notices.OwnerNotices;
import frontdesk.payment.Deposits;
import frontdesk.people.ContactEntry;
import frontdesk.people.Contacts;
import frontdesk.people.People;
import frontdesk.provider.mail.Mailboxes;
import frontdesk.quality.Quality;
import frontdesk.quality.Scenarios;
import frontdesk.reception.FirstAnswer;
import frontdesk.reception.Receptionist;
import frontdesk.reception.ToolBelt;
import frontdesk.rest.CalendarLinks;
import frontdesk.rest.RestSettings;
import frontdesk.store.Database;
import frontdesk.storefront.BookingLinks;
import frontdesk.understanding.Understanding;
import frontdesk.waiting.WaitingList;
import frontdesk.website.Website;

/** Hands the doors of the rooms to the rim, in floor-plan order. */
@Singleton
public final class ServerDoors {
    private final Settings settings;

    ServerDoors(Settings settings) {
        this.settings = settings;
    }

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
    Corrections corrections(Rooms rooms) {
        return new Corrections(rooms.database(), rooms.journal(), rooms.jobs(), rooms.clock());
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
    FirstSteps firstSteps(Rooms rooms) {
        return new FirstSteps(rooms.database());
    }

    @Produces
    @Singleton
    Versions versions(Rooms rooms) {
        return new Versions(rooms.database(), rooms.businesses());
    }

    @Produces
    @Singleton
    Website website() {
        return new Website(false);
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
    ContactEntry contactEntry(Rooms rooms) {
        return new ContactEntry(rooms.database(), rooms.contacts());
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
    RestSettings restSettings() {
        return settings.rest();
    }

    @Produces
    @Singleton
    McpSettings mcpSettings() {
        return settings.mcp();
    }

    @Produces
    @Singleton
    CalendarLinks calendarLinks(Database database, Keys keys) {
        return new CalendarLinks(database, keys.forPurpose("calendar links"), settings.publicUrl());
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
    Connector mailboxes() {
        return new Mailboxes(settings.mail().privateAddresses());
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
    FirstAnswer firstAnswer(Rooms rooms) {
        return new FirstAnswer(new Understanding(), rooms.clock());
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
    ErrandTools errandTools(Rooms rooms) {
        return new ErrandTools(rooms.errands(), rooms.errandCalls(), settings.publicUrl());
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

    @Produces
    @Singleton
    RecordingsFolder recordings() {
        return new RecordingsFolder(settings.data().resolve("recordings"));
    }

    @Produces
    @Singleton
    SignInElsewhere signInElsewhere(Rooms rooms, Keys keys) {
        URI back = URI.create(settings.publicUrl().toString().replaceFirst("/$", "") + "/sign-in/elsewhere/back");
        return new SignInElsewhere(
                rooms.access(),
                keys.forPurpose("sign-in elsewhere"),
                IdentityProviders.of(settings.oidc(), rooms.clock()).orElse(null),
                back,
                rooms.clock());
    }

    @Produces
    @Singleton
    Discretion discretion(Rooms rooms, RecordingsFolder recordings) {
        return new Discretion(
                rooms.journal(),
                new Redactions(rooms.database(), rooms.journal(), rooms.jobs(), rooms.clock()),
                new KnownNames(rooms.diary(), rooms.people(), rooms.journal()),
                recordings);
    }

    @Produces
    @Singleton
    WayIn wayIn() {
        return new WayIn(settings.publicUrl());
    }

    @Produces
    @Singleton
    Shares shares(Rooms rooms) {
        return new Shares(rooms.database(), rooms.journal(), settings.publicUrl(), rooms.clock());
    }

    @Produces
    @Singleton
    Notices notices() {
        return new Notices(Speech.honestly(settings).orElse(null), Models.named(settings.model()));
    }

    @Produces
    @Singleton
    BookingLinks bookingLinks(Keys keys) {
        return keys.bookingLinks(settings.publicUrl());
    }

    @Produces
    @Singleton
    Bearer bearer(Rooms rooms, Keys keys) {
        return new Bearer(rooms.access(), keys.forPurpose("bearer tokens"), rooms.clock());
    }
}
