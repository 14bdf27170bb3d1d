package frontdesk.house;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import frontdesk.call.Switchboard;
import frontdesk.kernel.Await;
import frontdesk.page.Browser;

import static org.assertj.core.api.Assertions.assertThat;

/** A node is told to stop in the middle of a call. */
@QuarkusTest
@TestProfile(DrainTest.Stopping.class)
@Timeout(120)
@SuppressWarnings("NullAway.Init")
class DrainTest {
    private static final String PHONE = "/book/trattoria-lucia/phone";

    /** A node of its own, since it takes no calls afterwards. */
    public static final class Stopping implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("frontdesk.longest-drain", "PT60S");
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(HouseOnTestDatabase.class));
        }
    }

    @TestHTTPResource("/")
    URI home;

    @Inject
    Event<ShutdownDelayInitiatedEvent> stop;

    @Inject
    Switchboard switchboard;

    @Inject
    ObjectMapper json;

    @Test
    void aNodeThatIsToldToStopFinishesItsCallsTakesNoMoreAndSaysSo() throws Exception {
        assertThat(new Browser(home).get("/q/health/ready").statusCode()).isEqualTo(200);
        var page = new Page();
        WebSocket caller = ring(page);
        assertThat(page.spoken.await(60, TimeUnit.SECONDS)).as("the greeting").isTrue();

        Thread stopping = Thread.ofVirtual().start(() -> stop.fire(new ShutdownDelayInitiatedEvent()));
        Await.until(switchboard::isClosing);

        var ready = new Browser(home).get("/q/health/ready");
        assertThat(ready.statusCode()).isEqualTo(503);
        assertThat(json.readTree(ready.body()).findValue("in progress").asInt()).isEqualTo(1);
        assertThat(new Browser(home).get("/q/health/live").statusCode()).isEqualTo(200);
        assertThat(new Browser(home).post(PHONE, Map.of()).statusCode())
                .as("no call is taken")
                .isEqualTo(503);
        assertThat(switchboard.calls()).as("the call goes on").hasSize(1);
        assertThat(stopping.isAlive()).as("and is waited for").isTrue();

        caller.sendText("{\"event\":\"hang-up\"}", true).join();
        stopping.join();
        assertThat(switchboard.calls()).isEmpty();
    }

    private WebSocket ring(WebSocket.Listener page) throws Exception {
        var pass = json.readTree(new Browser(home).post(PHONE, Map.of()).body());
        String ours = home.getScheme() + "://" + home.getAuthority();
        return HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .header("Origin", ours)
                .buildAsync(
                        URI.create(ours.replaceFirst("^http", "ws")
                                + pass.path("address").asText()),
                        page)
                .join();
    }

    private static final class Page implements WebSocket.Listener {
        final CountDownLatch spoken = new CountDownLatch(1);

        @Override
        public CompletionStage<?> onBinary(WebSocket socket, ByteBuffer sound, boolean last) {
            spoken.countDown();
            socket.request(1);
            return null;
        }
    }
}
