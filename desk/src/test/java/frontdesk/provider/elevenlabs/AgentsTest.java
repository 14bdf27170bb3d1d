package frontdesk.provider.elevenlabs;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import frontdesk.agents.Agents;
import frontdesk.agents.Difference;
import frontdesk.agents.Hosted;
import frontdesk.agents.Role;
import frontdesk.agents.Step;
import frontdesk.business.Business;
import frontdesk.kernel.Secret;

import static org.assertj.core.api.Assertions.assertThat;

/** A business's agents are brought up to date on the platform, and only by what has changed. */
@Timeout(60)
class AgentsTest extends AgentsOnTheWire {
    @Test
    void aSecondRunChangesNothing() {
        Agents agents = agents();
        assertThat(done(agents.sync(clinic, "test")).steps()).hasSize(1 + 1 + 15 + 2 + 2);
        platform.forgetRequests();
        assertThat(done(agents.sync(clinic, "test")).steps()).isEmpty();
        assertThat(agents.plan(clinic).work()).isEmpty();
        assertThat(platform.requests()).allMatch(request -> request.method().equals("GET"));
    }

    @Test
    void aPlanChangesNothing() {
        Agents agents = agents();
        assertThat(agents.plan(clinic).work()).hasSize(21).allMatch(step -> step instanceof Step.Make);
        assertThat(platform.requests()).isEmpty();
        assertThat(agents.made(clinic)).isEmpty();
        assertThat(access.agents().find(Agents.agentId(clinic, "elevenlabs"))).isEmpty();
    }

    @Test
    void aChangedProfileChangesOnlyWhatFollowsFromIt() {
        Agents agents = agents();
        agents.sync(clinic, "test");
        Business changed = clinic.withGreeting("Good morning!");
        List<Step> work = agents.plan(changed).work();
        assertThat(work).singleElement().isInstanceOfSatisfying(Step.Change.class, change -> {
            assertThat(change.part()).isEqualTo("agent/reception");
            assertThat(change.drifted()).isFalse();
            assertThat(change.differences())
                    .extracting(Difference::path)
                    .containsExactly("conversation_config.agent.first_message");
        });
        done(agents.sync(changed, "test"));
        assertThat(agent(Role.RECEPTION)
                        .at("/conversation_config/agent/first_message")
                        .asText())
                .endsWith("Good morning!");
    }

    @Test
    void whatSomebodyChangedOrDeletedThereIsFoundAndMended() {
        Agents agents = agents();
        agents.sync(clinic, "test");
        String id = known.agent(clinic.id(), "elevenlabs", Role.RECEPTION).orElseThrow();
        ObjectNode agent = platform.objects().all("agents").get(id);
        ((ObjectNode) agent.at("/conversation_config/agent")).put("first_message", "Buy one, get one free!");
        ((ObjectNode) agent.at("/platform_settings/data_collection"))
                .putObject("shoe_size")
                .put("type", "string");
        platform.objects().put("agents", id, agent);
        String lost = agents.made(clinic).get("tool/book_appointment");
        platform.objects().remove("tools", lost);

        List<Step> work = agents.plan(clinic).work();
        assertThat(work).hasSize(2);
        assertThat(work.getFirst()).isEqualTo(new Step.Make("tool/book_appointment", true));
        assertThat(work.getLast()).isInstanceOfSatisfying(Step.Change.class, change -> {
            assertThat(change.drifted()).isTrue();
            assertThat(change.differences())
                    .extracting(Difference::path)
                    .contains("conversation_config.agent.first_message", "platform_settings.data_collection.shoe_size");
        });
        done(agents.sync(clinic, "test"));
        assertThat(agents.plan(clinic).work()).isEmpty();
        assertThat(agent(Role.RECEPTION)
                        .at("/conversation_config/agent/prompt/tool_ids")
                        .toString())
                .contains(agents.made(clinic).get("tool/book_appointment"))
                .doesNotContain("\"" + lost + "\"");
    }

    @Test
    void aRegeneratedTokenIsSentAgain() {
        Agents agents = agents();
        agents.sync(clinic, "test");
        Secret fresh = access.agents().regenerate(Agents.agentId(clinic, "elevenlabs"), "test");
        assertThat(agents.plan(clinic).work()).extracting(Step::part).containsExactly("secret/agent-token");
        done(agents.sync(clinic, "test"));
        assertThat(platform.objects().all("secrets").values())
                .anyMatch(secret -> secret.path("value").asText().equals(fresh.reveal()));
    }

    @Test
    void whatWeMadeIsDeletedAndNothingElse() {
        Agents agents = agents();
        agents.sync(clinic, "test");
        Business silent = clinic.withAnswers(List.of()).withTranslations(List.of());
        assertThat(done(agents.sync(silent, "test")).steps())
                .filteredOn(step -> step instanceof Step.Remove)
                .extracting(Step::part)
                .containsExactlyInAnyOrder("document/answers-en", "document/answers-es");
        done(agents.remove(clinic, "test"));
        assertThat(platform.objects().all("agents")).containsOnlyKeys("agent_theirs");
        assertThat(platform.objects().all("tools")).containsOnlyKeys("tool_theirs");
        assertThat(platform.objects().all("secrets")).isEmpty();
        assertThat(platform.objects().all("webhooks")).isEmpty();
        assertThat(agents.made(clinic)).isEmpty();
    }

    @Test
    void anAddressThatMovesGetsAWebhookOfItsOwn() {
        agents().sync(clinic, "test");
        Optional<Secret> before = known.reportSecret(clinic.id(), "elevenlabs");
        Agents moved = agents(workspace(platform.base()), URI.create("https://moved.example.com"));
        done(moved.sync(clinic, "test"));
        assertThat(platform.objects().all("webhooks").values()).singleElement().satisfies(hook -> assertThat(
                        hook.path("webhook_url").asText())
                .startsWith("https://moved.example.com/"));
        assertThat(known.reportSecret(clinic.id(), "elevenlabs").map(Secret::reveal))
                .isNotEqualTo(before.map(Secret::reveal));
        assertThat(moved.plan(clinic).work()).isEmpty();
    }

    @Test
    void anAgentIsKnownByThePlatformsIdOfIt() {
        agents().sync(clinic, "test");
        String id = known.agent(clinic.id(), "elevenlabs", Role.ERRAND).orElseThrow();
        assertThat(known.hosted("elevenlabs", id)).contains(new Hosted(clinic.id(), Role.ERRAND));
        assertThat(known.hosted("elevenlabs", "agent_theirs")).isEmpty();
        assertThat(known.hosted("elevenlabs", "\0")).isEmpty();
    }
}
