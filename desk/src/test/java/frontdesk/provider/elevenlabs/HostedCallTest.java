package frontdesk.provider.elevenlabs;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import frontdesk.agents.Agents;
import frontdesk.agents.Role;
import frontdesk.agents.SyncOutcome;
import frontdesk.kernel.Secret;
import frontdesk.provider.scripted.ElevenLabsReports;
import frontdesk.provider.scripted.ElevenLabsStandIn;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** From a business's profile to a call of its agent in the journal: what is made at ElevenLabs fits what we answer and take from there. */
@Timeout(60)
class HostedCallTest {
    private static final String DESK = "https://desk.example.com";

    @TempDir
    private Path recordings;

    @Test
    void anAgentThatWeHaveMadeKnowsItsCallersAndTellsOfItsCalls() throws Exception {
        try (var desk = new DeskWithElevenLabs(recordings);
                var platform = new ElevenLabsStandIn()) {
            assertThat(agents(desk, platform).sync(desk.clinic, "test")).isInstanceOf(SyncOutcome.Done.class);
            ObjectNode agent = platform.objects()
                    .all("agents")
                    .get(desk.known
                            .agent(desk.clinic.id(), PostCallWebhooks.NAME, Role.RECEPTION)
                            .orElseThrow());
            itKnowsItsCallers(desk, platform, agent);
            itTellsOfItsCalls(desk, platform);
        }
    }

    private static void itKnowsItsCallers(DeskWithElevenLabs desk, ElevenLabsStandIn platform, ObjectNode agent)
            throws Exception {
        JsonNode asks = agent.at("/platform_settings/workspace_overrides/conversation_initiation_client_data_webhook");
        assertThat(asks.path("url").asText()).isEqualTo(DESK + "/elevenlabs/conversation/" + DeskWithElevenLabs.AGENT);
        String token = platform.objects()
                .all("secrets")
                .get(asks.at("/request_headers/X-Agent-Token/secret_id").asText())
                .path("value")
                .asText();
        var answer = desk.ask("{\"caller_id\":\"+14155550134\",\"agent_id\":\"agent_made_up\"}", token);
        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode variables = ElevenLabsAccount.JSON.readTree(answer.body()).path("dynamic_variables");
        JsonNode used = agent.at("/conversation_config/agent/dynamic_variables/dynamic_variable_placeholders");
        assertThat(used.size()).isPositive();
        assertThat(List.copyOf(variables.properties()))
                .extracting(Map.Entry::getKey)
                .as("a conversation with a variable missing would not begin")
                .containsAll(used.properties().stream().map(Map.Entry::getKey).toList());
    }

    private static void itTellsOfItsCalls(DeskWithElevenLabs desk, ElevenLabsStandIn platform) throws Exception {
        ObjectNode webhook =
                platform.objects().all("webhooks").values().iterator().next();
        assertThat(webhook.path("webhook_url").asText())
                .isEqualTo(DESK + "/elevenlabs/post-call/" + DeskWithElevenLabs.AGENT);
        byte[] told = DeskWithElevenLabs.transcription("conv_1", "Hello.", "Bye.")
                .toString()
                .getBytes(UTF_8);
        var reports = new ElevenLabsReports(Secret.of(webhook.path("secret").asText()), desk.clock);
        assertThat(desk.tell(told))
                .as("signed with the secret of another webhook")
                .isEqualTo(403);
        assertThat(desk.tell(told, reports.signature(told))).isEqualTo(200);
        desk.awaitWrappedUp(1);
        assertThat(desk.rooms.journal().callByCarrierName(desk.clinic.id(), "conv_1"))
                .isPresent();
    }

    private static Agents agents(DeskWithElevenLabs desk, ElevenLabsStandIn platform) {
        var api = new WorkspaceApi(
                new ElevenLabsAccount(platform.base(), platform.key()), Duration.ofSeconds(10), _ -> {});
        return new Agents(
                desk.database,
                desk.rooms.journal(),
                desk.rooms.access(),
                desk.known,
                new ElevenLabsWorkspace(api, new AgentTaste("gemini-2.5-flash", null), null),
                URI.create(DESK),
                desk.clock);
    }
}
