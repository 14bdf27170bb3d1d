package frontdesk.console;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.locks.LockSupport;

import org.jspecify.annotations.Nullable;

import frontdesk.audio.Frame;
import frontdesk.kernel.CallId;

/** Somebody who rings from a page of the console with a pass that it was given, and says what they are to be heard saying, over and over, until they hang up. */
public final class CallFromThePage implements WebSocket.Listener {
    private static final int MOMENT = 20_000_000;

    private final CallId call;
    private final WebSocket socket;
    private final CompletableFuture<String> saying = new CompletableFuture<>();
    private final StringBuilder text = new StringBuilder();
    private volatile boolean gone;

    /** In silence. */
    public CallFromThePage(URI home, String pass) {
        this(home, pass, Frame.silence());
    }

    /** @param pass {@code {"address":"/phone/…"}} */
    public CallFromThePage(URI home, String pass, Frame sound) {
        String address = pass.replaceAll("(?s).*\"address\"\\s*:\\s*\"([^\"]+)\".*", "$1");
        call = CallId.of(address.split("~", -1)[1]);
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .header("Origin", home.getScheme() + "://" + home.getAuthority())
                .buildAsync(URI.create("ws://" + home.getAuthority() + address), this)
                .join();
        Thread.ofVirtual().start(() -> talk(sound));
    }

    public CallId call() {
        return call;
    }

    /** What the receptionist begins with; then they hang up. */
    public String firstWords() {
        String words = saying.join();
        hangUp();
        return words;
    }

    public void hangUp() {
        gone = true;
    }

    private void talk(Frame sound) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * sound.samples().length).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        bytes.asShortBuffer().put(sound.samples());
        while (!gone) {
            socket.sendBinary(bytes.duplicate(), true).join();
            LockSupport.parkNanos(MOMENT);
        }
        socket.sendText("{\"event\":\"hang-up\"}", true).join();
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        text.append(part);
        if (last) {
            String message = text.toString();
            text.setLength(0);
            if (message.contains("\"saying\"")) {
                saying.complete(message.replaceAll(".*\"text\":\"([^\"]*)\".*", "$1"));
            }
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onBinary(WebSocket from, ByteBuffer sound, boolean last) {
        from.request(1);
        return null;
    }
}
