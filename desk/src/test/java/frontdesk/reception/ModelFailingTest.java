package frontdesk.reception;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import frontdesk.brain.Budget;
import frontdesk.provider.scripted.ModelStandIn.Cue;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever the model fails at, the caller does not notice. */
class ModelFailingTest extends ModelConversation {
    @Test
    void aModelThatStallsBeforeItsFirstWordCostsTheCallerNothingButTheBudget() {
        model.answers(new Cue.Stalls());
        Chat chat = trattoria(new Budget(Duration.ofMillis(400), PATIENT, PATIENT, 4))
                .says("a table for four on friday at seven in the evening");

        assertThat(chat.heard()).contains("name");
        assertThat(chat.modelTurns().getFirst().answer()).contains("LATE");
    }

    @Test
    void aModelThatStallsInTheMiddleIsFinishedByTheOtherBrain() {
        model.answers(new Cue.Says("With pleasure. One mo"), new Cue.Stalls());
        Chat chat = trattoria(new Budget(PATIENT, Duration.ofSeconds(1), PATIENT, 4))
                .says("a table for four on friday at seven in the evening");

        assertThat(chat.heard()).startsWith("With pleasure.").contains("name").doesNotContain("One mo");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 404, 429, 500, 503})
    void aModelThatRefusesIsReplaced(int status) {
        model.answers(new Cue.Refuses(status));

        assertThat(trattoria(PLENTY)
                        .says("a table for four on friday at seven in the evening")
                        .heard())
                .contains("name");
    }

    @Test
    void aStreamThatIsCutIsReplaced() {
        model.answers(new Cue.Says("Certainly, let me"), new Cue.Cuts());
        Chat chat = trattoria(PLENTY).says("a table for four on friday at seven in the evening");

        assertThat(chat.heard()).contains("name").doesNotContain("Certainly");
        assertThat(chat.modelTurns().getFirst().answer()).contains("BROKE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"choices\":[{", "nonsense", "{\"error\":{\"message\":\"overloaded\"}}", "[]", "null", "{}"})
    void whatIsNoAnswerIsReplaced(String line) {
        model.answers(new Cue.Sends(line), new Cue.Cuts());

        assertThat(trattoria(PLENTY)
                        .says("a table for four on friday at seven in the evening")
                        .heard())
                .contains("name");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"tool\": \"book\"}", "<tool_call>book</tool_call>", "...", "As an AI language model I cannot."
            })
    void nonsenseIsNotSaid(String nonsense) {
        model.answers(new Cue.Says(nonsense));

        assertThat(trattoria(PLENTY)
                        .says("a table for four on friday at seven in the evening")
                        .heard())
                .contains("name")
                .doesNotContain(nonsense);
    }

    @Test
    void aModelThatGoesRoundInCirclesIsStopped() {
        for (int i = 0; i < 6; i++) {
            model.answers(new Cue.Calls("find_times", FIND));
        }
        Chat chat = trattoria(PLENTY).says("a table for four next friday at seven please");

        assertThat(chat.heard()).contains("seven");
        assertThat(model.requests()).hasSize(2);
        assertThat(chat.modelTurns().getFirst().answer()).contains("LOOPED");
    }

    @Test
    void aModelThatAsksForEverNewToolsIsStopped() {
        for (int i = 0; i < 6; i++) {
            model.answers(
                    new Cue.Calls("find_times", "{\"when\":\"friday at " + (5 + i) + " pm\",\"party_size\":\"4\"}"));
        }
        Chat chat = trattoria(PLENTY).says("a table for four next friday at seven please");

        assertThat(model.requests()).hasSize(4);
        assertThat(chat.heard()).isNotBlank();
    }
}
