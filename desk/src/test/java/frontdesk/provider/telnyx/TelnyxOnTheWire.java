package frontdesk.provider.telnyx;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

import frontdesk.audio.Frame;
import frontdesk.business.Businesses;
import frontdesk.business.DemoBusinesses;
import frontdesk.call.Line;
import frontdesk.journal.Journal;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.kernel.Secret;
import frontdesk.provider.scripted.TelnyxCall;
import frontdesk.provider.scripted.TelnyxStandIn;
import frontdesk.provider.wire.Answering;
import frontdesk.provider.wire.BareServer;
import frontdesk.provider.wire.LeftMessage;
import frontdesk.store.Database;
import frontdesk.store.TestDatabase;

import static frontdesk.provider.wire.OnTheLine.letGo;
import static frontdesk.provider.wire.OnTheLine.loud;
import static frontdesk.provider.wire.OnTheLine.onAndOn;
import static frontdesk.provider.wire.OnTheLine.talk;
import static org.assertj.core.api.Assertions.assertThat;

/** A desk that Telnyx's stand-in reaches over the real wire: webhooks, commands and media streams. */
abstract class TelnyxOnTheWire {
    static final String ANNA = "+14155550134";
    static final String TRATTORIA = "+14155550100";
    static final PhoneNumber PERSON = new PhoneNumber("+14155550190");
    static final Duration SOON = Duration.ofSeconds(20);
    static final Secret KEY = Secret.of("KEY-made-up");
    static BareServer server;

    static Database database;
    static Businesses businesses;
    static TelnyxStandIn telnyx;
    static URI address;
    static TelnyxDesk desk;
    /** Those who hold a call, and the test. */
    private static final Phaser HELD = new Phaser(1);

    /** What callers have said after the tone. */
    static final List<LeftMessage> LEFT = new CopyOnWriteArrayList<>();

    static volatile boolean room;
    static volatile Answering answering;

    @BeforeAll
    static void open() throws Exception {
        server = new BareServer();
        database = TestDatabase.fresh();
        var journal = new Journal(database, Clock.systemUTC());
        businesses = new Businesses(database, journal);
        DemoBusinesses.all().forEach(businesses::save);
        telnyx = new TelnyxStandIn(KEY, Clock.systemUTC(), Duration.ofMillis(4));
        address = server.open();
        telnyx.serve(address);
        desk = new TelnyxDesk(
                new TelnyxAccount(KEY, telnyx.publicKey(), "a-made-up-application", telnyx.apiBase(), address),
                businesses,
                journal,
                () -> room,
                TelnyxOnTheWire::answer,
                LEFT::add,
                Clock.systemUTC());
        desk.mount(server.router());
    }

    /** Somebody whom we rang and we hear each other, and we hang up. */
    static TelnyxCall talked(Line line, TelnyxStandIn telnyx) {
        TelnyxCall call = telnyx.placed().getLast();
        call.handset().say(onAndOn());
        talk(line, 25);
        letGo(line);
        assertThat(loud(call.handset().heard())).isEqualTo(25 * Frame.USUAL);
        assertThat(call.done()).containsExactly("hangup");
        return call;
    }

    @AfterAll
    static void close() throws Exception {
        telnyx.close();
        businesses.close();
        server.close();
    }

    private static void answer(
            Line line, BusinessId business, String name, @Nullable PhoneNumber from, PhoneNumber to) {
        HELD.register();
        try (line) {
            answering.answer(line, business, name, from, to);
        } finally {
            HELD.arriveAndDeregister();
        }
    }

    /** What a call of one test still has Telnyx do is nothing for the next one. */
    @AfterEach
    void nobodyIsOnTheLine() throws Exception {
        HELD.awaitAdvanceInterruptibly(HELD.arrive(), SOON.toSeconds(), TimeUnit.SECONDS);
    }

    @BeforeEach
    void startAnew() {
        room = true;
        LEFT.clear();
        answering = (line, business, name, from, to) -> line.hangUp();
        telnyx.disorderly(false);
        telnyx.callees(TelnyxStandIn.Callee.ANSWERS);
        telnyx.refuse(0, 500);
    }
}
