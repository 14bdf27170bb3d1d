package frontdesk.console.calls;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import frontdesk.access.Role;
import frontdesk.audio.Wav;
import frontdesk.business.DemoBusinesses;
import frontdesk.console.OpenInChromium;
import frontdesk.discretion.RecordingsFolder;
import frontdesk.house.HouseOnTestDatabase;
import frontdesk.journal.Turn;
import frontdesk.kernel.CallId;

import static org.assertj.core.api.Assertions.assertThat;

/** A recording is played, seen and followed in its words, in a real browser. */
@QuarkusTest
@QuarkusTestResource(HouseOnTestDatabase.class)
@SuppressWarnings("NullAway.Init")
class PlayerInChromiumTest extends OpenInChromium {
    private static final int SECONDS = 100;
    private static final int TURNS = 20;

    @Inject
    RecordingsFolder recordings;

    private CallId call;

    @BeforeEach
    void aRecordedCall() throws IOException {
        chromium.carry(person(Role.MANAGER).cookie());
        call = aLongTalk();
    }

    @Test
    void aTurnIsPlayedFromItsTimeAndMarkedWhileThePageStaysAlive() {
        chromium.go(LUCIA + "/calls/" + call);
        chromium.see("body[data-connected]");
        chromium.see(".wave .receptionist");
        assertThat(chromium.count(".is-spoken")).isZero();
        chromium.run("window.player = document.querySelector('audio')");
        chromium.click("#turn-3 .play-from");
        chromium.see("#turn-3.is-spoken[aria-current=true]");
        chromium.until(() -> isTrue("return !player.paused && player.currentTime > 15"));
        say(TURNS, "One more, said of it later");
        chromium.seeText("#transcript", "said of it later");
        assertThat(isTrue("return player === document.querySelector('audio') && player.isConnected && !player.paused"))
                .as("still playing")
                .isTrue();
        assertThat(chromium.count(".wave")).isEqualTo(1);
        assertThat(chromium.count("[aria-current=true].is-spoken")).isEqualTo(1);
        chromium.run("player.currentTime = 55.5");
        chromium.see("#turn-11.is-spoken");
        chromium.until(() -> isTrue("return " + isInView("turn-11")));
        assertThat(chromium.count(".is-spoken")).isEqualTo(1);
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void whoReadsElsewhereIsNotTakenAway() {
        chromium.go(LUCIA + "/calls/" + call);
        chromium.see(".wave");
        chromium.run("window.player = document.querySelector('audio'); window.taken = 0;"
                + "window.scrollBy = () => { window.taken++ }");
        chromium.click("#turn-0 .play-from");
        chromium.until(() -> isTrue("return !player.paused"));
        chromium.run("player.pause()");
        String goesOn = "taken = 0; player.currentTime = 92; player.dispatchEvent(new Event('timeupdate'));"
                + " return document.querySelector('#turn-18.is-spoken') !== null && taken ";
        assertThat(isTrue("dispatchEvent(new Event('wheel'));" + goesOn + "=== 0"))
                .as("just after scrolling")
                .isTrue();
        String before = "player.currentTime = 2; player.dispatchEvent(new Event('timeupdate'));";
        chromium.until(() -> isTrue(before + goesOn + "> 0"));
    }

    @Test
    void oneGoesToAndFroWithKeysAndAPointer() {
        chromium.go(LUCIA + "/calls/" + call);
        chromium.see(".wave");
        chromium.until(() -> isTrue("return document.querySelector('audio').duration > 99"));
        chromium.press(".wave", "ARROW_RIGHT", "ARROW_RIGHT", "ARROW_LEFT", "ARROW_UP", "ARROW_UP");
        assertPlace(15, "15 seconds");
        chromium.see("#turn-3.is-spoken");
        chromium.press(".wave", "END");
        assertPlace(SECONDS, "1 minute 40 seconds");
        chromium.press(".wave", "ARROW_LEFT", "HOME", "ARROW_DOWN");
        assertPlace(0, "0 seconds");
        chromium.click(".wave");
        chromium.until(() -> isTrue("return Math.abs(document.querySelector('audio').currentTime - 50) < 1"));
        chromium.until(
                () -> isTrue("return Math.abs(document.querySelector('.wave .heard').width.baseVal.value - 300) < 6"));
        chromium.drag(".wave", ".speeds button[data-speed='2']", 0);
        chromium.until(() -> isTrue("return Math.abs(document.querySelector('audio').currentTime - 50) > 10"));
        chromium.click("[data-speed='1.5']");
        chromium.see("[data-speed='1.5'][aria-pressed=true]");
        assertThat(isTrue("return document.querySelector('audio').playbackRate === 1.5"))
                .isTrue();
        assertThat(chromium.count(".speeds [aria-pressed=true]")).isEqualTo(1);
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void everybodyCanUseIt() {
        chromium.go(LUCIA + "/calls/" + call);
        chromium.see(".wave");
        chromium.click("#turn-4 .play-from");
        chromium.see("#turn-4.is-spoken");
        judge("player");
    }

    @Test
    void whoeverHasTheLinkHearsAndFollowsItToo() {
        String made = hostess()
                .post(LUCIA + "/calls/" + call + "/share", Map.of("days", "1", "recording", "yes"))
                .body();
        chromium.go(made.split("<code>")[1].split("</code>")[0].replaceFirst(".*(?=/shared/)", ""));
        chromium.see(".wave .caller");
        chromium.click(".turn:nth-child(7) .play-from");
        chromium.see(".turn:nth-child(7).is-spoken[aria-current=true]");
        chromium.until(() -> isTrue("return document.querySelector('audio').currentTime > 30"));
        judge("shared-player");
        assertThat(chromium.complaints()).isEmpty();
    }

    private void assertPlace(int seconds, String words) {
        chromium.see(".wave[aria-valuenow='" + seconds + "'][aria-valuetext='" + words + "']");
    }

    private boolean isTrue(String script) {
        return Objects.equals(chromium.run(script), true);
    }

    private static String isInView(String id) {
        return "(() => { const {top, bottom} = document.getElementById('" + id + "').getBoundingClientRect();"
                + " return top >= document.querySelector('.sounding').getBoundingClientRect().bottom"
                + " && bottom <= innerHeight; })()";
    }

    private void say(int number, String words) {
        boolean agent = number % 2 == 0;
        journal.turn(
                DemoBusinesses.TRATTORIA,
                call,
                new Turn(
                        number,
                        agent ? Turn.Speaker.AGENT : Turn.Speaker.CALLER,
                        words,
                        agent ? null : "book · 4 people",
                        0.9,
                        false,
                        number * 5_000L,
                        agent && number > 0 ? new Turn.Latency(600, 140, 6, 12, 90, 0) : null,
                        Instant.now()));
    }

    /** They take turns of five seconds. */
    private CallId aLongTalk() throws IOException {
        short[][] sides = new short[2][SECONDS * 8_000];
        for (int at = 0; at < sides[0].length; at++) {
            double syllable = Math.abs(Math.sin(at / 1_500.0));
            sides[at / 40_000 % 2 == 0 ? 1 : 0][at] = (short) (9_000 * syllable * Math.sin(at / 6.0));
        }
        Files.createDirectories(recordings.path());
        Files.write(
                recordings.path().resolve("long-talk.wav"),
                Wav.stereo(8_000, sides[0], sides[1]).write());
        call = call(DemoBusinesses.TRATTORIA, "long-talk.wav");
        for (int number = 0; number < TURNS; number++) {
            say(number, "For four tomorrow at seven I have a table in the garden. What name shall I put down?");
        }
        return call;
    }
}
