package frontdesk.console.calls;

import java.nio.file.Files;
import java.time.Instant;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import frontdesk.access.Role;
import frontdesk.business.DemoBusinesses;
import frontdesk.console.OpenConsole;
import frontdesk.discretion.RecordingsFolder;
import frontdesk.house.HouseOnTestDatabase;
import frontdesk.journal.Turn;
import frontdesk.kernel.CallId;
import frontdesk.page.Browser;

import static org.assertj.core.api.Assertions.assertThat;

/** What is done with a call afterwards: its outcome put right, names hidden, shown to others. */
@QuarkusTest
@QuarkusTestResource(HouseOnTestDatabase.class)
@SuppressWarnings("NullAway.Init")
class CallDeedsTest extends OpenConsole {
    @Inject
    RecordingsFolder recordings;

    @Test
    void anOutcomeIsPutRightAndWhatWasNotedStaysBesideIt() {
        String page = LUCIA + "/calls/" + call(DemoBusinesses.TRATTORIA, null);
        assertThat(hostess()
                        .post(page + "/outcome", Map.of("outcome", "BOOKED"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(owner().get(page).body())
                .contains(
                        "<span class=\"tag good large\">Booked</span>",
                        "Corrected by manager@example.com",
                        "“Answered” had been noted.");
        assertThat(hostess()
                        .post(page + "/outcome", Map.of("outcome", "SPLENDID"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void namesAndNumbersAreHiddenForGood() {
        CallId call = said("I am Rosalind, 415 555 0134");
        String page = LUCIA + "/calls/" + call;
        assertThat(owner().get(page).body()).contains("0134", "Hide names and numbers…");
        hostess().post(page + "/redact", Map.of("more", "Rosalind"));
        assertThat(owner().get(page).body())
                .contains("I am [name], [number]", "Hidden by manager@example.com", "Number withheld")
                .doesNotContain("Rosalind", "0134");
    }

    @Test
    void aCallIsShownToWhoHasTheLinkUntilItIsTakenBack() throws Exception {
        Files.createDirectories(recordings.path());
        Files.writeString(recordings.path().resolve("shared.wav"), "0123456789");
        CallId call = call(DemoBusinesses.TRATTORIA, "shared.wav");
        journal.turn(DemoBusinesses.TRATTORIA, call, turn("a <i>table</i> please"));
        String page = LUCIA + "/calls/" + call + "/share";
        assertThat(hostess().get(page).body()).contains("Nobody else sees this call.");
        String made =
                hostess().post(page, Map.of("days", "1", "recording", "yes")).body();
        String link = made.split("<code>")[1].split("</code>")[0].replaceFirst(".*(?=/shared/)", "");
        Browser anybody = browser();
        var shared = anybody.get(link);
        assertThat(shared.statusCode()).isEqualTo(200);
        assertThat(shared.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(shared.body())
                .contains(
                        "a &lt;i&gt;table&lt;/i&gt; please",
                        "name=\"robots\" content=\"noindex\"",
                        link + "/recording.wav")
                .doesNotContain("555", "/console/");
        assertThat(anybody.get(link + "/recording.wav", "Range", "bytes=2-5").body())
                .isEqualTo("2345");
        String again = hostess().get(page).body();
        assertThat(again).contains("looked at once", "may be heard").doesNotContain(link);
        String revoke = again.replaceFirst("(?s).*action=\"([^\"]*/revoke)\".*", "$1");
        assertThat(hostess().post(revoke, Map.of()).statusCode()).isEqualTo(303);
        assertThat(anybody.get(link).statusCode()).isEqualTo(404);
        assertThat(anybody.get(link).body()).contains("This link leads nowhere any more");
        assertThat(anybody.get(link + "/recording.wav").statusCode()).isEqualTo(404);
    }

    @Test
    void whatMayNotBeHeardIsNot() throws Exception {
        Files.createDirectories(recordings.path());
        Files.writeString(recordings.path().resolve("unheard.wav"), "0123456789");
        String page = LUCIA + "/calls/" + call(DemoBusinesses.TRATTORIA, "unheard.wav") + "/share";
        String made = hostess().post(page, Map.of("days", "7")).body();
        String link = made.split("<code>")[1].split("</code>")[0].replaceFirst(".*(?=/shared/)", "");
        assertThat(browser().get(link).body()).doesNotContain("<audio");
        assertThat(browser().get(link + "/recording.wav").statusCode()).isEqualTo(404);
    }

    @Test
    void whoMayOnlyLookIsOfferedNoneOfIt() {
        String page = LUCIA + "/calls/" + said("hello");
        Browser viewer = browser().carrying(person(Role.FRONT_DESK).cookie());
        assertThat(viewer.get(page).body()).doesNotContain("/redact", "/share", "/outcome");
        assertThat(viewer.post(page + "/redact", Map.of()).statusCode()).isEqualTo(403);
        assertThat(viewer.post(page + "/share", Map.of()).statusCode()).isEqualTo(403);
        assertThat(viewer.post(page + "/outcome", Map.of("outcome", "BOOKED")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void aCallIsARehearsalsScenario() {
        CallId call = said("Are you open on Sundays? It's 415 555 0134");
        var file = owner().get(LUCIA + "/calls/" + call + "/scenario.yaml");
        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("call-" + call + ".yaml");
        assertThat(file.body()).contains("./frontdesk rehearse trattoria-lucia", "Are you open on Sundays?");
        assertThat(owner().get(LUCIA + "/calls/" + call(DemoBusinesses.TRATTORIA, null) + "/scenario.yaml")
                        .statusCode())
                .isEqualTo(404);
    }

    private CallId said(String words) {
        CallId call = call(DemoBusinesses.TRATTORIA, null);
        journal.turn(DemoBusinesses.TRATTORIA, call, turn(words));
        return call;
    }

    private static Turn turn(String words) {
        return new Turn(0, Turn.Speaker.CALLER, words, null, 1, false, 0, null, Instant.now());
    }
}
