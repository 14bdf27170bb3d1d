package frontdesk.provider.elevenlabs;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

import frontdesk.access.Access;
import frontdesk.access.Seal;
import frontdesk.agents.Agents;
import frontdesk.agents.KnownAgents;
import frontdesk.agents.Role;
import frontdesk.agents.SyncOutcome;
import frontdesk.agents.Workspace;
import frontdesk.business.Answer;
import frontdesk.business.Business;
import frontdesk.business.DemoBusinesses;
import frontdesk.business.Sound;
import frontdesk.business.Talk;
import frontdesk.business.Translation;
import frontdesk.journal.Journal;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.Language;
import frontdesk.kernel.Secret;
import frontdesk.provider.elevenlabs.ElevenLabsWorkspace.TwilioKeys;
import frontdesk.provider.scripted.ElevenLabsStandIn;
import frontdesk.store.Database;
import frontdesk.store.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** A clinic whose agents are to live on the platform, where somebody else has an agent and a tool already. */
abstract class AgentsOnTheWire {
    static final ObjectMapper JSON = new ObjectMapper();
    static final URI DESK = URI.create("https://desk.example.com");

    /** However slow this machine is. */
    private static final Duration PATIENT = Duration.ofSeconds(20);

    private static Database database;

    final ElevenLabsStandIn platform = new ElevenLabsStandIn();
    private final Journal journal = new Journal(database, Clock.systemUTC());
    final Access access = new Access(database, journal, new byte[32], Clock.systemUTC());
    final KnownAgents known = new KnownAgents(database, new Seal(new byte[32]));
    final Business clinic = clinic();

    @BeforeAll
    static void openDatabase() {
        database = TestDatabase.fresh();
    }

    @AfterAll
    static void closeDatabase() {
        database.close();
    }

    @BeforeEach
    void somebodyElseIsThere() {
        platform.objects().put("agents", "agent_theirs", JSON.createObjectNode().put("name", "Theirs"));
        platform.objects().put("tools", "tool_theirs", JSON.createObjectNode().put("id", "tool_theirs"));
    }

    @AfterEach
    void closePlatform() {
        platform.close();
    }

    /** One of its own for each test, in two languages. */
    private static Business clinic() {
        BusinessId id = BusinessId.next();
        var spanish = new Translation(
                new Language("es"),
                "Clínica Sonrisa, ¿en qué puedo ayudarle?",
                Map.of(),
                List.of(new Answer("parking", List.of("aparcamiento"), "Hay aparcamiento detrás del edificio.")));
        return DemoBusinesses.clinic().with(other -> other.id(id)
                .slug("clinic-" + id)
                .translations(List.of(spanish))
                .talk(new Talk(
                        Talk.Brain.MODEL,
                        "You are Rosa, warm and brief.",
                        List.of(new Talk.Shift(
                                LocalTime.of(18, 0), LocalTime.of(8, 0), "Nobody is there: take messages."))))
                .sound(new Sound(
                        List.of(), List.of(new Sound.Pick("elevenlabs", "voice_of_rosa", new Language("es"))))));
    }

    Agents agents() {
        return agents(PATIENT);
    }

    /** @param patience with the platform's answer */
    Agents agents(Duration patience) {
        var api = new WorkspaceApi(new ElevenLabsAccount(platform.base(), platform.key()), patience, _ -> {});
        var workspace = new ElevenLabsWorkspace(
                api,
                new AgentTaste("gemini-2.5-flash", "voice_of_the_house"),
                new TwilioKeys("AC00000000000000000000000000000000", Secret.of("made-up-auth-token")));
        return agents(workspace, DESK);
    }

    Agents agents(@Nullable Workspace workspace, URI desk) {
        return new Agents(database, journal, access, known, workspace, desk, Clock.systemUTC());
    }

    /** One to which no numbers can be taken. */
    ElevenLabsWorkspace workspace(URI base) {
        return new ElevenLabsWorkspace(
                new ElevenLabsAccount(base, platform.key()), new AgentTaste("gemini-2.5-flash", null), null);
    }

    static SyncOutcome.Done done(SyncOutcome outcome) {
        assertThat(outcome).isInstanceOf(SyncOutcome.Done.class);
        return (SyncOutcome.Done) outcome;
    }

    ObjectNode agent(Role role) {
        String id = known.agent(clinic.id(), "elevenlabs", role).orElseThrow();
        return platform.objects().all("agents").get(id);
    }

    JsonNode tool(String name) {
        return platform.objects().all("tools").values().stream()
                .map(tool -> tool.path("tool_config"))
                .filter(tool -> tool.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
