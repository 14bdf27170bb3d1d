package frontdesk.rest;

import java.util.Map;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

import frontdesk.house.HouseOnTestDatabase;
import frontdesk.rest.Program.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/** Every operation of the OpenAPI document does what it says. */
@QuarkusTest
@TestProfile(EveryOperation.Unmetered.class)
@WithTestResource(HouseOnTestDatabase.class)
class SoundRequestsTest extends EveryOperation {
    @Test
    void aProblemIsDescribedByAllThatItMaySay() {
        assertThat(document.at("/components/schemas/Problem/properties").properties())
                .extracting(Map.Entry::getKey)
                .hasSizeGreaterThan(4)
                .isSubsetOf(Program.OF_A_PROBLEM);
    }

    @Test
    void whatIsSoundIsNotRefusedForItsForm() {
        for (Operation operation : operations()) {
            if (operation.takesJson()) {
                Answer answer = send(operation, operation.address(), operation.body());
                assertThat(answer.status())
                        .as("%s: %s", operation.name(), answer)
                        .isNotIn(400, 404, 415, 422);
            }
        }
        assertThat(judge.complaints()).isEmpty();
    }
}
