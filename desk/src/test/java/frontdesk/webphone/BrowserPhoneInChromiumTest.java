package frontdesk.webphone;

import java.io.IOException;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
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
import frontdesk.access.Role;
import frontdesk.booking.Diary;
import frontdesk.business.DemoBusinesses;
import frontdesk.call.Switchboard;
import frontdesk.house.HouseOnTestDatabase;
import frontdesk.kernel.PhoneNumber;
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
    private static final String NUMBER = "+14155550163";
    private static final ZoneId ZONE = DemoBusinesses.trattoria().zone();

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
    void whatAVisitorWishesAloudIsBookedAndTheAgentIsReallyHeard() {
        beReadyToHear();
        LocalDate day = LocalDate.now(ZONE).plusDays(6);
        if (day.getDayOfWeek() == DayOfWeek.MONDAY) {
            day = day.plusDays(1);
        }
        open("--autoplay-policy=user-gesture-required");
        var visitor = new Visitor(chromium, day.getDayOfWeek(), NUMBER.replaceFirst("\\+1", ""));
        chromium.size(390, 844);
        chromium.go(PAGE);
        chromium.run(TAP);
        visitor.arrive();
        chromium.click("[data-phone]");
        chromium.picture("light-390-phone-ready");
        assertThat(Looks.troubles(chromium)).isEmpty();
        chromium.click("#phone-call");
        chromium.seeText("#phone-status", "You are talking.");
        chromium.seeText("#phone-log .agent .bubble", "Trattoria Lucia");
        chromium.until(() -> number("return window.loudest || 0") > 0.02);
        visitor.talkUntil(() -> chromium.count("#phone-booked li") > 0);
        chromium.picture("light-390-phone-booked");
        assertThat(Looks.troubles(chromium)).isEmpty();
        itIsBookedAsAgreed(visitor, day);
        chromium.click("#phone-hang-up");
        chromium.seeText("#phone-status", "You hung up.");
        chromium.until(() -> switchboard.calls().isEmpty());
        assertThat(chromium.complaints()).as("the browser's console").isEmpty();
    }

    private void beReadyToHear() {
        Assumptions.assumeTrue(LocalSpeech.findings().stream().allMatch(f -> f.ready()), "no speech programs");
        switchboard.prepare();
    }

    /** Under the name that was read back: the ears may have heard another one than was said. */
    private void itIsBookedAsAgreed(Visitor visitor, LocalDate day) {
        assertThat(diary.agenda().bookings(DemoBusinesses.TRATTORIA, day, day, null))
                .filteredOn(booking ->
                        new PhoneNumber(NUMBER).equals(booking.customer().phone()))
                .singleElement()
                .satisfies(booking -> {
                    assertThat(booking.partySize()).isEqualTo(2);
                    assertThat(booking.slot().start().atZone(ZONE))
                            .isEqualTo(day.atTime(20, 0).atZone(ZONE));
                    String name = booking.customer().name();
                    assertThat(chromium.see("#phone-booked").getText()).contains(name);
                    assertThat(visitor.heardOut()).anyMatch(said -> said.contains(name));
                });
    }

    @Test
    void whatIsSaidIntoTheMicrophoneIsHeard() throws IOException {
        beReadyToHear();
        open(new Microphone()
                .silence(6)
                .says("I'd like to book a table for two.")
                .silence(3)
                .plugged());
        ring();
        chromium.until(Visitor.A_WHILE, () -> {
            if (chromium.count("#phone-panel[data-state='ended']") > 0) {
                chromium.click("#phone-call");
            }
            return Boolean.TRUE.equals(
                    chromium.run("return [...document.querySelectorAll('#phone-log .caller .bubble')]"
                            + ".some(said => said.textContent.includes('table'))"));
        });
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
        access.addUser(email, Secret.of("correct horse battery"), Role.OWNER, Set.of(), true);
        chromium.go("/");
        chromium.type("#email", email);
        chromium.type("#password", "correct horse battery");
        chromium.submit("button[type=submit]");
    }
}
