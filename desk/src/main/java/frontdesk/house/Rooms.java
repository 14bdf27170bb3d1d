package frontdesk.house;

import java.time.Clock;

import frontdesk.access.Access;
import frontdesk.accounts.AccountKeys;
import frontdesk.accounts.Accounts;
import frontdesk.aftercall.AfterCall;
import frontdesk.booking.Diary;
import frontdesk.business.Businesses;
import frontdesk.calendars.OutsideCalendars;
import frontdesk.chat.Chats;
import frontdesk.discretion.KnownNames;
import frontdesk.errand.ErrandCalls;
import frontdesk.errand.Errands;
import frontdesk.followup.FollowUps;
import frontdesk.history.History;
import frontdesk.inbox.Inbox;
import frontdesk.jobs.Jobs;
import frontdesk.journal.Journal;
import frontdesk.message.Mails;
import frontdesk.message.Messages;
import frontdesk.message.ShortLinks;
import frontdesk.notices.BookingReplies;
import frontdesk.notices.OwnerNotices;
import frontdesk.payment.Deposits;
import frontdesk.people.Contacts;
import frontdesk.people.People;
import frontdesk.quality.Backlog;
import frontdesk.quality.Quality;
import frontdesk.quality.Scenarios;
import frontdesk.reception.BookingTexts;
import frontdesk.reception.LinkWays;
import frontdesk.reception.Receptionist;
import frontdesk.reception.ToolBelt;
import frontdesk.rehearsal.Stage;
import frontdesk.rehearsal.VirtualClock;
import frontdesk.store.Database;
import frontdesk.storefront.BookingLinks;
import frontdesk.understanding.Understanding;
import frontdesk.waiting.WaitingList;

/** The doors of all rooms that need no sound, built in floor-plan order: the server, the commands and the tests share it. */
public record Rooms(
        Clock clock,
        Database database,
        Jobs jobs,
        Journal journal,
        Access access,
        Businesses businesses,
        Accounts accounts,
        People people,
        Contacts contacts,
        Diary diary,
        OutsideCalendars calendars,
        WaitingList waiting,
        Messages messages,
        Mails mails,
        ToolBelt toolBelt,
        Receptionist receptionist,
        Chats chats,
        Errands errands,
        ErrandCalls errandCalls,
        FollowUps followUps,
        Deposits deposits,
        Inbox inbox,
        AfterCall afterCall,
        OwnerNotices notices,
        ShortLinks shortLinks,
        History history,
        Quality quality,
        Backlog backlog,
        Scenarios scenarios) {

    /**
     * Builds them all.
     *
     * @param accountKeys for what businesses' accounts elsewhere keep secret
     * @param links by which customers change their bookings themselves
     */
    public static Rooms build(
            Database database,
            byte[] tokenKey,
            AccountKeys accountKeys,
            BookingLinks links,
            Outsiders outsiders,
            Clock clock) {
        var jobs = new Jobs(database, clock);
        var journal = new Journal(database, clock, outsiders.prices());
        var access = new Access(database, journal, tokenKey, clock);
        var businesses = new Businesses(database, journal);
        var accounts = new Accounts(database, journal, accountKeys, clock);
        var people = new People(database, jobs, journal);
        var diary = new Diary(database, businesses, people, jobs, journal, clock);
        var calendars = new OutsideCalendars(database, businesses, accounts, diary, jobs, journal, clock);
        var waiting = new WaitingList(database, businesses, diary, jobs, journal, clock);
        var messages = new Messages(database, businesses, people, jobs, journal, outsiders.courier(), clock);
        var mailer = outsiders.mailer();
        var mails = new Mails(
                database, businesses, people, jobs, journal, mailer == null ? null : mailer.apply(accounts), clock);
        var understanding = new Understanding();
        var deposits = new Deposits(
                database,
                businesses,
                diary,
                jobs,
                journal,
                outsiders.desks().apply(accounts),
                new LinkWays(messages, mails)::of,
                payment -> links.address(businesses.find(payment.business()).orElseThrow(), payment),
                clock);
        var toolBelt = new ToolBelt(businesses, diary, people, journal, understanding, deposits, clock);
        var followUps = new FollowUps(database, businesses, messages, jobs, journal, clock);
        var receptionist = new Receptionist(
                businesses,
                diary,
                waiting,
                people,
                journal,
                understanding,
                outsiders.model(),
                outsiders.budget(),
                followUps,
                deposits,
                clock);
        var errands = new Errands(database, businesses, messages, jobs, journal, understanding, clock);
        var errandCalls = new ErrandCalls(errands, outsiders.agents());
        var contacts = new Contacts(database, people, journal, clock);
        var quality = new Quality(database, businesses, diary, people, journal, outsiders.model(), clock);
        var rooms = new Rooms(
                clock,
                database,
                jobs,
                journal,
                access,
                businesses,
                accounts,
                people,
                contacts,
                diary,
                calendars,
                waiting,
                messages,
                mails,
                toolBelt,
                receptionist,
                new Chats(businesses, receptionist, journal, clock),
                errands,
                errandCalls,
                followUps,
                deposits,
                new Inbox(database, jobs, journal, clock),
                new AfterCall(businesses, people, diary, followUps, messages, jobs, journal),
                new OwnerNotices(database, businesses, messages, mails, jobs, journal, clock),
                new ShortLinks(database, links.base(), clock),
                new History(contacts, journal, diary, messages, mails, deposits),
                quality,
                new Backlog(database, quality, journal, jobs, clock),
                new Scenarios(businesses, diary, journal, new KnownNames(diary, people, journal), quality));
        new Introductions(rooms, links).make();
        return rooms;
    }

    /** Who writes to people about their bookings. */
    BookingTexts bookingTexts(BookingLinks links) {
        return new BookingTexts(diary, businesses, messages, journal, links::address);
    }

    /** Who understands a “1” to what was written about a booking. */
    BookingReplies bookingReplies(BookingLinks links) {
        return new BookingReplies(
                database,
                diary,
                businesses,
                messages,
                bookingTexts(links),
                booking -> deposits.due(booking).isPresent(),
                journal,
                clock);
    }

    /**
     * For a rehearsal to play in.
     *
     * @param moved the clock that they were built with
     */
    public Stage stage(VirtualClock moved) {
        return new Stage(database, businesses, people, diary, journal, receptionist, moved);
    }
}
