package frontdesk.rest;

import java.net.URI;
import java.util.Map;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import frontdesk.access.Access;
import frontdesk.business.DemoBusinesses;
import frontdesk.house.HouseOnTestDatabase;
import frontdesk.rest.Program.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/** A desk that lets three requests a minute in. */
@QuarkusTest
@TestProfile(RateLimitTest.ThreeAMinute.class)
@WithTestResource(HouseOnTestDatabase.class)
class RateLimitTest {
    /** Says so in the settings. */
    public static final class ThreeAMinute implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("frontdesk.rest.requests-per-minute", "3");
        }
    }

    @TestHTTPResource("/")
    URI desk;

    @Inject
    Access access;

    @Test
    void whoAsksTooOftenIsToldWhenToComeBack() {
        Program clinic = new Program(
                desk,
                DemoBusinesses.clinic().slug(),
                access.agents().token("agent_bright_smile").orElseThrow().reveal());
        for (int left = 2; left >= 0; left--) {
            Answer answer = clinic.get("services");
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("ratelimit-remaining")).isEqualTo(Integer.toString(left));
        }
        Answer refused = clinic.get("services");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.problem()).isEqualTo("too-many-requests");
        assertThat(Integer.parseInt(refused.header("retry-after"))).isBetween(1, 20);
        Answer inFhir = clinic.get("/fhir/r4/bright-smile/Schedule");
        assertThat(inFhir.status()).isEqualTo(429);
        assertThat(inFhir.header("content-type")).startsWith("application/fhir+json");
        assertThat(inFhir.at("/issue/0/code")).isEqualTo("throttled");
        assertThat(Integer.parseInt(inFhir.header("retry-after"))).isBetween(1, 20);
    }
}
