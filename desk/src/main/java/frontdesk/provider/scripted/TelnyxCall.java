package frontdesk.provider.scripted;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import org.jspecify.annotations.Nullable;

/** One call at the stand-in for Telnyx: what was done with it, and its sound while there is any. */
public final class TelnyxCall {
    private final String name;
    private final Handset handset = new Handset();
    private final List<String> done = new CopyOnWriteArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile @Nullable TelnyxStream stream;
    private volatile JsonNode order = MissingNode.getInstance();
    private volatile String state = "";

    TelnyxCall(String name) {
        this.name = name;
    }

    /** The call control id. */
    public String name() {
        return name;
    }

    public Handset handset() {
        return handset;
    }

    /** The commands that were carried out, in order: {@code answer}, {@code hangup}, {@code transfer +1415…}, {@code speak Sorry…}. */
    public List<String> done() {
        return List.copyOf(done);
    }

    public List<String> faults() {
        TelnyxStream open = stream;
        return open == null ? List.of() : open.faults();
    }

    /** Waits until the call is over on the desk's side: hung up, passed on, spoken to or not taken. */
    public boolean awaitEnd(Duration patience) throws InterruptedException {
        return over.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    public void sendRaw(String text) throws IOException {
        TelnyxStream open = stream;
        if (open == null) {
            throw new IOException("no stream is open");
        }
        open.sendRaw(text);
    }

    void hangUp() {
        TelnyxStream open = stream;
        if (open != null) {
            open.hangUp();
        }
    }

    void cut() {
        TelnyxStream open = stream;
        if (open != null) {
            open.cut();
        }
    }

    /** Carries out a command once. */
    void act(String action, JsonNode body) {
        String detail = body.path("to")
                .asText(body.path("payload").asText(body.path("call_control_id").asText()));
        done.add(detail.isEmpty() ? action : action + " " + detail);
        state = body.path("client_state").asText(state);
        if (!action.equals("answer")) {
            TelnyxStream open = stream;
            if (open != null) {
                open.close();
            }
            handset.over();
            over.countDown();
        }
    }

    /** What the desk wants told with every event of this call. */
    String state() {
        return state;
    }

    /** What the desk asked for when it placed this call. */
    public JsonNode order() {
        return order;
    }

    void order(JsonNode asked) {
        order = asked;
    }

    /** Opens the stream that an answer asks for, and carries it until it is over; true where it opened. */
    boolean carry(HttpClient http, URI url, Duration pace, boolean disorderly) {
        var opened = new TelnyxStream(name, handset, pace, disorderly);
        stream = opened;
        try {
            opened.run(http, url, null);
            return true;
        } catch (IOException refused) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
