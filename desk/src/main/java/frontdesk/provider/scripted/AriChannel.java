package frontdesk.provider.scripted;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** A channel of the stand-in for Asterisk, as its REST interface shows and leads it. */
final class AriChannel {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String id;
    private final BlockingQueue<Way> ways = new LinkedBlockingQueue<>();
    private volatile String state = "Down";
    private volatile boolean inStasis;
    private volatile boolean over;
    private volatile @Nullable String bridge;

    AriChannel(String id) {
        this.id = id;
    }

    /** Where a channel goes from the application. */
    sealed interface Way {
        record HungUp() implements Way {}

        /** On in the dialplan, where it came from. */
        record Back() implements Way {}

        record Elsewhere(String context, String extension) implements Way {}
    }

    String id() {
        return id;
    }

    boolean isOver() {
        return over;
    }

    boolean isInStasis() {
        return inStasis;
    }

    void is(String now) {
        state = now;
    }

    @Nullable
    String bridge() {
        return bridge;
    }

    void in(@Nullable String now) {
        bridge = now;
    }

    void enter() {
        inStasis = true;
    }

    /** Waits in the application until it is led on. */
    Way awaitWay() throws InterruptedException {
        try {
            return over ? new Way.HungUp() : ways.take();
        } finally {
            inStasis = false;
        }
    }

    void go(Way way) {
        ways.add(way);
    }

    void hangUp() {
        over = true;
        ways.add(new Way.HungUp());
    }

    ObjectNode json() {
        ObjectNode channel = JSON.createObjectNode()
                .put("id", id)
                .put("name", "PJSIP/trunk-" + id)
                .put("state", state)
                .put("accountcode", "")
                .put("creationtime", "2026-03-02T09:00:00.000+0000")
                .put("language", "en")
                .put("protocol_id", "");
        channel.putObject("caller").put("name", "").put("number", "");
        channel.putObject("connected").put("name", "").put("number", "");
        channel.putObject("dialplan")
                .put("context", "default")
                .put("exten", "s")
                .put("priority", 1)
                .put("app_name", "")
                .put("app_data", "");
        return channel;
    }
}
