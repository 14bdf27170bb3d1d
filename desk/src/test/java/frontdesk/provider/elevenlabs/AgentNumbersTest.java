package frontdesk.provider.elevenlabs;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import frontdesk.agents.Agents;
import frontdesk.agents.Role;
import frontdesk.agents.TakeOutcome;
import frontdesk.kernel.PhoneNumber;

import static org.assertj.core.api.Assertions.assertThat;

/** A business's telephone numbers are taken to the platform and given back. */
@Timeout(60)
class AgentNumbersTest extends AgentsOnTheWire {
    @Test
    void aNumberIsTakenWithoutItsTextsAndGivenBack() {
        Agents agents = agents();
        assertThat(agents.take(clinic, new PhoneNumber("+14155550101"))).isEqualTo(TakeOutcome.NOTED);
        done(agents.sync(clinic, "test"));
        var imported = platform.requests().stream()
                .filter(request -> request.path().equals("/v1/convai/phone-numbers")
                        && request.method().equals("POST"))
                .findFirst()
                .orElseThrow();
        assertThat(imported.body().path("enable_sms").asBoolean(true)).isFalse();
        assertThat(imported.body().path("agent_id").asText())
                .isEqualTo(
                        known.agent(clinic.id(), "elevenlabs", Role.RECEPTION).orElseThrow());
        assertThat(known.number(clinic.id(), "elevenlabs")).isPresent();
        assertThat(agents.plan(clinic).work()).isEmpty();
        assertThat(agents.giveBack(clinic, "test")).isEqualTo(1);
        assertThat(platform.objects().all("numbers")).isEmpty();
    }

    @Test
    void aNumberThatSomebodyImportedByHandIsLeftAlone() {
        platform.objects()
                .put("numbers", "phnum_theirs", JSON.createObjectNode().put("phone_number", "+14155550101"));
        Agents agents = agents();
        assertThat(agents.take(clinic, new PhoneNumber("+14155550101"))).isEqualTo(TakeOutcome.THERE_ALREADY);
        done(agents.sync(clinic, "test"));
        done(agents.remove(clinic, "test"));
        assertThat(platform.objects().all("numbers")).containsOnlyKeys("phnum_theirs");
    }
}
