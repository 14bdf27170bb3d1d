package frontdesk.provider.asterisk;

import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import frontdesk.business.Businesses;
import frontdesk.business.DemoBusinesses;
import frontdesk.journal.Journal;
import frontdesk.kernel.Secret;
import frontdesk.provider.scripted.AsteriskStandIn;
import frontdesk.provider.wire.Answering;
import frontdesk.provider.wire.BareServer;
import frontdesk.provider.wire.Metronome;
import frontdesk.store.Database;
import frontdesk.store.TestDatabase;

/** The desk's face for Asterisk on a bare HTTP server and a bare port, with the stand-in at the other end. */
final class DeskWithAsterisk implements AutoCloseable {
    static final Secret SECRET = Secret.of("a-made-up-secret");
    static final Duration PACE = Duration.ofMillis(4);

    final URI address;
    final InetSocketAddress audioSocket;
    final AsteriskStandIn asterisk;
    volatile boolean room = true;

    private final Database database = TestDatabase.fresh();
    private final Businesses businesses = new Businesses(database, new Journal(database, Clock.systemUTC()));
    private final BareServer server = new BareServer();
    private final AsteriskDesk desk;
    private volatile Answering answering = (line, business, name, from, to) -> line.hangUp();

    DeskWithAsterisk() throws Exception {
        DemoBusinesses.all().forEach(businesses::save);
        desk = new AsteriskDesk(
                new AsteriskAccount(SECRET, "127.0.0.1", 0, "US"),
                server.vertx(),
                businesses,
                database,
                () -> room,
                (line, business, name, from, to) -> answering.answer(line, business, name, from, to),
                new Metronome(PACE),
                Clock.systemUTC());
        audioSocket = new InetSocketAddress(
                "127.0.0.1",
                desk.open(server.router())
                        .toCompletableFuture()
                        .get(10, TimeUnit.SECONDS)
                        .actualPort());
        address = server.open();
        asterisk = new AsteriskStandIn(address, audioSocket, SECRET, PACE);
    }

    /** Who takes calls from now on. */
    void answer(Answering answering) {
        this.answering = answering;
    }

    @Override
    public void close() throws Exception {
        asterisk.close();
        desk.close();
        businesses.close();
        server.close();
    }
}
