package frontdesk.provider.twilio;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

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

/** The desk's Twilio face on a bare HTTP server, with the rooms that it enters on a real database, and the stand-in at the other end. */
final class BareDesk implements AutoCloseable {
    static final String ACCOUNT = "AC-made-up";
    static final Secret TOKEN = Secret.of("a-made-up-token");
    private static final WhatsAppSenders SENDERS = WhatsAppSenders.of(
            List.of("+14155550100"), List.of("errand-question.es=HXspanish", "errand-question = HXenglish"));

    final Database database = TestDatabase.fresh();
    final Journal journal = new Journal(database, Clock.systemUTC());
    final Businesses businesses = new Businesses(database, journal);
    final Jobs jobs = new Jobs(database, Clock.systemUTC());
    final People people = new People(database, jobs, journal);
    final Diary diary = new Diary(database, businesses, people, jobs, journal, Clock.systemUTC());
    final WaitingList waiting = new WaitingList(database, businesses, diary, jobs, journal, Clock.systemUTC());
    final Messages messages;
    final TwilioStandIn twilio = new TwilioStandIn(ACCOUNT, TOKEN, Clock.systemUTC(), Duration.ofMillis(4));
    final URI address;
    volatile boolean room = true;
    volatile boolean inWords;
    volatile ConversationRelay.Answering words = (line, business, name, from, to) -> line.hangUp();

    private final BareServer server = new BareServer();
    private final Dialer dialer;
    private volatile Answering answering = (line, business, name, from, to) -> line.hangUp();

    BareDesk() throws Exception {
        DemoBusinesses.all().forEach(businesses::save);
        address = server.open();
        var account = new TwilioAccount(ACCOUNT, TOKEN, null, twilio.apiBase(), address, false);
        messages = new Messages(
                database, businesses, people, jobs, journal, new TwilioCourier(account, SENDERS), Clock.systemUTC());
        var twilioDesk = new TwilioDesk(
                account,
                businesses,
                messages,
                journal,
                () -> room,
                (line, business, name, from, to) -> answering.answer(line, business, name, from, to),
                new ConversationRelay(
                        business -> inWords,
                        (line, business, name, from, to) -> words.answer(line, business, name, from, to)),
                (business, from, body, name) -> Optional.empty(),
                Clock.systemUTC());
        dialer = twilioDesk.dialer();
        twilioDesk.mount(server.router());
        jobs.introduceForMany(
                BookingConfirmed.class,
                "booking.text-booked",
                new BookingTexts(diary, businesses, messages, journal, (_, booking) -> address + "/b/" + booking.id())
                        ::onConfirmed);
        twilio.serve(address);
        jobs.start();
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

    @Override
    public void close() throws Exception {
        twilio.close();
        jobs.close();
        businesses.close();
        server.close();
    }
}
