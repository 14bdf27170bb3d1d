package frontdesk.console.calls;

import java.util.Map;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import frontdesk.access.Role;
import frontdesk.audio.Frame;
import frontdesk.business.DemoBusinesses;
import frontdesk.console.CallFromThePage;
import frontdesk.console.OpenConsole;
import frontdesk.house.HouseOnTestDatabase;
import frontdesk.kernel.Await;
import frontdesk.page.Chromium;

import static org.assertj.core.api.Assertions.assertThat;

/** A call that goes on is heard in a real browser, and a draft answers who tries it. */
@QuarkusTest
@QuarkusTestResource(HouseOnTestDatabase.class)
@SuppressWarnings("NullAway.Init")
class ListenInChromiumTest extends OpenConsole {
    /** Hears what goes to the loudspeakers: how loud it has been on the left. */
    private static final String TAP = """
            const connect = AudioNode.prototype.connect;
            AudioNode.prototype.connect = function(to, ...rest) {
              if (to === this.context.destination && this instanceof ChannelMergerNode) {
                const left = new AnalyserNode(this.context, {fftSize: 4096});
                const sides = new ChannelSplitterNode(this.context, {numberOfOutputs: 2});
                connect.call(this, sides);
                connect.call(sides, left, 0);
                const sound = new Float32Array(left.fftSize);
                window.loudest = 0;
                setInterval(() => { left.getFloatTimeDomainData(sound); for (const s of sound) window.loudest = Math.max(window.loudest, Math.abs(s)); }, 50);
              }
              return connect.call(this, to, ...rest);
            };
            """;

    /** A microphone into which nobody speaks. */
    private static final String SILENCE = """
            navigator.mediaDevices.getUserMedia = async () => new MediaStream();
            AudioContext.prototype.createMediaStreamSource = function() { return new GainNode(this); };
            """;

    private Chromium chromium;

    @BeforeEach
    void open() {
        Assumptions.assumeTrue(Chromium.isInstalled(), "Chromium and its driver are not installed");
        chromium = Chromium.open(home);
        chromium.carry(person(Role.MANAGER).cookie());
    }

    @AfterEach
    void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void theCallerIsHeardOnTheLeftUntilTheCallIsOver() {
        short[] whistle = new short[Frame.USUAL];
        for (int at = 0; at < whistle.length; at++) {
            whistle[at] = (short) (8_000 * Math.sin(2 * Math.PI * at / 20));
        }
        var caller = new CallFromThePage(
                home, hostess().post(LUCIA + "/phone", Map.of()).body(), new Frame(whistle));
        Await.until(() -> journal.call(DemoBusinesses.TRATTORIA, caller.call()).isPresent());
        chromium.go(LUCIA);
        chromium.run(TAP);
        chromium.click("[data-listen*='" + caller.call() + "']");
        chromium.seeText("#listening-words", "You are listening");
        chromium.until(() -> ((Number) chromium.run("return window.loudest ?? 0")).doubleValue() > .1);
        caller.hangUp();
        chromium.seeText("#listening-words", "The call is over.");
        chromium.click("#listening-stop");
        chromium.seeNo("#listening:not([hidden])");
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void whoTriesAGreetingHearsItBeforeAnybodyElse() {
        chromium.go(LUCIA + "/set-up/persona");
        chromium.type("[name^='greeting-']", "Trattoria Lucia, Rosa speaking.");
        chromium.click("[formaction$='/try']");
        chromium.see("#tried");
        chromium.run(SILENCE);
        chromium.click("[data-trial]");
        chromium.click("#phone-call");
        chromium.seeText("#phone-log", "Rosa speaking");
        // the panel still grows with what is said
        chromium.run("for (const part of ['hang-up', 'close']) document.getElementById('phone-' + part).click()");
        chromium.click("button[form='drop-form']");
        chromium.seeNo("#tried");
        assertThat(chromium.complaints()).isEmpty();
    }
}
