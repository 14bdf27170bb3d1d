package frontdesk.console.connections;

import java.net.URI;
import java.util.Map;
import java.util.Set;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import frontdesk.access.Access;
import frontdesk.access.Role;
import frontdesk.house.HouseOnTestDatabase;
import frontdesk.kernel.Secret;
import frontdesk.page.Browser;

import static org.assertj.core.api.Assertions.assertThat;

/** Without a key the page says what is missing, and its button does no harm. */
@QuarkusTest
@QuarkusTestResource(HouseOnTestDatabase.class)
class AgentsPageTest {
    private static final String AGENTS = "/console/trattoria-lucia/agents";
    private static final String PASSWORD = "correct horse battery";

    @TestHTTPResource("/")
    URI home;

    @Inject
    Access access;

    @Test
    void whatIsMissingIsSaid() {
        access.addUser("agents@example.com", Secret.of(PASSWORD), Role.OWNER, Set.of(), true);
        Browser owner = new Browser(home).signedIn("agents@example.com", PASSWORD);
        assertThat(owner.get(AGENTS).body()).contains("Voice agent at ElevenLabs", "set ELEVENLABS_API_KEY");
        assertThat(owner.post(AGENTS + "/sync", Map.of()).statusCode()).isEqualTo(303);
    }

    @Test
    void whoMayOnlyLookSeesNoSuchPage() {
        access.addUser("looks@example.com", Secret.of(PASSWORD), Role.REVIEWER, Set.of(), true);
        Browser viewer = new Browser(home).signedIn("looks@example.com", PASSWORD);
        assertThat(viewer.get(AGENTS).statusCode()).isEqualTo(403);
        assertThat(viewer.get("/console/trattoria-lucia").body()).doesNotContain(AGENTS);
    }
}
