package frontdesk.console.calls;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import frontdesk.access.Role;
import frontdesk.business.DemoBusinesses;
import frontdesk.console.OpenConsole;
import frontdesk.house.HouseOnTestDatabase;
import frontdesk.journal.CallStarted;
import frontdesk.journal.CallStarted.Channel;
import frontdesk.journal.ToolUse;
import frontdesk.kernel.CallId;

import static org.assertj.core.api.Assertions.assertThat;

/** Stepping in to a call from the first page. */
@QuarkusTest
@QuarkusTestResource(HouseOnTestDatabase.class)
class StepInPageTest extends OpenConsole {
    private CallId live(Channel channel) {
        var call = new CallStarted(
                DemoBusinesses.TRATTORIA, CallId.next(), channel, "+14155550134", null, null, Instant.now());
        journal.callStarted(call);
        return call.call();
    }

    private static String address(CallId call, String deed) {
        return LUCIA + "/calls/" + call + "/step-in/" + deed;
    }

    @Test
    void whoIsOnThePhoneCanBeToldSomethingAndTheTrailSaysByWhom() {
        CallId call = live(Channel.PHONE);
        assertThat(hostess().get(LUCIA).body()).contains(address(call, "say"), address(call, "put-through"));
        HttpResponse<String> answer = hostess().post(address(call, "say"), Map.of("words", "The terrace is open."));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith(LUCIA + "#live-title");
        assertThat(hostess().post(address(call, "put-through"), Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(journal.auditTrail()
                        .entries(DemoBusinesses.TRATTORIA, Instant.now().minusSeconds(60), Instant.now(), 20))
                .extracting(line -> line.action() + " " + line.subject())
                .contains("told a caller call " + call, "took a caller over call " + call);
    }

    /** As the receptionist writes it down that holds the call. */
    private void whispered(CallId call, String outcome, String answer) {
        String given = "{\"words\":\"six people\",\"by\":\"ana@example.com\"}";
        journal.toolUsed(
                DemoBusinesses.TRATTORIA, call, new ToolUse("hint", given, answer, outcome, 10, Instant.now()));
    }

    @Test
    void whatIsWhisperedStandsInTheTrailWithoutItsWords() {
        CallId call = live(Channel.PHONE);
        assertThat(hostess().get(LUCIA).body()).contains(address(call, "whisper"), "only the receptionist hears it");
        HttpResponse<String> answer = hostess().post(address(call, "whisper"), Map.of("words", "six people"));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(journal.auditTrail()
                        .entries(DemoBusinesses.TRATTORIA, Instant.now().minusSeconds(60), Instant.now(), 20))
                .extracting(line -> line.action() + " " + line.subject())
                .contains("whispered to the receptionist call " + call);
        assertThat(hostess().post(address(call, "whisper"), Map.of("words", "")).statusCode())
                .isEqualTo(400);
    }

    @Test
    void aHintIsSeenWithWhatCameOfItAndThatTheCallerDidNotHearIt() {
        CallId call = live(Channel.PHONE);
        whispered(call, "TakenUp", "{\"understood\":\"6 people\"}");
        for (String page : List.of(LUCIA, LUCIA + "/calls/" + call)) {
            assertThat(hostess().get(page).body())
                    .contains("Hint from ana@example.com", "six people", "The caller did not hear it")
                    .contains("<span>taken up</span>: <span>6 people</span>");
        }
        whispered(call, "NotUnderstood", "{}");
        assertThat(hostess().get(LUCIA).body()).contains("did not know what to do with it; use Say it");
    }

    @Test
    void whoMayNotServeDoesNotWhisperAndNobodyWhispersElsewhere() {
        CallId call = live(Channel.PHONE);
        assertThat(browser()
                        .carrying(person(Role.REVIEWER).cookie())
                        .post(address(call, "whisper"), Map.of("words", "six people"))
                        .statusCode())
                .isEqualTo(403);
        String elsewhere = address(call, "whisper")
                .replace(LUCIA, "/console/" + DemoBusinesses.clinic().slug());
        assertThat(owner().post(elsewhere, Map.of("words", "six people")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void nothingToSayIsAnsweredWithWhatToDo() {
        CallId call = live(Channel.BROWSER);
        assertThat(hostess().post(address(call, "say"), Map.of("words", " ")).statusCode())
                .isEqualTo(400);
        assertThat(hostess()
                        .post(address(call, "say"), Map.of("words", "x".repeat(301)))
                        .body())
                .contains("at most 300 letters");
    }

    @Test
    void whoComesTooLateSeesHowTheCallEnded() {
        CallId over = call(DemoBusinesses.TRATTORIA, null);
        assertThat(hostess()
                        .post(address(over, "put-through"), Map.of())
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith(LUCIA + "/calls/" + over);
    }

    @Test
    void callsThatAnotherPlatformHoldsOfferNothing() {
        CallId call = live(Channel.AGENT);
        assertThat(hostess().get(LUCIA).body()).doesNotContain(address(call, "say"), address(call, "whisper"));
    }
}
