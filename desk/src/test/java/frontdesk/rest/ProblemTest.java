package frontdesk.rest;

import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.WebApplicationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What programs read of a refusal. */
class ProblemTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @MethodSource
    void aProblemSaysWhatIsDocumentedAndNothingElse(
            WebApplicationException refused) { // ofAUsedKey was told to everybody once
        JsonNode written = JSON.valueToTree(refused.getResponse().getEntity());

        assertThat(written.properties().stream().map(java.util.Map.Entry::getKey))
                .contains("type", "title", "status", "detail")
                .isSubsetOf(Program.OF_A_PROBLEM);
    }

    static Stream<WebApplicationException> aProblemSaysWhatIsDocumentedAndNothingElse() {
        var clash = new Problem.Clash("2026-11-27T15:00", "taken", "Somebody else has it.", List.of());
        return Stream.of(
                Problem.keyUsed(),
                Problem.noSuch("booking"),
                Problem.faulty("wish.at", "Send a time."),
                Problem.of(409, "clashes", "Not all dates can be had", "Leave some out.")
                        .clashing(List.of(clash))
                        .refusal(),
                ProblemFilter.problem(405).refusal());
    }

    @Test
    void aUsedKeyIsToldFromOtherProblems() {
        assertThat(((Problem) Problem.keyUsed().getResponse().getEntity()).ofAUsedKey())
                .isTrue();
        assertThat(((Problem) Problem.noSuch("booking").getResponse().getEntity()).ofAUsedKey())
                .isFalse();
    }
}
