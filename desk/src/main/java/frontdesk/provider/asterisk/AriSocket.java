package frontdesk.provider.asterisk;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

/** One socket of events: puts messages together, leaves out what cannot be read, and notices by pings that nobody is there any more. */
final class AriSocket implements WebSocket.Listener {
    private static final System.Logger LOG = System.getLogger(AriSocket.class.getName());
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration BETWEEN_PINGS = Duration.ofSeconds(10);

    /** An event is a few thousand characters; nobody sends so much in earnest. */
    private static final int LARGEST = 1 << 20;

    private final Consumer<JsonNode> told;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final StringBuilder partial = new StringBuilder();
    private volatile boolean heardOf = true;

    AriSocket(Consumer<JsonNode> told) {
        this.told = told;
    }

    boolean isOpen() {
        return ended.getCount() > 0;
    }

    void end() {
        ended.countDown();
    }

    /** Waits until either side ends it, or Asterisk answers no ping; then nothing more comes. */
    void awaitEnd(WebSocket socket, CountDownLatch closing) throws InterruptedException {
        try {
            while (closing.getCount() > 0 && !ended.await(BETWEEN_PINGS.toMillis(), TimeUnit.MILLISECONDS)) {
                if (!heardOf) {
                    return;
                }
                heardOf = false;
                socket.sendPing(ByteBuffer.allocate(0));
            }
        } finally {
            ended.countDown();
            socket.abort();
        }
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
        heardOf = true;
        partial.append(data);
        if (partial.length() > LARGEST) {
            ended.countDown();
        } else if (last) {
            String text = partial.toString();
            partial.setLength(0);
            read(text);
        }
        socket.request(1);
        return null;
    }

    private void read(String text) {
        try {
            JsonNode event = JSON.readTree(text);
            if (event != null && event.isObject()) {
                told.accept(event);
            }
        } catch (IOException malformed) {
            LOG.log(Level.DEBUG, "an event could not be read");
        } catch (RuntimeException bug) {
            LOG.log(Level.ERROR, "an event was lost", bug);
        }
    }

    @Override
    public @Nullable CompletionStage<?> onPong(WebSocket socket, ByteBuffer message) {
        heardOf = true;
        socket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
        ended.countDown();
        return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable broken) {
        ended.countDown();
    }
}
