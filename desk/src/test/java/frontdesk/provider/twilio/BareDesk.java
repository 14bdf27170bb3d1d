package frontdesk.provider.twilio;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.jspecify.annotations.Nullable;

import frontdesk.booking.BookingConfirmed;
import frontdesk.booking.Diary;
import frontdesk.business.Businesses;
import frontdesk.business.DemoBusinesses;
import frontdesk.call.Dialer;
import frontdesk.call.Switchboard;
import frontdesk.jobs.Jobs;
import frontdesk.journal.Journal;
import frontdesk.kernel.Secret;
import frontdesk.message.Messages;
import frontdesk.people.People;
import frontdesk.provider.scripted.TwilioStandIn;
import frontdesk.provider.wire.Answering;
import frontdesk.provider.wire.BareServer;
import frontdesk.reception.BookingTexts;
import frontdesk.reception.Receptionist;
import frontdesk.speech.Cast;
import frontdesk.store.Database;
import frontdesk.store.TestDatabase;
import frontdesk.turns.Patience;
import frontdesk.understanding.Understanding;
import frontdesk.waiting.WaitingList;

/** The desk's Twilio face on a bare HTTP server, with the rooms that it enters on a real database, and the stand-in at the other end; one node of perhaps two. */
final class BareDesk implements AutoCloseable {
    static final String ACCOUNT = "AC-made-up";
    static final Secret TOKEN = Secret.of("a-made-up-token");
    private static final WhatsAppSenders SENDERS = WhatsAppSenders.of(
            List.of("+14155550100"), List.of("errand-question.es=HXspanish", "errand-question = HXenglish"));

    final Database database;
    final Journal journal;
    final Businesses businesses;
    final Jobs jobs;
    final People people;
    final Diary diary;
    final WaitingList waiting;
    final Messages messages;
    final TwilioStandIn twilio;
    final URI address;
    /** The messages that callers have left with Twilio. */
    final List<String> left = new CopyOnWriteArrayList<>();

    volatile boolean room = true;
    volatile boolean inWords;
    volatile ConversationRelay.Answering words = (line, business, name, from, to) -> line.hangUp();

    private final BareServer server = new BareServer();
    private final Dialer dialer;
    private volatile Answering answering = (line, business, name, from, to) -> line.hangUp();

    /** The only one, which Twilio reaches. */
    BareDesk() throws Exception {
        this(TestDatabase.freshUrl(), standIn(), null);
        DemoBusinesses.all().forEach(businesses::save);
        twilio.serve(address);
    }

    /** @param face how Twilio reaches the house, or null where that is this node's own address */
    BareDesk(String databaseUrl, TwilioStandIn twilio, @Nullable URI face) throws Exception {
        this.twilio = twilio;
        database = TestDatabase.at(databaseUrl);
        journal = new Journal(database, Clock.systemUTC());
        businesses = new Businesses(database, journal);
        jobs = new Jobs(database, Clock.systemUTC());
        people = new People(database, jobs, journal);
        diary = new Diary(database, businesses, people, jobs, journal, Clock.systemUTC());
        waiting = new WaitingList(database, businesses, diary, jobs, journal, Clock.systemUTC());
        address = server.open();
        var account = new TwilioAccount(
                ACCOUNT, TOKEN, null, twilio.apiBase(), face == null ? address : face, false, address);
        messages = new Messages(
                database, businesses, people, jobs, journal, new TwilioCourier(account, SENDERS), Clock.systemUTC());
        var twilioDesk = new TwilioDesk(
                account,
                database,
                businesses,
                messages,
                journal,
                () -> room,
                (line, business, name, from, to) -> answering.answer(line, business, name, from, to),
                new ConversationRelay(
                        business -> inWords,
                        (line, business, name, from, to) -> words.answer(line, business, name, from, to)),
                (business, from, to) -> Optional.empty(),
                (business, from, body, name) -> Optional.empty(),
                message -> left.add(
                        message.business() + " " + message.from() + " " + message.lasting() + " " + message.place()),
                Clock.systemUTC());
        dialer = twilioDesk.dialer();
        twilioDesk.mount(server.router());
        jobs.introduceForMany(
                BookingConfirmed.class,
                "booking.text-booked",
                new BookingTexts(diary, businesses, messages, journal, (_, booking) -> address + "/b/" + booking.id())
                        ::onConfirmed);
        jobs.start();
    }

    /** Twilio, five times as fast as it is. */
    static TwilioStandIn standIn() {
        return new TwilioStandIn(ACCOUNT, TOKEN, Clock.systemUTC(), Duration.ofMillis(4));
    }

    /** Who places calls. */
    Dialer dialer() {
        return dialer;
    }

    /** One that hears and speaks as told, with the built-in brain. */
    Switchboard switchboard(Cast cast) {
        var receptionist =
                new Receptionist(businesses, diary, waiting, people, journal, new Understanding(), Clock.systemUTC());
        var settings = new Switchboard.Settings(2, null, Patience.usual());
        return new Switchboard(businesses, receptionist, cast, journal, Clock.systemUTC(), settings, null);
    }

    /** Who takes calls from now on. */
    void answer(Answering answering) {
        this.answering = answering;
    }

    /** It is gone, and whatever it held. */
    void dies() throws Exception {
        jobs.close();
        businesses.close();
        server.close();
    }

    @Override
    public void close() throws Exception {
        twilio.close();
        jobs.close();
        businesses.close();
        server.close();
    }
}
