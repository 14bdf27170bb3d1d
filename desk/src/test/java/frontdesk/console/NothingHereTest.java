package frontdesk.console;

import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import frontdesk.house.HouseOnTestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** Addresses at which there is nothing. */
@QuarkusTest
@QuarkusTestResource(HouseOnTestDatabase.class)
@SuppressWarnings("NullAway.Init")
class NothingHereTest extends OpenConsole {

    @Test
    void anUnknownAddressSaysWhatToDo() {
        for (String nowhere :
                List.of("/nothing", "/console/trattoria-lucia/no-such-page", "/console/a/b/c/d", "/sign-in/x")) {
            var answer = owner().get(nowhere);
            assertThat(answer.statusCode()).as(nowhere).isEqualTo(404);
            assertThat(answer.body()).as(nowhere).contains("Nothing is here", "Back to the start");
            assertThat(answer.headers().firstValue("Content-Security-Policy"))
                    .as(nowhere)
                    .isEqualTo(owner().get("/sign-in").headers().firstValue("Content-Security-Policy"));
        }
        assertThat(owner().post("/nothing", Map.of()).statusCode()).isEqualTo(404);
    }

    @Test
    void anUnknownAddressOfAnApiIsAProblem() {
        for (String nowhere : List.of("/api/nothing", "/api/v1/nothing", "/api/v1/businesses/x/nothing")) {
            var answer = browser().get(nowhere, "Accept", "application/json");
            assertThat(answer.statusCode()).as(nowhere).isEqualTo(404);
            assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                    .as(nowhere)
                    .startsWith("application/problem+json");
            assertThat(answer.body()).as(nowhere).contains("urn:frontdesk:problem:http-404", "/openapi");
        }
    }
}
