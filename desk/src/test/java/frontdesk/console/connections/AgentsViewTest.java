package frontdesk.console.connections;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import frontdesk.agents.Difference;
import frontdesk.agents.Plan;
import frontdesk.agents.Step;

import static org.assertj.core.api.Assertions.assertThat;

/** What is to be done on a platform, in words for an owner. */
class AgentsViewTest {
    @Test
    void eachStepSaysWhatAndWhy() {
        var plan = new Plan(List.of(
                new Step.Keep("secret/agent-token", "secret_1"),
                new Step.Make("tool/book_appointment", true),
                new Step.Change("agent/reception", "agent_1", List.of(new Difference("name", null, "Clinic")), true),
                new Step.Remove("document/answers-es", "doc_1")));
        AgentsView view = AgentsView.of(plan, Map.of("secret/agent-token", "secret_1"), null, null);
        assertThat(view.rows()).extracting(AgentsView.Row::deed).containsExactly("Make", "Change", "Delete");
        assertThat(view.rows().get(0).why()).contains("deleted it there");
        assertThat(view.rows().get(1).why()).contains("changed it there");
        assertThat(view.rows().get(1).places()).containsExactly(new AgentsView.Place("name", "nothing", "Clinic"));
        assertThat(view.made()).hasSize(1);
    }
}
