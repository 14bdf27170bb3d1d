package frontdesk.webphone;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import frontdesk.house.HouseOnTestDatabase;
import frontdesk.page.Browser;
import frontdesk.storefront.FreshTurnstile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Who is let in at the socket of pages. */
@QuarkusTest
@QuarkusTestResource(HouseOnTestDatabase.class)
@SuppressWarnings("NullAway.Init")
class WebphoneTest {
    private static final String PAGE = "/book/trattoria-lucia/phone";

    @TestHTTPResource("/")
    URI home;

    @Inject
    ObjectMapper json;

    private String ours;

    @BeforeEach
    void know() {
        FreshTurnstile.turn();
        ours = home.getScheme() + "://" + home.getAuthority();
    }

    @Test
    void aPassOpensOneSocketAndNoSecond() throws Exception {
        String address = pass();
        var page = new Page();
        var socket = open(address, ours, page);
        page.awaitMessage();
        assertRefused(address, ours);
        socket.sendText("{\"event\":\"hang-up\"}", true).join();
        assertThat(page.closed.poll(20, TimeUnit.SECONDS)).isNotNull();
    }

    @Test
    void aPageOfAnotherSiteIsRefusedWhateverItCarries() throws Exception {
        assertRefused(pass(), "https://elsewhere.example");
        assertRefused("/phone/made-up", ours);
        assertThat(new Browser(home)
                        .showingFormsOf("https://elsewhere.example")
                        .post(PAGE, Map.of())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void onlyWhoSignedInRingsFromTheConsole() {
        assertThat(new Browser(home)
                        .post("/console/trattoria-lucia/phone", Map.of())
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void whoRingsAgainAndAgainWaits() {
        var visitor = new Browser(home);
        int granted = 0;
        while (granted < 20 && visitor.post(PAGE, Map.of()).statusCode() == 200) {
            granted++;
        }
        assertThat(granted).isLessThan(6);
        assertThat(visitor.post(PAGE, Map.of()).statusCode()).isEqualTo(429);
    }

    private String pass() throws Exception {
        var answer = new Browser(home).post(PAGE, Map.of());
        assertThat(answer.statusCode()).isEqualTo(200);
        var pass = json.readTree(answer.body());
        assertThat(pass.path("longest").asInt()).isEqualTo(600);
        return pass.path("address").asText();
    }

    private WebSocket open(String address, String origin, WebSocket.Listener page) {
        return HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .header("Origin", origin)
                .buildAsync(URI.create(ours.replaceFirst("^http", "ws") + address), page)
                .join();
    }

    private void assertRefused(String address, String origin) {
        assertThatThrownBy(() -> open(address, origin, new Page()))
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(WebSocketHandshakeException.class);
    }

    /** What a page hears, as far as anything comes and it is closed. */
    private static final class Page implements WebSocket.Listener {
        final LinkedBlockingQueue<Integer> closed = new LinkedBlockingQueue<>();
        private final LinkedBlockingQueue<Boolean> messages = new LinkedBlockingQueue<>();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
            messages.add(true);
            socket.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onBinary(WebSocket socket, java.nio.ByteBuffer sound, boolean last) {
            socket.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            closed.add(code);
            return null;
        }

        void awaitMessage() throws InterruptedException {
            assertThat(messages.poll(30, TimeUnit.SECONDS)).isNotNull();
        }
    }
}
