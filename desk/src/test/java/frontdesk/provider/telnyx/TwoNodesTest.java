package frontdesk.provider.telnyx;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

import frontdesk.business.Businesses;
import frontdesk.call.Dialer;
import frontdesk.call.Dialer.Machines;
import frontdesk.call.Dialled;
import frontdesk.call.Dialled.Outcome;
import frontdesk.call.Line;
import frontdesk.journal.Journal;
import frontdesk.kernel.PhoneNumber;
import frontdesk.kernel.Secret;
import frontdesk.provider.scripted.TelnyxStandIn;
import frontdesk.provider.scripted.TelnyxStandIn.Callee;
import frontdesk.provider.wire.Balancer;
import frontdesk.provider.wire.BareServer;
import frontdesk.store.TestDatabase;

import static frontdesk.provider.wire.Dialling.answered;
import static frontdesk.provider.wire.Dialling.judged;
import static frontdesk.provider.wire.Dialling.order;
import static frontdesk.provider.wire.OnTheLine.letGo;
import static org.assertj.core.api.Assertions.assertThat;

/** Two desks on one database behind one address: the first rings somebody, and all that Telnyx tells and carries comes to the second. */
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class TwoNodesTest {
    private static final Secret KEY = Secret.of("KEY-made-up");
    private static final Duration SOON = Duration.ofSeconds(20);

    private static final Balancer BALANCER =
            new Balancer(List.of("telnyx-timestamp", "telnyx-signature-ed25519", "Content-Type"));
    private static final BareServer ONE = new BareServer();
    private static final BareServer OTHER = new BareServer();
    private static TelnyxStandIn telnyx;
    private static Dialer dialer;

    @BeforeAll
    static void open() throws Exception {
        telnyx = new TelnyxStandIn(KEY, Clock.systemUTC(), Duration.ofMillis(4));
        URI face = BALANCER.open();
        telnyx.serve(face);
        String database = TestDatabase.freshUrl();
        dialer = node(ONE, database, face, ONE.open()).dialer();
        URI other = OTHER.open();
        node(OTHER, database, face, other);
        BALANCER.sends(path -> other);
    }

    private static TelnyxDesk node(BareServer server, String databaseUrl, URI face, URI own) {
        var database = TestDatabase.at(databaseUrl);
        var journal = new Journal(database, Clock.systemUTC());
        var desk = new TelnyxDesk(
                new TelnyxAccount(KEY, telnyx.publicKey(), "a-made-up-application", telnyx.apiBase(), face, own),
                new Businesses(database, journal),
                journal,
                () -> true,
                (line, business, name, from, to) -> line.hangUp(),
                left -> {},
                Clock.systemUTC());
        desk.mount(server.router());
        return desk;
    }

    @AfterAll
    static void close() throws Exception {
        telnyx.close();
        BALANCER.close();
        ONE.close();
        OTHER.close();
    }

    @Test
    void whoIsRungByOneNodeTalksToItThoughTheirSoundComesToTheOther() {
        telnyx.callees(Callee.ANSWERS);
        TelnyxOnTheWire.talked(answered(dial(Machines.IGNORED)), telnyx);
    }

    @Test
    void whatBecomesOfTheRingingIsToldToTheNodeThatRings() throws Exception {
        telnyx.callees(Callee.BUSY);
        assertThat(dial(Machines.IGNORED).awaitOutcome(SOON)).isEqualTo(new Outcome.Busy());
        telnyx.callees(Callee.MACHINE);
        Dialled dialled = dial(Machines.AWAITED);
        Line line = answered(dialled);
        assertThat(judged(dialled)).isEqualTo(Dialled.Who.MACHINE);
        letGo(line);
    }

    private static Dialled dial(Machines machines) {
        return dialer.dial(order(new PhoneNumber("+14155550190"), machines));
    }
}
