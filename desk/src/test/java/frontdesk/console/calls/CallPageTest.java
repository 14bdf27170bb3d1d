package frontdesk.console.calls;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import frontdesk.business.DemoBusinesses;
import frontdesk.console.OpenConsole;
import frontdesk.discretion.RecordingsFolder;
import frontdesk.house.HouseOnTestDatabase;
import frontdesk.journal.Amount;
import frontdesk.journal.CallCosts;
import frontdesk.journal.CallReport;
import frontdesk.journal.Usage;
import frontdesk.kernel.CallId;
import frontdesk.page.Browser;

import static org.assertj.core.api.Assertions.assertThat;

/** What is shown and played of a call. */
@QuarkusTest
@QuarkusTestResource(HouseOnTestDatabase.class)
@SuppressWarnings("NullAway.Init")
class CallPageTest extends OpenConsole {
    @Inject
    RecordingsFolder recordings;

    @Test
    void whatAnAgentReportedOfItsCallIsShown() {
        CallId call = call(DemoBusinesses.TRATTORIA, null);
        assertThat(owner().get(LUCIA + "/calls/" + call).body()).doesNotContain("What the agent reported");
        journal.callReported(
                DemoBusinesses.TRATTORIA,
                call,
                new CallReport(
                        "booked", "Wants <b>a window</b>.", "https://example.com/t/1", "agent:test", Instant.now()));
        assertThat(owner().get(LUCIA + "/calls/" + call).body())
                .contains("What the agent reported", "Wants &lt;b&gt;a window", "href=\"https://example.com/t/1\"");
    }

    @Test
    void whatItCostStandsThereWithWhatWouldTellTheRest() {
        CallId call = call(DemoBusinesses.TRATTORIA, null);
        String page = LUCIA + "/calls/" + call;
        assertThat(owner().get(page).body()).contains("What it cost", "Nobody has counted what it used up.");
        CallCosts costs = journal.callCosts();
        costs.used(DemoBusinesses.TRATTORIA, call, List.of(new Usage(Usage.What.LINE, Usage.HERE, 75)));
        assertThat(owner().get(page).body()).contains("1:15 min", "It cost nothing beyond this machine.");
        costs.used(DemoBusinesses.TRATTORIA, call, List.of(new Usage(Usage.What.EARS, "deepgram nova-3", 30)));
        assertThat(owner().get(page).body())
                .contains("not known", "<code>frontdesk.prices.deepgram.minute</code>")
                .doesNotContain("nothing beyond this machine");
        costs.told(DemoBusinesses.TRATTORIA, call, Usage.What.AGENT, "elevenlabs", Amount.parse("0.21 USD"));
        assertThat(owner().get(page).body()).contains("$0.21", "told by ElevenLabs", "In all, as far as it is known");
    }

    @Test
    void aRecordingIsGivenWholeAndInParts() throws Exception {
        Files.createDirectories(recordings.path());
        Files.writeString(recordings.path().resolve("heard.wav"), "0123456789");
        String sound = LUCIA + "/calls/" + call(DemoBusinesses.TRATTORIA, "heard.wav") + "/recording.wav";
        Browser browser = owner();
        var whole = browser.get(sound);
        assertThat(whole.body()).isEqualTo("0123456789");
        assertThat(whole.headers().firstValue("Accept-Ranges")).hasValue("bytes");
        var part = browser.get(sound, "Range", "bytes=2-5");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo("2345");
        assertThat(part.headers().firstValue("Content-Range")).hasValue("bytes 2-5/10");
        assertThat(browser.get(sound, "Range", "bytes=-3").body()).isEqualTo("789");
        assertThat(browser.get(sound, "Range", "bytes=7-").body()).isEqualTo("789");
        assertThat(browser.get(sound, "Range", "bytes=10-").statusCode()).isEqualTo(416);
        assertThat(browser.get(sound, "Range", "bytes=x").statusCode()).isEqualTo(200);
    }

    @Test
    void aRecordingNeverComesFromOutsideItsFolder() throws Exception {
        Files.createDirectories(recordings.path());
        Path outside = recordings.path().resolveSibling("keys.txt");
        Files.writeString(outside, "secret");
        CallId call = call(DemoBusinesses.TRATTORIA, "../keys.txt");
        assertThat(owner().get(LUCIA + "/calls/" + call + "/recording.wav").statusCode())
                .isEqualTo(404);
    }
}
