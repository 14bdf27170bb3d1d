package frontdesk.house;

import java.net.URI;
import java.time.Duration;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import frontdesk.access.SignInElsewhere;
import frontdesk.accounts.Connector;
import frontdesk.api.Bearer;
import frontdesk.api.McpSettings;
import frontdesk.business.Drafts;
import frontdesk.business.FirstSteps;
import frontdesk.business.Versions;
import frontdesk.console.Notices;
import frontdesk.console.entrance.WayIn;
import frontdesk.discretion.Discretion;
import frontdesk.discretion.KnownNames;
import frontdesk.discretion.RecordingsFolder;
import frontdesk.discretion.Shares;
import frontdesk.documents.Documents;
import frontdesk.errand.ErrandTools;
import frontdesk.inbox.Inbox;
import frontdesk.journal.Corrections;
import frontdesk.journal.Redactions;
import frontdesk.journal.SavedSearches;
import frontdesk.people.ContactEntry;
import frontdesk.provider.mail.Mailboxes;
import frontdesk.quality.Backlog;
import frontdesk.reception.FirstAnswer;
import frontdesk.rest.CalendarLinks;
import frontdesk.rest.RestSettings;
import frontdesk.store.Database;
import frontdesk.storefront.BookingLinks;
import frontdesk.understanding.Understanding;
import frontdesk.website.Website;

/** Makes what only the rim needs: links that carry our address, settings of its faces, and doors over several rooms. */
@Singleton
public final class RimDoors {
    /** An owner looks on; without the model they have what the rules read. */
    private static final Duration PATIENCE_WITH_A_WEBSITE = Duration.ofSeconds(20);

    private final Settings settings;

    RimDoors(Settings settings) {
        this.settings = settings;
    }

    @Produces
    @Singleton
    SavedSearches savedSearches(Rooms rooms) {
        return new SavedSearches(rooms.database(), rooms.journal());
    }

    @Produces
    @Singleton
    Corrections corrections(Rooms rooms) {
        return new Corrections(rooms.database(), rooms.journal(), rooms.jobs(), rooms.clock());
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
    Drafts drafts(Rooms rooms) {
        return new Drafts(rooms.database(), rooms.journal());
    }

    @Produces
    @Singleton
    Backlog backlog(Rooms rooms) {
        return rooms.backlog();
    }

    @Produces
    @Singleton
    Inbox inbox(Rooms rooms) {
        return rooms.inbox();
    }

    @Produces
    @Singleton
    Website website() {
        return new Website(false, Models.of(settings.model()), PATIENCE_WITH_A_WEBSITE);
    }

    @Produces
    @Singleton
    Documents documents() {
        return new Documents();
    }

    @Produces
    @Singleton
    ContactEntry contactEntry(Rooms rooms) {
        return new ContactEntry(rooms.database(), rooms.contacts());
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
    Connector mailboxes() {
        return new Mailboxes(settings.mail().privateAddresses());
    }

    @Produces
    @Singleton
    FirstAnswer firstAnswer(Rooms rooms) {
        return new FirstAnswer(new Understanding(), rooms.clock());
    }

    @Produces
    @Singleton
    ErrandTools errandTools(Rooms rooms) {
        return new ErrandTools(rooms.errands(), rooms.errandCalls(), settings.publicUrl());
    }

    @Produces
    @Singleton
    RecordingsFolder recordings() {
        return new RecordingsFolder(Telephone.recordings(settings));
    }

    @Produces
    @Singleton
    SignInElsewhere signInElsewhere(Rooms rooms, Keys keys) {
        URI back = URI.create(settings.publicUrl() + "/sign-in/elsewhere/back");
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
