package frontdesk.provider.asterisk;

import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

import frontdesk.call.Line.Event;
import frontdesk.journal.CallEnded.By;

import static frontdesk.provider.wire.OnTheLine.next;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Whoever knocks at the desk and is not Asterisk, or not with a call that it has announced. */
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class StrangersToAsteriskTest extends AsteriskOnTheWire {
    @Test
    void withoutTheSecretNothingIsDone() throws Exception {
        for (String path : new String[] {
            "/asterisk/call?from=%2B14155550134&to=14155550100",
            "/asterisk/next?call=" + UUID.randomUUID(),
            "/asterisk/media?call=1"
        }) {
            assertThat(status(path, null)).isEqualTo(401);
            assertThat(status(path, "Basic ZnJvbnRkZXNrOndyb25n")).isEqualTo(401);
        }
    }

    @Test
    void whatIsMalformedIsRefused() throws Exception {
        String right = "Basic " + AsteriskAccount.basic("frontdesk", DeskWithAsterisk.SECRET);
        assertThat(status("/asterisk/next?call=%25", right)).isEqualTo(400);
        assertThat(status("/asterisk/next", right)).isEqualTo(400);
        assertThat(status("/asterisk/call", right)).isEqualTo(404);
        assertThat(status("/asterisk/media?call=x", right)).isEqualTo(403);
    }

    @Test
    void soundThatNobodyAnnouncedIsClosed() throws Exception {
        for (byte[] strange : new byte[][] {
            "GET / HTTP/1.1\r\n\r\n".getBytes(),
            new AudioSocket.Packet(AudioSocket.SOUND, new byte[320]).bytes(),
            name(UUID.randomUUID())
        }) {
            try (var socket = new Socket(desk.audioSocket.getAddress(), desk.audioSocket.getPort())) {
                socket.setSoTimeout(20_000);
                byte[] whole = strange.length < 30 && strange[0] == 'G' ? Arrays.copyOf(strange, 40_000) : strange;
                socket.getOutputStream().write(whole);
                assertThat(socket.getInputStream().read()).isEqualTo(-1);
            }
        }
        assertThatThrownBy(() -> HttpClient.newHttpClient()
                        .newWebSocketBuilder()
                        .header("Authorization", "Basic " + AsteriskAccount.basic("frontdesk", DeskWithAsterisk.SECRET))
                        .buildAsync(
                                URI.create(desk.address.toString().replace("http", "ws") + "/asterisk/media?call="
                                        + UUID.randomUUID()),
                                new WebSocket.Listener() {})
                        .get(20, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class);
    }

    @Test
    void aNameOpensOneCallOnce() throws Exception {
        var ends = new ArrayBlockingQueue<Event>(2);
        desk.answer((line, business, name, from, to) -> {
            Event event = next(line);
            while (event instanceof Event.Nothing) {
                event = next(line);
            }
            ends.add(event);
        });
        String right = "Basic " + AsteriskAccount.basic("frontdesk", DeskWithAsterisk.SECRET);
        UUID call = UUID.fromString(body("/asterisk/call?from=%2B14155550134&to=14155550100", right));
        try (var first = new Socket(desk.audioSocket.getAddress(), desk.audioSocket.getPort());
                var second = new Socket(desk.audioSocket.getAddress(), desk.audioSocket.getPort())) {
            first.getOutputStream().write(name(call));
            first.setSoTimeout(20_000);
            assertThat(first.getInputStream().read()).isEqualTo(AudioSocket.SOUND);
            second.getOutputStream().write(name(call));
            second.setSoTimeout(20_000);
            assertThat(second.getInputStream().read()).isEqualTo(-1);
        }
        assertThat(ends.poll(20, TimeUnit.SECONDS)).isEqualTo(new Event.HungUp(By.CALLER, "the caller hung up"));
    }

    private static byte[] name(UUID call) {
        return new AudioSocket.Packet(
                        AudioSocket.ID,
                        ByteBuffer.allocate(16)
                                .putLong(call.getMostSignificantBits())
                                .putLong(call.getLeastSignificantBits())
                                .array())
                .bytes();
    }

    private static int status(String path, @Nullable String authorization) throws Exception {
        return get(path, authorization).statusCode();
    }

    private static String body(String path, String authorization) throws Exception {
        return get(path, authorization).body();
    }

    private static HttpResponse<String> get(String path, @Nullable String authorization) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(desk.address + path));
            if (authorization != null) {
                request.header("Authorization", authorization);
            }
            return http.send(request.build(), BodyHandlers.ofString());
        }
    }
}
