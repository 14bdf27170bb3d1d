package frontdesk.provider.elevenlabs;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import frontdesk.access.Access;
import frontdesk.access.Seal;
import frontdesk.agents.Agents;
import frontdesk.agents.KnownAgents;
import frontdesk.agents.Role;
import frontdesk.agents.SyncOutcome;
import frontdesk.business.Business;
import frontdesk.business.DemoBusinesses;
import frontdesk.journal.Journal;
import frontdesk.kernel.PhoneNumber;
import frontdesk.kernel.Secret;
import frontdesk.provider.scripted.ElevenLabsStandIn;
import frontdesk.provider.scripted.HostedConversation;
import frontdesk.store.Database;
import frontdesk.store.TestDatabase;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What we have made there is used as we mean it: the right address, our token, and the caller's own number whatever the model says. */
@Timeout(60)
class HostedConversationTest {
    private static final PhoneNumber IDA = new PhoneNumber("+14155550134");

    private final ElevenLabsStandIn platform = new ElevenLabsStandIn();
    private final Database database = TestDatabase.fresh();
    private final Journal journal = new Journal(database, Clock.systemUTC());
    private final Access access = new Access(database, journal, new byte[32], Clock.systemUTC());
    private final KnownAgents known = new KnownAgents(database, new Seal(new byte[32]));
    private final Business clinic = DemoBusinesses.clinic();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final HttpServer desk = desk();

    private record Asked(String path, Headers headers, JsonNode body) {}

    private HttpServer desk() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                JsonNode body = new ObjectMapper().readTree(exchange.getRequestBody());
                asked.add(new Asked(exchange.getRequestURI().getPath(), exchange.getRequestHeaders(), body));
                byte[] answer = "{\"message\":\"Fine.\"}".getBytes(UTF_8);
                exchange.sendResponseHeaders(200, answer.length);
                exchange.getResponseBody().write(answer);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException noPort) {
            throw new IllegalStateException(noPort);
        }
    }

    private HostedConversation conversation() {
        String agent = known.agent(clinic.id(), "elevenlabs", Role.RECEPTION).orElseThrow();
        return new HostedConversation(platform.objects(), agent, IDA, new PhoneNumber("+14155550101"));
    }

    @BeforeEach
    void make() {
        var workspace = new ElevenLabsWorkspace(
                new ElevenLabsAccount(platform.base(), platform.key()), new AgentTaste("gemini-2.5-flash", null), null);
        URI address = URI.create("http://127.0.0.1:" + desk.getAddress().getPort());
        var agents = new Agents(database, journal, access, known, workspace, address, Clock.systemUTC());
        assertThat(agents.sync(clinic, "test")).isInstanceOf(SyncOutcome.Done.class);
    }

    @AfterEach
    void close() {
        desk.stop(0);
        platform.close();
        database.close();
    }

    private String token() {
        return access.agents()
                .token("elevenlabs_bright_smile")
                .map(Secret::reveal)
                .orElseThrow();
    }

    @Test
    void aToolCarriesOurTokenTheConversationAndTheCallersOwnNumber() throws Exception {
        HostedConversation conversation = conversation();
        var answer = conversation.use("cancel_appointment", Map.of("customer_phone", "+14155559999", "reason", "ill"));
        assertThat(answer.status()).isEqualTo(200);
        Asked cancel = asked.getFirst();
        assertThat(cancel.path()).isEqualTo("/api/agent-actions/cancel-appointment/elevenlabs_bright_smile");
        assertThat(cancel.headers().getFirst("X-Agent-Token")).isEqualTo(token());
        assertThat(cancel.headers().getFirst("X-Conversation-Id")).isEqualTo(conversation.name());
        assertThat(cancel.headers().getFirst("X-Caller-Id")).isEqualTo(IDA.e164());
        assertThat(cancel.body().path("customer_phone").asText()).isEqualTo(IDA.e164());
        assertThat(cancel.body().path("reason").asText()).isEqualTo("ill");
    }

    @Test
    void whoCallsIsAskedWithOurToken() throws Exception {
        conversation().begin();
        Asked start = asked.getFirst();
        assertThat(start.path()).isEqualTo("/elevenlabs/conversation/elevenlabs_bright_smile");
        assertThat(start.headers().getFirst("X-Agent-Token")).isEqualTo(token());
        assertThat(start.body().path("caller_id").asText()).isEqualTo(IDA.e164());
    }

    @Test
    void aToolThatTheAgentWasNotGivenCannotBeUsed() {
        assertThatThrownBy(() -> conversation().use("appointments_today", Map.of()))
                .hasMessageContaining("no tool appointments_today");
        assertThatThrownBy(() -> conversation().use("book_appointment", Map.of("date", "2026-11-27")))
                .hasMessageContaining("start_time");
        assertThat(asked).isEmpty();
    }
}
