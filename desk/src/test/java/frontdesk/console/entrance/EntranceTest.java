package frontdesk.console.entrance;

import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import frontdesk.access.Role;
import frontdesk.booking.Booking;
import frontdesk.console.OpenConsole;
import frontdesk.house.HouseOnTestDatabase;
import frontdesk.page.Browser;

import static org.assertj.core.api.Assertions.assertThat;

/** How one gets in and out, and what is kept out. */
@QuarkusTest
@QuarkusTestResource(HouseOnTestDatabase.class)
@SuppressWarnings("NullAway.Init")
class EntranceTest extends OpenConsole {
    @Test
    void theFrontDoorLeadsToTheSignInPageAndFromThereBack() {
        assertThat(browser().get("/").headers().firstValue("Location"))
                .hasValueSatisfying(at -> assertThat(at).endsWith("/console"));
        var turnedAway = browser().get(LUCIA + "/bookings?from=2026-01-01");
        assertThat(turnedAway.statusCode()).isEqualTo(303);
        assertThat(turnedAway.headers().firstValue("Location").orElseThrow())
                .endsWith("/sign-in?next=%2Fconsole%2Ftrattoria-lucia%2Fbookings%3Ffrom%3D2026-01-01");
        var welcome = browser()
                .post(
                        "/sign-in",
                        Map.of(
                                "email",
                                person(Role.OWNER).email(),
                                "password",
                                PASSWORD,
                                "next",
                                LUCIA + "/bookings?from=2026-01-01"));
        assertThat(welcome.statusCode()).isEqualTo(303);
        assertThat(welcome.headers().firstValue("Location").orElseThrow()).endsWith("/bookings?from=2026-01-01");
    }

    @Test
    void aWrongPasswordAndAnUnknownNameAreAnsweredAlikeAndKindly() {
        var wrong =
                browser().post("/sign-in", Map.of("email", person(Role.OWNER).email(), "password", "guess"));
        var unknown = browser().post("/sign-in", Map.of("email", "nobody@example.com", "password", "guess"));
        assertThat(List.of(wrong.statusCode(), unknown.statusCode())).containsOnly(401);
        assertThat(wrong.body()).contains("do not go together");
        assertThat(wrong.body().replace(person(Role.OWNER).email(), ""))
                .isEqualTo(unknown.body().replace("nobody@example.com", ""));
        assertThat(wrong.headers().map()).doesNotContainKey("set-cookie");
    }

    @Test
    void theSessionIsOutOfReachOfScriptsAndOtherSites() {
        var answer =
                browser().post("/sign-in", Map.of("email", person(Role.OWNER).email(), "password", PASSWORD));
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .containsIgnoringCase("HttpOnly")
                .containsIgnoringCase("SameSite=Strict")
                .contains("Path=/");
    }

    @Test
    void signingOutEndsTheSessionOnTheServerToo() {
        Browser browser = browser().signedIn(person(Role.OWNER).email(), PASSWORD);
        assertThat(browser.get(LUCIA).statusCode()).isEqualTo(200);
        browser.post("/sign-out", Map.of());
        assertThat(browser.get(LUCIA).statusCode()).as("with the old cookie").isEqualTo(303);
    }

    @Test
    void theWayBackAfterSigningInNeverLeadsOutside() {
        for (String outside : List.of(
                "//evil.example",
                "https://evil.example",
                "/console/../evil",
                "/\\evil",
                "/consolex",
                "/console?x=%zz",
                "/console\r\nX: y")) {
            assertThat(Entrance.insideOnly(outside)).as(outside).isEqualTo("/console");
        }
        assertThat(Entrance.insideOnly(LUCIA + "/calls?number=555&day=2026-11-21"))
                .endsWith("/calls?number=555&day=2026-11-21");
    }

    @Test
    void aFormOfAnotherSiteIsRefusedAndDoesNothing() {
        Booking booking = book("Rosa");
        Browser browser = owner().showingFormsOf("https://evil.example");
        var answer = browser.post(LUCIA + "/bookings/" + booking.id() + "/cancel", Map.of());
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(browser().showingFormsOf("null").post("/sign-in", Map.of()).statusCode())
                .isEqualTo(403);
        assertThat(diary.agenda()
                        .find(booking.business(), booking.id())
                        .orElseThrow()
                        .status())
                .isEqualTo(Booking.Status.CONFIRMED);
    }

    @Test
    void aBackgroundRequestIsToldThatItIsSignedOut() {
        assertThat(browser().get(LUCIA + "/live", "Accept", "text/event-stream").statusCode())
                .isEqualTo(401);
    }
}
