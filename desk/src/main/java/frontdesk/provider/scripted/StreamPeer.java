package frontdesk.provider.scripted;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import frontdesk.audio.Frame;

/**
 * A carrier's side of one media stream in JSON, as Telnyx and Exotel have it: sends the caller's sound, plays the desk's in real time, echoes marks
 * and honours clear, until either side closes it. How things are written is the carrier's own.
 */
abstract class StreamPeer implements WebSocket.Listener {
    static final ObjectMapper JSON = new ObjectMapper();

    private final Handset handset;
    private final Duration pace;
    private final Playback playback = new Playback();
    private final List<String> faults = new CopyOnWriteArrayList<>();
    private final StringBuilder partial = new StringBuilder();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile @Nullable WebSocket socket;

    StreamPeer(Handset handset, Duration pace) {
        this.handset = handset;
        this.pace = pace;
    }

    /** What is said when the stream opens. */
    abstract List<ObjectNode> opening();

    /** An empty message of that kind. */
    abstract ObjectNode message(String event);

    /** How many moments of 20 ms go into one message. */
    abstract int moments();

    /** The messages that carry so much of the caller's sound. */
    abstract List<ObjectNode> media(byte[] codes);

    /** The desk's sound in µ-law; anything said against it is a fault. */
    abstract byte[] heard(JsonNode message, byte[] payload);

    abstract ObjectNode stop();

    /** Opens the stream and keeps it running until either side closes it. Throws where it cannot be opened. */
    final void run(HttpClient http, URI url, @Nullable String authorization) throws IOException, InterruptedException {
        var builder = http.newWebSocketBuilder();
        if (authorization != null) {
            builder.header("Authorization", authorization);
        }
        try {
            socket = builder.buildAsync(url, this).get(10, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException refused) {
            throw new IOException("the stream was refused", refused);
        }
        try {
            for (ObjectNode message : opening()) {
                send(message);
            }
            var beat = new Beat(pace.multipliedBy(moments()));
            while (closed.getCount() > 0) {
                moment();
                beat.await();
            }
        } catch (IOException gone) {
            closed.countDown();
        }
    }

    private void moment() throws IOException {
        byte[] said = new byte[moments() * Frame.USUAL];
        for (int i = 0; i < moments(); i++) {
            System.arraycopy(handset.speak(), 0, said, i * Frame.USUAL, Frame.USUAL);
        }
        for (ObjectNode media : media(said)) {
            send(media);
        }
        var key = handset.pressed();
        if (key.isPresent()) {
            ObjectNode dtmf = message("dtmf");
            dtmf.putObject("dtmf").put("digit", String.valueOf(key.get()));
            send(dtmf);
        }
        var marks = new ArrayList<String>();
        synchronized (playback) {
            for (int i = 0; i < moments(); i++) {
                Playback.Moment played = playback.play(Frame.USUAL);
                handset.played(played.codes(), playback.isEmpty());
                marks.addAll(played.marks());
            }
        }
        echo(marks);
    }

    private void echo(List<String> marks) throws IOException {
        for (String name : marks) {
            ObjectNode mark = message("mark");
            mark.putObject("mark").put("name", name);
            send(mark);
        }
    }

    final void hangUp() {
        try {
            send(stop());
        } catch (IOException gone) {
            // the desk was quicker
        }
        close();
    }

    final void close() {
        WebSocket open = socket;
        if (open != null) {
            open.sendClose(WebSocket.NORMAL_CLOSURE, "");
        }
        closed.countDown();
    }

    final void cut() {
        WebSocket open = socket;
        if (open != null) {
            open.abort();
        }
        closed.countDown();
    }

    final List<String> faults() {
        return List.copyOf(faults);
    }

    final void fault(String what) {
        faults.add(what);
    }

    @Override
    public final @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            String text = partial.toString();
            partial.setLength(0);
            try {
                obey(JSON.readTree(text));
            } catch (IOException | RuntimeException broken) {
                faults.add(text);
            }
        }
        from.request(1);
        return null;
    }

    private void obey(JsonNode message) throws IOException {
        List<String> back = List.of();
        synchronized (playback) {
            switch (message.path("event").asText()) {
                case "media" -> {
                    byte[] codes = heard(
                            message,
                            Base64.getDecoder()
                                    .decode(message.at("/media/payload").asText()));
                    handset.arrived(codes);
                    playback.add(codes);
                }
                case "mark" -> playback.mark(message.at("/mark/name").asText());
                case "clear" -> back = playback.clear();
                default -> throw new IOException("an invalid message");
            }
        }
        echo(back);
    }

    @Override
    public final @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        closed.countDown();
        return null;
    }

    @Override
    public final void onError(WebSocket from, Throwable broken) {
        closed.countDown();
    }

    private void send(ObjectNode message) throws IOException {
        sendRaw(message.toString());
    }

    final synchronized void sendRaw(String text) throws IOException {
        WebSocket open = socket;
        if (open == null) {
            throw new IOException("the stream is not open");
        }
        try {
            open.sendText(text, true).get(5, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        } catch (Exception broken) {
            throw new IOException("the stream broke", broken);
        }
    }
}
