package frontdesk.provider.scripted;

import java.io.IOException;
import java.net.URI;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import frontdesk.audio.Frame;

/**
 * Twilio's side of one media stream: sends the caller's sound every 20 ms, plays the desk's sound in real time, echoes marks and honours
 * clear, until either side closes it.
 */
final class CallStream implements WebSocket.Listener {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String streamSid;
    private final Handset handset;
    private final ReentrantLock lock = new ReentrantLock();
    private final Playback playback = new Playback();
    private final StringBuilder partial = new StringBuilder();
    private final CountDownLatch closed = new CountDownLatch(1);
    private @Nullable WebSocket socket;
    private int sequence;
    private int chunk;

    CallStream(String streamSid, Handset handset) {
        this.streamSid = streamSid;
        this.handset = handset;
    }

    /** Whose stream it is. */
    record Call(String accountSid, String callSid) {}

    /** Opens the stream and keeps it running until the desk closes it. Throws where it cannot be opened or breaks. */
    void run(SignedRequests requests, Call call, TwimlVerb.Connect connect, Duration pace)
            throws IOException, InterruptedException {
        socket = requests.open(URI.create(connect.url()), this);
        send(JSON.createObjectNode()
                .put("event", "connected")
                .put("protocol", "Call")
                .put("version", "1.0.0"));
        start(call, connect);
        var beat = new Beat(pace);
        while (closed.getCount() > 0) {
            moment();
            beat.await();
        }
    }

    /** The caller, or Twilio itself, ends the stream. */
    void stop(Call call) {
        ObjectNode stop = message("stop");
        stop.putObject("stop").put("accountSid", call.accountSid()).put("callSid", call.callSid());
        try {
            send(stop);
        } catch (IOException gone) {
            // the desk was quicker
        }
        close();
    }

    /** Sends anything at all, as a broken or wicked peer would. */
    void sendRaw(String text) throws IOException {
        transmit(text);
    }

    /** The same in a binary frame, which Twilio never sends. */
    void sendRaw(byte[] bytes) throws IOException {
        transmit(open -> open.sendBinary(ByteBuffer.wrap(bytes), true));
    }

    void close() {
        WebSocket open = socket;
        if (open != null) {
            open.sendClose(WebSocket.NORMAL_CLOSURE, "");
        }
        closed.countDown();
    }

    private void start(Call call, TwimlVerb.Connect connect) throws IOException {
        ObjectNode message = message("start");
        ObjectNode start = message.putObject("start")
                .put("accountSid", call.accountSid())
                .put("streamSid", streamSid)
                .put("callSid", call.callSid());
        start.putArray("tracks").add("inbound");
        start.putObject("mediaFormat")
                .put("encoding", "audio/x-mulaw")
                .put("sampleRate", Frame.RATE)
                .put("channels", 1);
        ObjectNode parameters = start.putObject("customParameters");
        connect.parameters().forEach(parameters::put);
        send(message);
    }

    private void moment() throws IOException {
        ObjectNode media = message("media");
        media.putObject("media")
                .put("track", "inbound")
                .put("chunk", String.valueOf(++chunk))
                .put("timestamp", String.valueOf(chunk * 20))
                .put("payload", Base64.getEncoder().encodeToString(handset.speak()));
        try {
            send(media);
            var key = handset.pressed();
            if (key.isPresent()) {
                ObjectNode dtmf = message("dtmf");
                dtmf.putObject("dtmf").put("track", "inbound_track").put("digit", String.valueOf(key.get()));
                send(dtmf);
            }
            play();
        } catch (IOException gone) {
            if (closed.getCount() > 0) {
                throw gone;
            }
        }
    }

    private void play() throws IOException {
        Playback.Moment played;
        lock.lock();
        try {
            played = playback.play(Frame.USUAL);
            handset.played(played.codes(), playback.isEmpty());
        } finally {
            lock.unlock();
        }
        echo(played.marks());
    }

    private void echo(List<String> marks) throws IOException {
        for (String name : marks) {
            ObjectNode mark = message("mark");
            mark.putObject("mark").put("name", name);
            send(mark);
        }
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            String text = partial.toString();
            partial.setLength(0);
            try {
                hear(JSON.readTree(text));
            } catch (IOException broken) {
                onError(socket, broken);
            }
        }
        socket.request(1);
        return null;
    }

    private void hear(JsonNode message) throws IOException {
        List<String> back = List.of();
        lock.lock();
        try {
            switch (message.path("event").asText()) {
                case "media" -> {
                    byte[] codes = Base64.getDecoder()
                            .decode(message.at("/media/payload").asText());
                    handset.arrived(codes);
                    playback.add(codes);
                }
                case "mark" -> playback.mark(message.at("/mark/name").asText());
                case "clear" -> back = playback.clear();
                default -> throw new IOException("31951: an invalid message");
            }
        } finally {
            lock.unlock();
        }
        echo(back);
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
        closed.countDown();
        return null;
    }

    @Override
    public void onError(WebSocket socket, Throwable broken) {
        closed.countDown();
    }

    private ObjectNode message(String event) {
        return JSON.createObjectNode().put("event", event).put("streamSid", streamSid);
    }

    private void send(ObjectNode message) throws IOException {
        lock.lock();
        try {
            if (!message.path("event").asText().equals("connected")) {
                message.put("sequenceNumber", String.valueOf(++sequence));
            }
            transmit(message.toString());
        } finally {
            lock.unlock();
        }
    }

    private void transmit(String text) throws IOException {
        transmit(open -> open.sendText(text, true));
    }

    private void transmit(Function<WebSocket, CompletableFuture<WebSocket>> frame) throws IOException {
        WebSocket open = socket;
        if (open == null) {
            throw new IOException("the stream is not open");
        }
        lock.lock();
        try {
            frame.apply(open).get(5, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stopped);
        } catch (Exception broken) {
            throw new IOException("31903: the stream broke", broken);
        } finally {
            lock.unlock();
        }
    }
}
