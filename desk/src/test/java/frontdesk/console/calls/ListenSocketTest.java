package frontdesk.console.calls;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import frontdesk.access.Role;
import frontdesk.audio.Frame;
import frontdesk.audio.Mulaw;
import frontdesk.business.DemoBusinesses;
import frontdesk.console.CallFromThePage;
import frontdesk.console.OpenConsole;
import frontdesk.house.HouseOnTestDatabase;
import frontdesk.journal.CallStarted;
import frontdesk.journal.CallStarted.Channel;
import frontdesk.kernel.Await;
import frontdesk.kernel.CallId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Hearing a call while it goes on, from the first page. */
@QuarkusTest
@QuarkusTestResource(HouseOnTestDatabase.class)
class ListenSocketTest extends OpenConsole {
    private final HttpClient http = HttpClient.newHttpClient();

    /** Somebody who calls from the page of the console and whistles. */
    private CallFromThePage caller() {
        short[] whistle = new short[Frame.USUAL];
        for (int at = 0; at < whistle.length; at++) {
            whistle[at] = (short) (8_000 * Math.sin(2 * Math.PI * at / 20));
        }
        var caller = new CallFromThePage(
                home, hostess().post(LUCIA + "/phone", Map.of()).body(), new Frame(whistle));
        Await.until(() -> journal.call(DemoBusinesses.TRATTORIA, caller.call()).isPresent());
        return caller;
    }

    /** A page that listens. */
    private static final class Page implements WebSocket.Listener {
        private final LinkedBlockingQueue<String> told = new LinkedBlockingQueue<>();
        private volatile boolean callerHeard;
        private volatile boolean deskHeard;

        @Override
        public @Nullable CompletionStage<?> onBinary(WebSocket socket, ByteBuffer sound, boolean last) {
            for (int at = 0; sound.hasRemaining(); at++) {
                boolean loud = Math.abs(Mulaw.decode(sound.get())) > 1_000;
                callerHeard |= loud && at % 2 == 0;
                deskHeard |= loud && at % 2 == 1;
            }
            socket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
            told.add(text.toString());
            socket.request(1);
            return null;
        }
    }

    private String ours() {
        return home.getScheme() + "://" + home.getAuthority();
    }

    private static String address(CallId call) {
        return LUCIA + "/calls/" + call + "/listen";
    }

    private WebSocket open(String address, String cookie, String origin, WebSocket.Listener page) {
        return http.newWebSocketBuilder()
                .header("Origin", origin)
                .header("Cookie", cookie)
                .buildAsync(URI.create(ours().replaceFirst("^http", "ws") + address), page)
                .join();
    }

    private int refused(String address, String cookie, String origin) {
        var refused = catchThrowableOfType(
                CompletionException.class, () -> open(address, cookie, origin, new WebSocket.Listener() {}));
        return ((WebSocketHandshakeException) refused.getCause()).getResponse().statusCode();
    }

    private CallId live(Channel channel) {
        var call = new CallStarted(
                DemoBusinesses.TRATTORIA, CallId.next(), channel, "+14155550134", null, null, Instant.now());
        journal.callStarted(call);
        return call.call();
    }

    @Test
    void bothSidesAreHeardUntilTheCallIsOverAndTheTrailSaysByWhom() throws Exception {
        CallFromThePage caller = caller();
        assertThat(hostess().get(LUCIA).body()).contains("data-listen=\"" + address(caller.call()) + "\"");
        var page = new Page();
        open(address(caller.call()), person(Role.MANAGER).cookie(), ours(), page);
        Await.until(() -> page.callerHeard && page.deskHeard);
        caller.hangUp();
        assertThat(page.told.poll(60, TimeUnit.SECONDS)).isEqualTo("{\"event\":\"over\"}");
        Await.until(() -> journal.call(DemoBusinesses.TRATTORIA, caller.call())
                        .orElseThrow()
                        .ended()
                != null);
        assertThat(journal.auditTrail()
                        .entries(DemoBusinesses.TRATTORIA, Instant.now().minusSeconds(60), Instant.now(), 20))
                .extracting(line -> line.actor() + " " + line.action() + " " + line.subject())
                .contains("user:" + person(Role.MANAGER).email() + " call listened in to call " + caller.call());
        assertThat(refused(address(caller.call()), person(Role.MANAGER).cookie(), ours()))
                .as("it is over")
                .isEqualTo(410);
    }

    @Test
    void whoNeitherStepsInNorJudgesCallsDoesNotListen() {
        CallId call = live(Channel.PHONE);
        assertThat(refused(address(call), "", ours())).isEqualTo(401);
        assertThat(refused(address(call), person(Role.DEVELOPER).cookie(), ours()))
                .isEqualTo(403);
        assertThat(refused(
                        address(call).replace("trattoria-lucia", "bright-smile"),
                        person(Role.MANAGER).cookie(),
                        ours()))
                .isEqualTo(404);
        assertThat(browser()
                        .carrying(person(Role.DEVELOPER).cookie())
                        .get(LUCIA)
                        .body())
                .contains(call.toString())
                .doesNotContain("data-listen");
    }

    @Test
    void aPageOfAnotherSiteDoesNotListenWhateverItCarries() {
        CallId call = live(Channel.PHONE);
        assertThat(refused(address(call), person(Role.MANAGER).cookie(), "https://elsewhere.example"))
                .isEqualTo(403);
    }

    @Test
    void whatHasNoSoundIsNotListenedTo() {
        CallId call = live(Channel.AGENT);
        assertThat(hostess().get(LUCIA).body()).doesNotContain(address(call));
        assertThat(refused(address(call), person(Role.MANAGER).cookie(), ours()))
                .isEqualTo(409);
        assertThat(refused(LUCIA + "/calls/nothing/listen", person(Role.MANAGER).cookie(), ours()))
                .isEqualTo(404);
    }
}
