package frontdesk.console.entrance;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import frontdesk.access.Role;
import frontdesk.business.DemoBusinesses;
import frontdesk.console.OpenConsole;
import frontdesk.house.HouseOnTestDatabase;
import frontdesk.kernel.Secret;
import frontdesk.page.Browser;

import static org.assertj.core.api.Assertions.assertThat;

/** Where somebody is signed in, and how they end that. */
@QuarkusTest
@QuarkusTestResource(HouseOnTestDatabase.class)
@SuppressWarnings("NullAway.Init")
class OwnSessionsTest extends OpenConsole {
    private static final String YOU = LUCIA + "/you";
    private static final String CHOSEN = "seven green herons";

    private String email;
    private Browser here;
    private Browser there;

    @BeforeEach
    void signInTwice() {
        email = UUID.randomUUID() + "@example.com";
        access.addUser(email, Secret.of(PASSWORD), Role.REVIEWER, Set.of(DemoBusinesses.TRATTORIA), false);
        here = browser().signedIn(email, PASSWORD);
        there = browser().signedIn(email, PASSWORD);
    }

    private static int status(Browser browser) {
        return browser.get(YOU).statusCode();
    }

    @Test
    void oneBrowserIsSignedOutByTheOther() {
        String page = here.get(YOU).body();
        assertThat(page).contains("This browser");
        String other = page.split(YOU + "/sessions/")[1].split("/end")[0];
        assertThat(here.post(YOU + "/sessions/" + other + "/end", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(status(there)).isEqualTo(303);
        assertThat(status(here)).isEqualTo(200);
        assertThat(owner().post(YOU + "/sessions/" + other + "/end", Map.of()).statusCode())
                .as("another's is none of theirs")
                .isEqualTo(303);
    }

    @Test
    void everyOtherBrowserAndProgramIsSignedOut() throws Exception {
        String token = token();
        assertThat(asked(token)).isEqualTo(200);
        here.post(YOU + "/sessions/end", Map.of());
        assertThat(status(there)).isEqualTo(303);
        assertThat(status(here)).isEqualTo(200);
        assertThat(asked(token)).isEqualTo(401);
        assertThat(asked(token())).isEqualTo(200);
    }

    @Test
    void anotherPasswordIsChosenByWhoKnowsTheOld() {
        assertThat(here.post(YOU + "/password", Map.of("password", "guess", "fresh", CHOSEN))
                        .body())
                .contains("That is not your password.");
        var weak = here.post(YOU + "/password", Map.of("password", PASSWORD, "fresh", email));
        assertThat(weak.statusCode()).isEqualTo(422);
        assertThat(weak.body()).contains("easily guessed");
        assertThat(status(there)).isEqualTo(200);

        assertThat(here.post(YOU + "/password", Map.of("password", PASSWORD, "fresh", CHOSEN))
                        .statusCode())
                .isEqualTo(303);
        assertThat(status(there)).isEqualTo(303);
        assertThat(status(here)).isEqualTo(200);
        assertThat(status(browser().signedIn(email, CHOSEN))).isEqualTo(200);
    }

    private String token() throws IOException, InterruptedException {
        return sent(HttpRequest.newBuilder(home.resolve("/api/v1/sessions"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(
                                "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, PASSWORD))))
                .body()
                .replaceAll("(?s).*\"token\"\\s*:\\s*\"([^\"]+)\".*", "$1");
    }

    private int asked(String token) throws IOException, InterruptedException {
        return sent(HttpRequest.newBuilder(home.resolve("/api/v1/businesses/trattoria-lucia/services"))
                        .header("Authorization", "Bearer " + token))
                .statusCode();
    }

    private static java.net.http.HttpResponse<String> sent(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.ofString());
        }
    }
}
