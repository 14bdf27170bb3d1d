package frontdesk.console.entrance;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import frontdesk.access.Authenticator;
import frontdesk.access.Role;
import frontdesk.business.DemoBusinesses;
import frontdesk.console.OpenConsole;
import frontdesk.house.HouseOnTestDatabase;
import frontdesk.kernel.Secret;
import frontdesk.page.Browser;

import static org.assertj.core.api.Assertions.assertThat;

/** Signing in with a code after the password, and turning that on and off at the console. */
@QuarkusTest
@QuarkusTestResource(HouseOnTestDatabase.class)
@SuppressWarnings("NullAway.Init")
class SecondStepTest extends OpenConsole {
    private static final String YOU = LUCIA + "/you";
    private static final String BEGIN = YOU + "/second-factor";
    private static final Pattern KEY = Pattern.compile("<code id=\"key\">([A-Z2-7 ]+)</code>");
    private static final Pattern CODE = Pattern.compile("<code>([A-Z2-7 ]+)</code>");
    private static final Pattern HALF = Pattern.compile("name=\"half\" value=\"([^\"]+)\"");

    private String email;
    private Browser inside;

    @BeforeEach
    void signIn() {
        email = UUID.randomUUID() + "@example.com";
        access.addUser(email, Secret.of(PASSWORD), Role.REVIEWER, Set.of(DemoBusinesses.TRATTORIA), false);
        inside = browser().signedIn(email, PASSWORD);
    }

    private static String found(Pattern pattern, HttpResponse<String> page) {
        var match = pattern.matcher(page.body());
        assertThat(match.find()).as(page.body()).isTrue();
        return match.group(1);
    }

    private Authenticator begun() {
        return new Authenticator(Secret.of(
                found(KEY, inside.post(BEGIN, Map.of("password", PASSWORD))).replace(" ", "")));
    }

    private List<String> turnedOn(Authenticator app) {
        var shown = inside.post(BEGIN + "/on", Map.of("code", app.shows(Instant.now())));
        assertThat(shown.statusCode()).isEqualTo(200);
        return CODE.matcher(shown.body()).results().map(code -> code.group(1)).toList();
    }

    private HttpResponse<String> passwordEntered() {
        return browser().post("/sign-in", Map.of("email", email, "password", PASSWORD, "next", YOU));
    }

    private HttpResponse<String> entered(String half, String code) {
        return browser().post("/sign-in/code", Map.of("half", half, "code", code, "next", YOU));
    }

    @Test
    void whoHasTurnedItOnComesInByPasswordAndCode() {
        assertThat(inside.get(YOU).body()).contains("Password only");
        Authenticator app = begun();
        assertThat(turnedOn(app)).hasSize(10);
        assertThat(inside.get(YOU).body()).contains("Second factor on", "10 of 10 recovery codes");

        var step = passwordEntered();
        assertThat(step.statusCode()).isEqualTo(200);
        assertThat(step.headers().map()).as("not in yet").doesNotContainKey("set-cookie");
        String half = found(HALF, step);
        var wrong = entered(half, "nonsense");
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.headers().map()).doesNotContainKey("set-cookie");
        var right = entered(half, app.showsNext(Instant.now()));
        assertThat(right.statusCode()).isEqualTo(303);
        assertThat(right.headers().firstValue("Location").orElseThrow()).endsWith(YOU);
        String cookie = right.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
        assertThat(browser().carrying(cookie).get(YOU).statusCode()).isEqualTo(200);
        assertThat(entered(half, "nonsense").body()).as("used up").contains("begin again");
    }

    @Test
    void aCodeWithoutThePasswordBeforeItOpensNothing() {
        Authenticator app = begun();
        turnedOn(app);
        for (String half : List.of("", "guess", "x".repeat(5000))) {
            var answer = entered(half, app.showsNext(Instant.now()));
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
        }
    }

    @Test
    void itIsTurnedOnByThePasswordAndACodeAndOffByBothAgain() {
        assertThat(inside.post(BEGIN, Map.of("password", "guess")).statusCode()).isEqualTo(422);
        Authenticator app = begun();
        var wrong = inside.post(BEGIN + "/on", Map.of("code", "nonsense"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(found(KEY, wrong).replace(" ", "")).isEqualTo(app.key().reveal());
        List<String> codes = turnedOn(app);
        String off = BEGIN + "/off";
        assertThat(inside.post(off, Map.of("password", PASSWORD)).statusCode()).isEqualTo(422);
        assertThat(inside.post(off, Map.of("password", "guess", "code", codes.getFirst()))
                        .statusCode())
                .isEqualTo(422);
        assertThat(inside.post(off, Map.of("password", PASSWORD, "code", codes.getFirst()))
                        .body())
                .contains("Password only");
        assertThat(passwordEntered().statusCode()).isEqualTo(303);
    }

    @Test
    void theApiAsksForTheCodeToo() {
        Authenticator app = begun();
        turnedOn(app);
        String body = "{\"email\":\"%s\",\"password\":\"%s\"%s}";
        assertThat(session(body.formatted(email, PASSWORD, "")))
                .contains("code_needed")
                .doesNotContain("token");
        assertThat(session(body.formatted(email, PASSWORD, ",\"code\":\"123\"")))
                .contains("bad_code");
        assertThat(session(body.formatted(email, PASSWORD, ",\"code\":\"" + app.showsNext(Instant.now()) + "\"")))
                .contains("\"token\"");
    }

    private String session(String body) {
        try (var http = java.net.http.HttpClient.newHttpClient()) {
            var request = java.net.http.HttpRequest.newBuilder(home.resolve("/api/v1/sessions"))
                    .header("Content-Type", "application/json")
                    .POST(java.net.http.HttpRequest.BodyPublishers.ofString(body));
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (java.io.IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
