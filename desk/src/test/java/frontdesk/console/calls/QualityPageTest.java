package frontdesk.console.calls;

import java.time.Instant;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import frontdesk.access.Role;
import frontdesk.business.DemoBusinesses;
import frontdesk.console.OpenConsole;
import frontdesk.house.HouseOnTestDatabase;
import frontdesk.journal.CallEnded;
import frontdesk.journal.CallEnded.Disposition;
import frontdesk.journal.CallStarted;
import frontdesk.journal.Turn;
import frontdesk.kernel.Await;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;
import frontdesk.page.Browser;
import frontdesk.quality.Quality;

import static org.assertj.core.api.Assertions.assertThat;

/** The scores of calls as owners look at them, and what they say of them. */
@QuarkusTest
@QuarkusTestResource(HouseOnTestDatabase.class)
@SuppressWarnings("NullAway.Init")
class QualityPageTest extends OpenConsole {
    private static final String QUALITY = LUCIA + "/quality";

    @Inject
    Quality quality;

    @Test
    void aCallThatWentBadlyIsScoredByItselfAndWaitsWithTheReason() {
        CallId call = badCall(DemoBusinesses.TRATTORIA);
        assertThat(listed("href=\"" + LUCIA + "/calls/" + call + "#score\""))
                .contains("The caller wanted a booking and did not get one.");
        assertThat(owner().get(LUCIA + "/calls/" + call).body())
                .contains("How good it was", "50 of 100", "href=\"#turn-1\"", "id=\"turn-1\"", "Is that right?");
        assertThat(owner().get(LUCIA).body()).contains("to be reviewed", "href=\"" + QUALITY + "\"");
    }

    @Test
    void whatAReviewerSaysIsKeptAndTheCallWaitsNoMore() {
        CallId call = badCall(DemoBusinesses.TRATTORIA);
        var saved = hostess()
                .post(
                        LUCIA + "/calls/" + call + "/review",
                        Map.of("verdict", "disagree", "right", "80", "note", "We were <full>."));
        assertThat(saved.headers().firstValue("Location").orElseThrow()).endsWith(QUALITY + "?came=reviewed");
        assertThat(owner().get(QUALITY + "?came=reviewed").body())
                .contains("Your verdict is kept.", "People found")
                .doesNotContain(call.toString());
        assertThat(owner().get(QUALITY + "?show=REVIEWED&why=OUTCOME").body()).contains(call.toString());
        assertThat(owner().get(LUCIA + "/calls/" + call).body())
                .contains("80 in place of 50", "We were &lt;full&gt;.", "by manager@example.com");
    }

    @Test
    void aScoreThatIsNoneIsNotKept() {
        CallId call = badCall(DemoBusinesses.TRATTORIA);
        var refused = hostess()
                .post(LUCIA + "/calls/" + call + "/review", Map.of("verdict", "disagree", "right", "", "note", ""));
        String back = refused.headers().firstValue("Location").orElseThrow();
        assertThat(back).endsWith("?came=no-score#score");
        assertThat(owner().get(LUCIA + "/calls/" + call + "?came=no-score").body())
                .contains("Nothing was kept", "role=\"alert\"");
        assertThat(quality.reviews(DemoBusinesses.TRATTORIA, call)).isEmpty();
    }

    @Test
    void anEmptyPageSaysWhatToDo() {
        assertThat(owner().get(QUALITY + "?show=REVIEWED&why=TEXTS").body()).contains("No call is poor by that.");
        assertThat(owner().get(QUALITY + "?skip=90000").body()).contains("No call waits for you.", "?show=ALL");
        assertThat(owner().get(QUALITY + "?skip=minus&show=nothing&why=else").statusCode())
                .isEqualTo(200);
    }

    @Test
    void whoMayOnlyLookReviewsNothingAndWhoIsElsewhereSeesNothing() {
        CallId call = badCall(DemoBusinesses.TRATTORIA);
        Browser viewer = browser().carrying(person(Role.FRONT_DESK).cookie());
        assertThat(viewer.get(LUCIA + "/calls/" + call).body())
                .contains("50 of 100")
                .doesNotContain("Is that right?");
        assertThat(viewer.post(LUCIA + "/calls/" + call + "/review", Map.of("verdict", "agree"))
                        .statusCode())
                .isEqualTo(403);
        CallId elsewhere = badCall(DemoBusinesses.CLINIC);
        assertThat(hostess()
                        .post(LUCIA + "/calls/" + elsewhere + "/review", Map.of("verdict", "agree"))
                        .statusCode())
                .isEqualTo(404);
    }

    /** The page of those that wait on which this stands: calls of other tests may be worse and come first. */
    private String listed(String link) {
        String page = "";
        for (int skip = 0; skip < 3_000 && !page.contains(link); skip += QualityPage.A_PAGE) {
            page = owner().get(QUALITY + "?skip=" + skip).body();
        }
        assertThat(page).contains(link);
        return page;
    }

    private CallId badCall(BusinessId business) {
        CallId call = CallId.next();
        Instant now = Instant.now();
        journal.callStarted(
                new CallStarted(business, call, CallStarted.Channel.PHONE, "+14155550134", null, "CA" + call, now));
        journal.turn(
                business,
                call,
                turn(
                        0,
                        Turn.Speaker.AGENT,
                        business.equals(DemoBusinesses.CLINIC)
                                ? DemoBusinesses.clinic().name()
                                : DemoBusinesses.trattoria().name(),
                        null,
                        now));
        journal.turn(business, call, turn(1, Turn.Speaker.CALLER, "a table please", "book", now));
        journal.callEnded(
                business,
                call,
                new CallEnded(CallEnded.By.CALLER, "", Disposition.NOT_BOOKED, null, now.plusSeconds(30)));
        Await.until(() -> quality.of(business, call).isPresent());
        return call;
    }

    private static Turn turn(
            int number,
            Turn.Speaker who,
            String text,
            @org.jspecify.annotations.Nullable String understood,
            Instant at) {
        return new Turn(number, who, text, understood, 1, false, 1_000L * number, null, at);
    }
}
