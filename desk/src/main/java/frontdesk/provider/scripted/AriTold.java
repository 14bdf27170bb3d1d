package frontdesk.provider.scripted;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.http.ServerWebSocket;
import org.jspecify.annotations.Nullable;

/** The events that the stand-in for Asterisk tells the desk's application; on request each a second time, after the next one. */
final class AriTold {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd'T'HH:mm:ss.SSS'+0000'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private @Nullable ServerWebSocket socket;
    private String application = "";
    private @Nullable String before;
    private boolean disorderly;

    /** A second socket for an application takes the first one's place. */
    synchronized void open(ServerWebSocket opened, String app) {
        ServerWebSocket old = socket;
        socket = opened;
        application = app;
        before = null;
        opened.closeHandler(closed -> gone(opened));
        if (old != null) {
            old.writeTextMessage("{\"type\":\"ApplicationReplaced\",\"application\":\"" + app + "\"}");
            old.close();
        }
    }

    private synchronized void gone(ServerWebSocket closed) {
        if (socket == closed) {
            socket = null;
        }
    }

    synchronized boolean knows(String app) {
        return socket != null && application.equals(app);
    }

    /** Nobody listens from now on, until they come again. */
    synchronized void cut() {
        ServerWebSocket open = socket;
        socket = null;
        if (open != null) {
            open.close();
        }
    }

    synchronized void disorderly(boolean now) {
        disorderly = now;
    }

    void event(String type, JsonNode rest) {
        ObjectNode event = rest.deepCopy();
        synchronized (this) {
            event.put("type", type)
                    .put("application", application)
                    .put("timestamp", TIME.format(Instant.now()))
                    .put("asterisk_id", "00:00:5e:00:53:01");
            send(event.toString());
            if (disorderly && before != null) {
                send(before);
            }
            before = event.toString();
        }
    }

    /** Tells anything at all. */
    synchronized void send(String text) {
        if (socket != null) {
            socket.writeTextMessage(text);
        }
    }
}
