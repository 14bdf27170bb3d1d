package frontdesk.house;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import frontdesk.access.Access;
import frontdesk.accounts.AccountKeys;
import frontdesk.accounts.Accounts;
import frontdesk.aftercall.AfterCall;
import frontdesk.booking.Diary;
import frontdesk.brain.Budget;
import frontdesk.brain.LanguageModel;
import frontdesk.business.Businesses;
import frontdesk.calendars.OutsideCalendars;
import frontdesk.chat.Chats;
import frontdesk.errand.AgentPlatform;
import frontdesk.errand.ErrandCalls;
import frontdesk.errand.Errands;
import frontdesk.followup.FollowUps;
import frontdesk.inbox.Inbox;
import frontdesk.jobs.Jobs;
import frontdesk.journal.Journal;
import frontdesk.message.Courier;
import frontdesk.message.Mailer;
import frontdesk.message.Mails;
import frontdesk.message.Messages;
import frontdesk.message.ShortLinks;
import frontdesk.notices.BookingReplies;
import frontdesk.notices.OwnerNotices;
import frontdesk.payment.CardDesk;
import frontdesk.payment.Deposits;
import frontdesk.people.Contacts;
import frontdesk.people.People;
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
        ShortLinks shortLinks) {

    /**
     * @param links by which customers change their bookings themselves
     * @param courier who carries texts, or null where nobody is set up
     */
    public static Rooms build(
            Database database, byte[] tokenKey, BookingLinks links, @Nullable Courier courier, Clock clock) {
        return build(database, tokenKey, links, courier, null, Budget.USUAL, null, clock);
    }

    /** The same with a model, where errands wait for somebody who asks for their next call. */
    public static Rooms build(
            Database database,
            byte[] tokenKey,
            BookingLinks links,
            @Nullable Courier courier,
            @Nullable LanguageModel model,
            Budget budget,
            Clock clock) {
        return build(database, tokenKey, links, courier, model, budget, null, clock);
    }

    /** The same with who telephones for errands, without e-mail and payments, and with one key for all that is sealed. */
    public static Rooms build(
            Database database,
            byte[] tokenKey,
            BookingLinks links,
            @Nullable Courier courier,
            @Nullable LanguageModel model,
            Budget budget,
            @Nullable AgentPlatform agents,
            Clock clock) {
        AccountKeys accountKeys = AccountKeys.of(List.of(tokenKey));
        return build(
                database, tokenKey, accountKeys, links, courier, null, _ -> List.of(), model, budget, agents, clock);
    }

    /**
     * Builds them all.
     *
     * @param accountKeys for what businesses' accounts elsewhere keep secret
     * @param mailer who carries e-mail, by the accounts that businesses have connected; or null where nobody does
     * @param desks who takes payments, with the accounts that businesses hold there
     * @param model who talks for the businesses that want it, or null where none is set up
     * @param agents who telephones for errands, or null where nobody is set up
     */
    public static Rooms build(
            Database database,
            byte[] tokenKey,
            AccountKeys accountKeys,
            BookingLinks links,
            @Nullable Courier courier,
            @Nullable Function<Accounts, Mailer> mailer,
            Function<Accounts, List<CardDesk>> desks,
            @Nullable LanguageModel model,
            Budget budget,
            @Nullable AgentPlatform agents,
            Clock clock) {
        var jobs = new Jobs(database, clock);
        var journal = new Journal(database, clock);
        var access = new Access(database, journal, tokenKey, clock);
        var businesses = new Businesses(database, journal);
        var accounts = new Accounts(database, journal, accountKeys, clock);
        var people = new People(database, jobs, journal);
        var diary = new Diary(database, businesses, people, jobs, journal, clock);
        var calendars = new OutsideCalendars(database, businesses, accounts, diary, jobs, journal, clock);
        var waiting = new WaitingList(database, businesses, diary, jobs, journal, clock);
        var messages = new Messages(database, businesses, people, jobs, journal, courier, clock);
        var mails = new Mails(
                database, businesses, people, jobs, journal, mailer == null ? null : mailer.apply(accounts), clock);
        var understanding = new Understanding();
        var deposits = new Deposits(
                database,
                businesses,
                diary,
                jobs,
                journal,
                desks.apply(accounts),
                new LinkWays(messages, mails)::of,
                payment -> links.address(businesses.find(payment.business()).orElseThrow(), payment),
                clock);
        var toolBelt = new ToolBelt(businesses, diary, people, journal, understanding, deposits, clock);
        var followUps = new FollowUps(database, businesses, messages, jobs, journal, clock);
        var receptionist = new Receptionist(
                businesses, diary, waiting, people, journal, understanding, model, budget, followUps, deposits, clock);
        var errands = new Errands(database, businesses, messages, jobs, journal, understanding, clock);
        var errandCalls = new ErrandCalls(errands, agents);
        var rooms = new Rooms(
                clock,
                database,
                jobs,
                journal,
                access,
                businesses,
                accounts,
                people,
                new Contacts(database, people, journal, clock),
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
                new ShortLinks(database, links.base(), clock));
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
