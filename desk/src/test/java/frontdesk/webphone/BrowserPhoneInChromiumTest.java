package frontdesk.webphone;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import frontdesk.access.Access;
import frontdesk.booking.Diary;
import frontdesk.business.DemoBusinesses;
import frontdesk.call.Switchboard;
import frontdesk.house.HouseOnTestDatabase;
import frontdesk.kernel.Secret;
import frontdesk.page.Browser;
import frontdesk.page.Chromium;
import frontdesk.page.Looks;
import frontdesk.provider.local.LocalSpeech;
import frontdesk.storefront.FreshTurnstile;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody rings from a page, in a real browser with a microphone that somebody speaks into. */
@QuarkusTest
@QuarkusTestResource(HouseOnTestDatabase.class)
@SuppressWarnings("NullAway.Init")
class BrowserPhoneInChromiumTest {
    private static final String PAGE = "/book/trattoria-lucia";
    private static final String CONSOLE = "/console/trattoria-lucia";

    /** Listens in before the loudspeakers. */
    private static final String TAP = """
            const connect = AudioNode.prototype.connect;
            AudioNode.prototype.connect = function(to, ...rest) {
              if (to === this.context.destination && this instanceof AudioWorkletNode) {
                const tap = new AnalyserNode(this.context, {fftSize: 4096});
                connect.call(this, tap);
                const sound = new Float32Array(tap.fftSize);
                window.loudest = 0;
                setInterval(() => { tap.getFloatTimeDomainData(sound); for (const s of sound) window.loudest = Math.max(window.loudest, Math.abs(s)); }, 50);
              }
              return connect.call(this, to, ...rest);
            };
            const Socket = window.WebSocket;
            window.WebSocket = class extends Socket { constructor(...a) { super(...a); window.wire = this; } };
            """;

    @TestHTTPResource("/")
    URI home;

    @Inject
    Access access;

    @Inject
    Diary diary;

    @Inject
    Switchboard switchboard;

    @Inject
    Webphone webphone;

    private Chromium chromium;

    @BeforeEach
    void need() {
        Assumptions.assumeTrue(Chromium.isInstalled(), "Chromium and its driver are not installed");
        FreshTurnstile.turn();
    }

    @AfterEach
    void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void whatAVisitorWishesAloudIsBookedAndTheAgentIsReallyHeard() throws IOException {
        Assumptions.assumeTrue(LocalSpeech.findings().stream().allMatch(f -> f.ready()), "no speech programs");
        switchboard.prepare();
        LocalDate day = LocalDate.now(DemoBusinesses.trattoria().zone()).plusDays(6);
        if (day.getDayOfWeek() == java.time.DayOfWeek.MONDAY) {
            day = day.plusDays(1);
        }
        String weekday = day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        open(new Microphone()
                .silence(9)
                .says("I'd like to book a table for two on " + weekday + " at eight.")
                .silence(12)
                .says("My name is Daniel Cooper.")
                .silence(60)
                .plugged());
        chromium.size(390, 844);
        chromium.go(PAGE);
        chromium.run(TAP);
        chromium.click("[data-phone]");
        chromium.picture("light-390-phone-ready");
        assertThat(Looks.troubles(chromium)).isEmpty();
        chromium.click("#phone-call");
        chromium.seeText("#phone-status", "You are talking.");
        chromium.seeText("#phone-log .agent .bubble", "Trattoria Lucia");
        chromium.until(() -> number("return window.loudest || 0") > 0.02);
        awaitWords("table for two");
        answerByKeys("What is the best telephone number", "4155550134#");
        answerByKeys("Shall I book", "1");
        chromium.seeText("#phone-booked", "Daniel");
        chromium.picture("light-390-phone-booked");
        assertThat(Looks.troubles(chromium)).isEmpty();
        assertThat(diary.bookings(DemoBusinesses.TRATTORIA, day, day, null))
                .filteredOn(booking -> booking.customer().name().startsWith("Daniel"))
                .singleElement()
                .satisfies(booking -> {
                    assertThat(booking.partySize()).isEqualTo(2);
                    assertThat(booking.slot()
                                    .start()
                                    .atZone(DemoBusinesses.trattoria().zone())
                                    .toLocalTime())
                            .isEqualTo(LocalTime.of(20, 0));
                });
        chromium.click("#phone-hang-up");
        chromium.seeText("#phone-status", "You hung up.");
        chromium.until(() -> switchboard.calls().isEmpty());
        assertThat(chromium.complaints()).as("the browser's console").isEmpty();
    }

    private void answerByKeys(String question, String keys) {
        awaitWords(question);
        if (chromium.count("#phone-keys[hidden]") > 0) {
            chromium.click("#phone-keypad");
        }
        for (char key : keys.toCharArray()) {
            chromium.click("#phone-keys [data-key='" + key + "']");
        }
    }

    /** The conversation goes at the pace of who speaks, so it may take a while until somebody says this. */
    private void awaitWords(String words) {
        String log = "";
        for (int seconds = 0; seconds < 60 && !log.contains(words); seconds++) {
            chromium.await(Duration.ofSeconds(1));
            log = chromium.run("return document.getElementById('phone-log').innerText")
                    .toString();
        }
        assertThat(log).contains(words);
    }

    private double number(String script) {
        return ((Number) chromium.run(script)).doubleValue();
    }

    @Test
    void anOwnerTriesTheAgentFromAnyPageAndSeesWhyACallEnds() throws IOException {
        signIn(new Microphone().silence(120).plugged());
        for (String scheme : List.of("light", "dark")) {
            chromium.prefer(scheme);
            for (int width : List.of(390, 1280)) {
                chromium.size(width, width < 600 ? 844 : 900);
                chromium.go(CONSOLE + "/bookings");
                chromium.run(TAP);
                chromium.click("[data-phone]");
                chromium.click("#phone-call");
                chromium.seeText("#phone-log .agent .bubble", "Trattoria Lucia");
                chromium.until(
                        () -> number("return Number(document.getElementById('phone-panel').dataset.played || 0)") > 1);
                chromium.click("#phone-keypad");
                chromium.picture(scheme + "-" + width + "-phone-talking");
                assertThat(Looks.troubles(chromium)).isEmpty();
                assertThat(number("return document.documentElement.scrollWidth"))
                        .isLessThanOrEqualTo(width);
                chromium.run("window.wire.close()");
                chromium.seeText("#phone-status", "The connection broke off.");
                chromium.picture(scheme + "-" + width + "-phone-broken");
                assertThat(Looks.troubles(chromium)).isEmpty();
            }
        }
        chromium.until(() -> switchboard.calls().isEmpty());
        assertThat(chromium.complaints()).as("the browser's console").isEmpty();
    }

    @Test
    void whoRefusesTheMicrophoneOrHasNoneIsToldWhatToDo() {
        open("--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream=deny");
        ring();
        chromium.seeText("#phone-status", "Your browser does not let this page use the microphone.");
        assertThat(switchboard.calls()).isEmpty();
        chromium.close();
        open("--use-fake-ui-for-media-stream");
        ring();
        chromium.seeText("#phone-status", "No microphone was found.");
    }

    @Test
    void aPageThatBrowsersDoNotTrustSaysHowToOpenIt() {
        open("--host-resolver-rules=MAP desk.example 127.0.0.1");
        chromium.go("http://desk.example:" + home.getPort() + PAGE);
        chromium.click("[data-phone]");
        chromium.click("#phone-call");
        chromium.seeText("#phone-status", "Open this page by https.");
    }

    @Test
    void anOwnerTakesThePhoneOffTheBookingPageAndPutsItBack() throws IOException {
        signIn(new Microphone().silence(5).plugged());
        chromium.go(CONSOLE);
        chromium.click("[data-phone]");
        chromium.submit(".phone-visitors button");
        assertThat(webphone.takesVisitors(DemoBusinesses.TRATTORIA)).isFalse();
        chromium.go(PAGE);
        assertThat(chromium.count("[data-phone]")).isZero();
        assertThat(new Browser(home).post(PAGE + "/phone", java.util.Map.of()).statusCode())
                .isEqualTo(403);
        chromium.go(CONSOLE);
        chromium.click("[data-phone]");
        chromium.submit(".phone-visitors button");
        assertThat(webphone.takesVisitors(DemoBusinesses.TRATTORIA)).isTrue();
    }

    private void ring() {
        chromium.go(PAGE);
        chromium.click("[data-phone]");
        chromium.click("#phone-call");
    }

    private void open(String... more) {
        chromium = Chromium.open(home, more);
    }

    private void signIn(String... more) {
        open(more);
        String email = "owner-" + UUID.randomUUID() + "@example.com";
        access.addUser(email, Secret.of("correct horse battery"), Access.Role.OWNER, Set.of(), true);
        chromium.go("/");
        chromium.type("#email", email);
        chromium.type("#password", "correct horse battery");
        chromium.submit("button[type=submit]");
    }
}
