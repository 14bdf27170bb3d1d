package frontdesk.provider.asterisk;

import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import frontdesk.booking.Diary;
import frontdesk.business.Businesses;
import frontdesk.business.DemoBusinesses;
import frontdesk.call.Dialer;
import frontdesk.call.Switchboard;
import frontdesk.jobs.Jobs;
import frontdesk.journal.Journal;
import frontdesk.kernel.Await;
import frontdesk.kernel.Secret;
import frontdesk.people.People;
import frontdesk.provider.scripted.AriStandIn;
import frontdesk.provider.scripted.AsteriskStandIn;
import frontdesk.provider.wire.Answering;
import frontdesk.provider.wire.BareServer;
import frontdesk.provider.wire.Metronome;
import frontdesk.reception.Receptionist;
import frontdesk.speech.Cast;
import frontdesk.store.Database;
import frontdesk.store.TestDatabase;
import frontdesk.turns.Patience;
import frontdesk.understanding.Understanding;
import frontdesk.waiting.WaitingList;

/** The desk's face for Asterisk on a bare HTTP server and a bare port, with the stand-in at the other end, its REST interface too. */
final class DeskWithAsterisk implements AutoCloseable {
    static final Secret SECRET = Secret.of("a-made-up-secret");
    static final Secret ARI_PASSWORD = Secret.of("a-made-up-password");
    static final Duration PACE = Duration.ofMillis(4);
    static final Duration ALONE = Duration.ofMillis(600);

    final URI address;
    final InetSocketAddress audioSocket;
    final AsteriskStandIn asterisk;
    final AriStandIn ari = new AriStandIn("frontdesk", ARI_PASSWORD);
    volatile boolean room = true;

    private final Database database = TestDatabase.fresh();
    final Journal journal = new Journal(database, Clock.systemUTC());
    private final Businesses businesses = new Businesses(database, journal);
    private final BareServer server = new BareServer();
    private final AsteriskDesk desk;
    private volatile Answering answering = (line, business, name, from, to) -> line.hangUp();

    DeskWithAsterisk() throws Exception {
        DemoBusinesses.all().forEach(businesses::save);
        desk = new AsteriskDesk(
                new AsteriskAccount(SECRET, "127.0.0.1", 0, "US", account(ari)),
                server.vertx(),
                businesses,
                database,
                () -> room,
                (line, business, name, from, to) -> answering.answer(line, business, name, from, to),
                new Metronome(PACE),
                Clock.systemUTC(),
                ALONE);
        audioSocket = new InetSocketAddress(
                "127.0.0.1",
                desk.open(server.router())
                        .toCompletableFuture()
                        .get(10, TimeUnit.SECONDS)
                        .actualPort());
        address = server.open();
        asterisk = new AsteriskStandIn(address, audioSocket, SECRET, PACE);
        asterisk.has(ari);
        awaitEvents();
    }

    static AriAccount account(AriStandIn ari) {
        return new AriAccount(ari.base(), "frontdesk", ARI_PASSWORD, "frontdesk", "PJSIP/{number}@trunk", true);
    }

    /** Waits until Asterisk knows our application. */
    void awaitEvents() {
        Await.until(() -> ari.knows("frontdesk") && isHearing());
    }

    boolean isHearing() {
        return desk.isHearing();
    }

    /** Who takes calls from now on. */
    void answer(Answering answering) {
        this.answering = answering;
    }

    /** Who places calls. */
    Dialer dialer() {
        return desk.dialer().orElseThrow();
    }

    /** One that hears and speaks as told, with the built-in brain. */
    Switchboard switchboard(Cast cast) {
        var jobs = new Jobs(database, Clock.systemUTC());
        var people = new People(database, jobs, journal);
        var diary = new Diary(database, businesses, people, jobs, journal, Clock.systemUTC());
        var waiting = new WaitingList(database, businesses, diary, jobs, journal, Clock.systemUTC());
        var receptionist =
                new Receptionist(businesses, diary, waiting, people, journal, new Understanding(), Clock.systemUTC());
        var settings = new Switchboard.Settings(4, null, Patience.usual());
        return new Switchboard(businesses, receptionist, cast, journal, Clock.systemUTC(), settings, null);
    }

    @Override
    public void close() throws Exception {
        asterisk.close();
        desk.close();
        ari.close();
        businesses.close();
        server.close();
    }
}
