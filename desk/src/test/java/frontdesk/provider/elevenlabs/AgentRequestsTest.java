package frontdesk.provider.elevenlabs;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import frontdesk.agents.Agents;
import frontdesk.agents.TakeOutcome;
import frontdesk.business.Business;
import frontdesk.kernel.PhoneNumber;

import static org.assertj.core.api.Assertions.assertThat;

/** Our requests, judged by what the vendor has published. */
@Timeout(60)
class AgentRequestsTest extends AgentsOnTheWire {
    @Test
    void everyRequestIsOneThatTheVendorTakes() {
        var spec = new ElevenLabsSpec();
        Agents agents = agents();
        assertThat(agents.take(clinic, new PhoneNumber("+14155550199"))).isEqualTo(TakeOutcome.NOTED);
        done(agents.sync(clinic, "test"));
        Business renamed = clinic.withName("Bright Smile and Sons").withAnswers(List.of());
        done(agents.sync(renamed, "test"));
        agents.plan(renamed);
        agents.giveBack(clinic, "test");
        done(agents.remove(clinic, "test"));
        Map<String, Integer> counts = spec.check(platform.requests());
        counts.forEach((operation, count) -> System.out.printf("%4d  %s%n", count, operation));
        assertThat(counts)
                .containsKeys(
                        "POST /v1/convai/secrets",
                        "POST /v1/workspace/webhooks",
                        "PATCH /v1/workspace/webhooks/{webhook_id}",
                        "POST /v1/convai/tools",
                        "POST /v1/convai/knowledge-base/text",
                        "POST /v1/convai/agents/create",
                        "PATCH /v1/convai/agents/{agent_id}",
                        "POST /v1/convai/phone-numbers",
                        "DELETE /v1/convai/phone-numbers/{phone_number_id}",
                        "DELETE /v1/convai/secrets/{secret_id}");
    }

    @Test
    void theJudgeRefusesWhatTheVendorWouldRefuse() {
        var spec = new ElevenLabsSpec();
        agents().sync(clinic, "test");
        ObjectNode tool = platform.requests().stream()
                .filter(request -> request.path().equals("/v1/convai/tools"))
                .findFirst()
                .orElseThrow()
                .body()
                .deepCopy();
        ((ObjectNode) tool.path("tool_config")).put("response_timeout_secs", 1);
        assertThat(spec.faults("POST /v1/convai/tools", tool)).isNotEmpty();
        assertThat(spec.faults("POST /v1/convai/agents/create", JSON.createObjectNode()))
                .isNotEmpty();
    }
}
