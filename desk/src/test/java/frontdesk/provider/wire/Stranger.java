package frontdesk.provider.wire;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/** Somebody who opens a socket at the desk and is not the carrier. */
public final class Stranger implements WebSocket.Listener {
    private static final int SOON = 20;

    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final WebSocket socket;

    /**
     * @param desk its address for HTTP
     * @param headers names and values, in turn
     */
    public Stranger(URI desk, String path, String... headers) throws Exception {
        var builder = HttpClient.newHttpClient().newWebSocketBuilder();
        for (int i = 0; i < headers.length; i += 2) {
            builder.header(headers[i], headers[i + 1]);
        }
        socket = builder.buildAsync(URI.create(desk.toString().replaceFirst("http", "ws") + path), this)
                .get(SOON, TimeUnit.SECONDS);
    }

    public void says(String text) throws Exception {
        socket.sendText(text, true).get(SOON, TimeUnit.SECONDS);
    }

    public void says(byte[] bytes) throws Exception {
        socket.sendBinary(ByteBuffer.wrap(bytes), true).get(SOON, TimeUnit.SECONDS);
    }

    /** With what the desk has closed the socket. */
    public int awaitClosed() throws Exception {
        return closed.get(SOON, TimeUnit.SECONDS);
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(code);
        return null;
    }
}
