package frontdesk.provider.scripted;

import java.io.IOException;
import java.net.URI;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * Twilio's side of one ConversationRelay session: the caller's words go out as if they had been recognised, the desk's are gathered as if they were
 * spoken, talk by talk, and the end of each is told at once.
 */
public final class RelayPeer implements WebSocket.Listener {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<String> talks = new ArrayList<>();
    private final List<String> others = new ArrayList<>();
    private final StringBuilder talk = new StringBuilder();
    private final StringBuilder partial = new StringBuilder();
    private volatile CountDownLatch closed = new CountDownLatch(1);
    private @Nullable WebSocket socket;

    RelayPeer() {}

    /** Opens the session and keeps it until the desk ends it. Throws where it cannot be opened. */
    void run(SignedRequests requests, CallStream.Call call, TwimlVerb.Relay relay)
            throws IOException, InterruptedException {
        closed = new CountDownLatch(1);
        synchronized (talks) {
            socket = requests.open(URI.create(relay.url()), this);
        }
        ObjectNode setup = JSON.createObjectNode()
                .put("type", "setup")
                .put("sessionId", TwilioStandIn.sid("VX"))
                .put("accountSid", call.accountSid())
                .put("callSid", call.callSid())
                .put("callType", "PSTN")
                .put("direction", "inbound")
                .put("callStatus", "RINGING");
        ObjectNode parameters = setup.putObject("customParameters");
        relay.parameters().forEach(parameters::put);
        sendRaw(setup.toString());
        closed.await();
    }

    /** The caller says this. */
    public void say(String words) throws IOException {
        sendRaw(JSON.createObjectNode()
                .put("type", "prompt")
                .put("voicePrompt", words)
                .put("lang", "en-US")
                .put("last", true)
                .toString());
    }

    /** The caller speaks over the agent, of whom they had heard so much. */
    public void interrupt(String heard) throws IOException {
        sendRaw(JSON.createObjectNode()
                .put("type", "interrupt")
                .put("utteranceUntilInterrupt", heard)
                .put("durationUntilInterruptMs", "460")
                .toString());
    }

    public void press(char key) throws IOException {
        sendRaw(JSON.createObjectNode()
                .put("type", "dtmf")
                .put("digit", String.valueOf(key))
                .toString());
    }

    /** What the desk had said so far, talk by talk. */
    public List<String> talks() {
        synchronized (talks) {
            return List.copyOf(talks);
        }
    }

    /** The desk's other messages: {@code language}, {@code end}, and what Twilio would not understand. */
    public List<String> others() {
        synchronized (talks) {
            return List.copyOf(others);
        }
    }

    /** Waits for a talk like this. False where the patience ended first. */
    public boolean awaitTalk(Predicate<String> like, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        synchronized (talks) {
            while (talks.stream().noneMatch(like)) {
                long left = (deadline - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    return false;
                }
                talks.wait(left);
            }
            return true;
        }
    }

    /** Sends anything at all. */
    public synchronized void sendRaw(String text) throws IOException {
        WebSocket open;
        synchronized (talks) {
            open = socket;
        }
        if (open == null) {
            throw new IOException("the session is not open");
        }
        try {
            open.sendText(text, true).get(5, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        } catch (Exception broken) {
            throw new IOException("the session broke", broken);
        }
    }

    void close() {
        WebSocket open;
        synchronized (talks) {
            open = socket;
        }
        if (open != null) {
            open.sendClose(WebSocket.NORMAL_CLOSURE, "");
        }
        closed.countDown();
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            String text = partial.toString();
            partial.setLength(0);
            obey(text);
        }
        from.request(1);
        return null;
    }

    private void obey(String text) {
        synchronized (talks) {
            try {
                JsonNode message = JSON.readTree(text);
                if (message.path("type").asText().equals("text")
                        && message.path("token").isTextual()) {
                    talk.append(message.path("token").asText());
                    if (message.path("last").asBoolean()) {
                        talks.add(talk.toString());
                        talk.setLength(0);
                        Thread.startVirtualThread(this::silent);
                    }
                } else {
                    others.add(text);
                }
            } catch (IOException malformed) {
                others.add("64107: " + text);
            }
            talks.notifyAll();
        }
    }

    private void silent() {
        try {
            sendRaw("{\"type\":\"info\",\"name\":\"agentSpeaking\",\"value\":\"off\"}");
        } catch (IOException gone) {
            closed.countDown();
        }
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        gone(from);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable broken) {
        gone(from);
    }

    /** The socket of an earlier session may tell late. */
    private void gone(WebSocket from) {
        synchronized (talks) {
            if (from == socket) {
                closed.countDown();
            }
        }
    }
}
