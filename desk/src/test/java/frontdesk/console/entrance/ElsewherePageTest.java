package frontdesk.console.entrance;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Set;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import frontdesk.access.Role;
import frontdesk.business.DemoBusinesses;
import frontdesk.console.HouseWithOidc;
import frontdesk.console.OpenConsole;
import frontdesk.console.SessionCookie;
import frontdesk.house.HouseOnTestDatabase;
import frontdesk.kernel.Secret;
import frontdesk.provider.oidc.OidcStandIn;

import static org.assertj.core.api.Assertions.assertThat;

/** The way to a provider elsewhere and back, as a browser walks it. */
@QuarkusTest
@QuarkusTestResource(HouseOnTestDatabase.class)
@WithTestResource(HouseWithOidc.class)
@SuppressWarnings("NullAway.Init")
class ElsewherePageTest extends OpenConsole {
    private static final String BEGIN = "/sign-in/elsewhere?next=%2Fconsole%2Ftrattoria-lucia%2Fcalls%3Fnumber%3D5";

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static List<String> cookies(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie");
    }

    /** Where the provider sends the browser back to, on this machine. */
    private String back(HttpResponse<String> begun) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var there = http.send(
                    HttpRequest.newBuilder(URI.create(location(begun))).build(), BodyHandlers.ofString());
            URI back = URI.create(location(there));
            return back.getRawPath() + "?" + back.getRawQuery();
        }
    }

    @Test
    void whoIsVouchedForIsInAndLedOnByAPageOfOurs() throws Exception {
        assertThat(browser().get("/sign-in?next=" + LUCIA).body()).contains("Sign in with Example");
        var begun = browser().get(BEGIN);
        assertThat(cookies(begun)).singleElement().satisfies(cookie -> assertThat(cookie)
                .containsIgnoringCase("HttpOnly")
                .containsIgnoringCase("SameSite=Lax")
                .contains("Path=/sign-in/elsewhere"));
        String attempt = cookies(begun).getFirst().replaceFirst(";.*", "");
        assertThat(browser().carrying(attempt).get(back(begun)).statusCode())
                .as("nobody knows them yet")
                .isEqualTo(403);

        access.addUser(OidcStandIn.WHO, Secret.of(PASSWORD), Role.REVIEWER, Set.of(DemoBusinesses.TRATTORIA), false);
        var again = browser().get(BEGIN);
        var in = browser()
                .carrying(cookies(again).getFirst().replaceFirst(";.*", ""))
                .get(back(again));
        assertThat(in.statusCode()).isEqualTo(200);
        assertThat(in.body()).contains("url=/console/trattoria-lucia/calls?number=5");
        String session = cookies(in).stream()
                .filter(cookie -> cookie.startsWith(SessionCookie.NAME))
                .findFirst()
                .orElseThrow();
        assertThat(session).containsIgnoringCase("SameSite=Strict");
        assertThat(browser()
                        .carrying(session.replaceFirst(";.*", ""))
                        .get(LUCIA)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void whoComesBackWithoutHavingBegunIsTurnedAway() throws Exception {
        var begun = browser().get(BEGIN);
        var planted = browser().get(back(begun));
        assertThat(planted.statusCode()).isEqualTo(401);
        assertThat(planted.body()).contains("Please begin again.");
        assertThat(cookies(planted)).noneMatch(cookie -> cookie.startsWith(SessionCookie.NAME));
        assertThat(browser().get("/sign-in/elsewhere/back?error=access_denied").statusCode())
                .isEqualTo(401);
    }

    @Test
    void theWayBackAfterItNeverLeadsOutside() throws Exception {
        var begun = browser().get("/sign-in/elsewhere?next=https%3A%2F%2Fevil.example");
        var in = browser()
                .carrying(cookies(begun).getFirst().replaceFirst(";.*", ""))
                .get(back(begun));
        assertThat(in.body()).doesNotContain("evil.example");
    }
}
