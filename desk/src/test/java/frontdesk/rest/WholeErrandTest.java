package frontdesk.rest;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.vertx.ext.web.RoutingContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import frontdesk.api.BareTools;
import frontdesk.business.Business;
import frontdesk.business.DemoBusinesses;
import frontdesk.demo.ErrandScene;
import frontdesk.errand.ErrandTexts;
import frontdesk.errand.ErrandTools;
import frontdesk.house.Outsiders;
import frontdesk.house.Rooms;
import frontdesk.house.TestRooms;
import frontdesk.kernel.Secret;
import frontdesk.provider.elevenlabs.ElevenLabsAccount;
import frontdesk.provider.elevenlabs.ElevenLabsCalls;
import frontdesk.provider.elevenlabs.ElevenLabsCalls.Agent;
import frontdesk.provider.elevenlabs.ElevenLabsCalls.By;
import frontdesk.provider.scripted.OutboundAgentsStandIn;
import frontdesk.provider.scripted.TwilioStandIn;
import frontdesk.provider.twilio.ConversationRelay;
import frontdesk.provider.twilio.TwilioAccount;
import frontdesk.provider.twilio.TwilioCourier;
import frontdesk.provider.twilio.TwilioDesk;
import frontdesk.provider.twilio.WhatsAppSenders;
import frontdesk.provider.wire.BareServer;
import frontdesk.store.TestDatabase;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** An errand from the wish to the calendar over real wires: calls through the plug, tools over HTTP, WhatsApp through signed webhooks. */
@Timeout(90)
class WholeErrandTest {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final Secret KEY = Secret.of("xi-made-up");
    private static final Secret TOKEN = Secret.of("a-made-up-token");

    private final Business trattoria = DemoBusinesses.trattoria();
    private final BareServer server = new BareServer();
    private final TwilioStandIn carrier = new TwilioStandIn("AC-made-up", TOKEN, CLOCK);
    private final OutboundAgentsStandIn agents = new OutboundAgentsStandIn(KEY, CLOCK);
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private Rooms rooms;

    @BeforeEach
    void open() throws Exception {
        URI address = server.open();
        var account = new TwilioAccount("AC-made-up", TOKEN, null, carrier.apiBase(), address, false);
        var senders = WhatsAppSenders.of(List.of(trattoria.number().e164()), List.of("errand-question=HXdemo"));
        var platform = new ElevenLabsCalls(
                new ElevenLabsAccount(agents.base(), KEY),
                By.TWILIO,
                _ -> Optional.of(new Agent("agent_1", "phnum_1")),
                Duration.ofSeconds(10));
        rooms = TestRooms.on(
                TestDatabase.fresh(),
                address,
                Outsiders.NOBODY.with(
                        o -> o.courier(new TwilioCourier(account, senders)).agents(platform)),
                CLOCK);
        rooms.businesses().save(trattoria);
        rooms.access().agents().add("agent_lucia", trattoria.id(), "Lucia");
        agents.serve(address, rooms.access().agents().token("agent_lucia").orElseThrow());
        carrier.serve(address);
        var tools = new ErrandTools(rooms.errands(), rooms.errandCalls(), address);
        new BareTools(rooms.access(), tools).mount(server.router());
        server.router().get("/errands/:slug/:id/:word").blockingHandler(this::calendar);
        desk(account).mount(server.router());
        rooms.jobs().start();
    }

    private TwilioDesk desk(TwilioAccount account) {
        return new TwilioDesk(
                account,
                rooms.database(),
                rooms.businesses(),
                rooms.messages(),
                rooms.journal(),
                () -> true,
                (line, business, name, from, to) -> line.hangUp(),
                new ConversationRelay(_ -> false, (line, business, name, from, to) -> line.hangUp()),
                (business, from, to) -> Optional.empty(),
                new ErrandTexts(rooms.errands())::written,
                left -> {},
                CLOCK);
    }

    private void calendar(RoutingContext context) {
        var calendars = new ErrandCalendar(rooms.businesses(), rooms.errands());
        String word = context.pathParam("word").replace(".ics", "");
        var answer = calendars.calendar(context.pathParam("slug"), context.pathParam("id"), word);
        context.response().end(String.valueOf(answer.getEntity()));
    }

    @AfterEach
    void close() throws Exception {
        rooms.jobs().close();
        agents.close();
        carrier.close();
        server.close();
        rooms.businesses().close();
        rooms.database().close();
    }

    @Test
    void itIsEscalatedByWhatsAppAnsweredAndBooked() throws Exception {
        try (var out = new PrintStream(shown, true, UTF_8)) {
            var scene = new ErrandScene(rooms.errands(), trattoria, carrier, agents, CLOCK, out);
            assertThat(scene.play()).as(shown.toString(UTF_8)).isTrue();
        }
        assertThat(shown.toString(UTF_8))
                .contains("(WhatsApp, template): Your assistant writes: Trattoria Lucia, your dentist, Dr. Wu:")
                .contains("1) ", "11:15 AM", "2) ", "10:30 AM")
                .contains("← Ana (WhatsApp): the later one")
                .contains("I tell Dr. Wu.")
                .contains("(WhatsApp): Trattoria Lucia: your dentist is booked:")
                .contains("confirmation A-1204")
                .contains("SUMMARY:dentist – Dr. Wu")
                .contains("the third dentist was not bothered");
    }
}
