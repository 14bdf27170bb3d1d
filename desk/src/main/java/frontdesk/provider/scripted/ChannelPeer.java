package frontdesk.provider.scripted;

import java.io.IOException;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

/**
 * Asterisk's WebSocket channel: keeps some seconds of what it is sent, plays it in real time, tells when a mark is reached or its queue is full,
 * and forgets the marks that are flushed.
 */
final class ChannelPeer implements AsteriskCall.Media, WebSocket.Listener {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int FRAME = 160;
    private static final int FULL = 900;
    private static final int ROOM_AGAIN = 800;
    private static final int LONGEST_COMMAND = 128;
    private static final int LARGEST_MESSAGE = 65_500;

    private final AsteriskStandIn asterisk;
    private final Handset handset;
    private final Duration pace;
    private final boolean json;
    private final List<String> faults = new CopyOnWriteArrayList<>();
    private final Playback playback = new Playback();
    private final Lead lead;
    private final StringBuilder partial = new StringBuilder();
    private @Nullable WebSocket socket;
    private int queued;
    private boolean full;
    private volatile boolean over;

    ChannelPeer(AsteriskStandIn asterisk, Handset handset, Duration pace, boolean json) {
        this.asterisk = asterisk;
        this.handset = handset;
        this.pace = pace;
        this.json = json;
        this.lead = new Lead(pace);
    }

    @Override
    public void run(String call) throws IOException, InterruptedException {
        try {
            socket = asterisk.http()
                    .newWebSocketBuilder()
                    .header("Authorization", asterisk.authorization())
                    .subprotocols("media")
                    .buildAsync(asterisk.socket(call), this)
                    .get(10, TimeUnit.SECONDS);
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException refused) {
            throw new IOException("the channel did not open", refused);
        }
        lead.begins();
        tell(
                "MEDIA_START",
                "connection_id",
                "media1",
                "channel",
                "WebSocket/frontdesk/0x1",
                "channel_id",
                "1700000000.1",
                "format",
                "ulaw",
                "optimal_frame_size",
                "" + FRAME,
                "ptime",
                "20");
        var beat = new Beat(pace);
        while (!over) {
            moment();
            beat.await();
        }
        socket.abort();
    }

    private void moment() throws IOException {
        try {
            sendRaw(handset.speak());
            var key = handset.pressed();
            if (key.isPresent()) {
                tell("DTMF_END", "digit", String.valueOf(key.get()), "channel_id", "1700000000.1");
            }
            Playback.Moment played;
            synchronized (playback) {
                played = playback.play(FRAME);
                queued = Math.max(0, queued - 1);
                handset.played(played.codes(), playback.isEmpty());
            }
            for (String mark : played.marks()) {
                tell("MEDIA_MARK_PROCESSED", "correlation_id", mark);
            }
            if (full && queued < ROOM_AGAIN) {
                full = false;
                tell("MEDIA_XON");
            }
        } catch (IOException gone) {
            over = true;
        }
    }

    private void tell(String event, String... namesAndValues) throws IOException {
        var words = new StringBuilder(event);
        var object = JSON.createObjectNode().put("event", event);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put(namesAndValues[i], namesAndValues[i + 1]);
            words.append(' ')
                    .append(namesAndValues[i].equals("correlation_id") ? "" : namesAndValues[i] + ":")
                    .append(namesAndValues[i + 1]);
        }
        send(json ? object.toString() : words.toString());
    }

    private synchronized void send(String text) throws IOException {
        try {
            open().sendText(text, true).get(5, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        } catch (Exception broken) {
            throw new IOException("the channel broke", broken);
        }
    }

    @Override
    public synchronized void sendRaw(byte[] bytes) throws IOException {
        try {
            open().sendBinary(ByteBuffer.wrap(bytes), true).get(5, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        } catch (Exception broken) {
            throw new IOException("the channel broke", broken);
        }
    }

    private WebSocket open() throws IOException {
        WebSocket open = socket;
        if (open == null) {
            throw new IOException("the channel is not open");
        }
        return open;
    }

    @Override
    public @Nullable CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
        byte[] codes = new byte[data.remaining()];
        data.get(codes);
        if (!last || codes.length % FRAME != 0 || codes.length > LARGEST_MESSAGE) {
            faults.add("sound of " + codes.length + " bytes");
        }
        synchronized (playback) {
            handset.arrived(codes);
            playback.add(codes);
            queued += codes.length / FRAME;
            lead.comes(codes.length / FRAME);
            if (queued > FULL + 100) {
                faults.add("sound was dropped: the queue is full");
            }
        }
        if (queued >= FULL && !full) {
            full = true;
            Thread.startVirtualThread(() -> {
                try {
                    tell("MEDIA_XOFF");
                } catch (IOException gone) {
                    over = true;
                }
            });
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            String command = partial.toString();
            partial.setLength(0);
            try {
                obey(command);
            } catch (IOException notOurs) {
                faults.add(command);
            }
        }
        from.request(1);
        return null;
    }

    private void obey(String text) throws IOException {
        if (text.length() > LONGEST_COMMAND) {
            throw new IOException("too long");
        }
        JsonNode command = json ? JSON.readTree(text) : words(text);
        switch (command.path("command").asText()) {
            case "MARK_MEDIA" -> {
                synchronized (playback) {
                    playback.mark(command.path("correlation_id").asText());
                }
            }
            case "FLUSH_MEDIA" -> {
                synchronized (playback) {
                    playback.clear();
                    queued = 0;
                    lead.isCleared();
                }
            }
            case "HANGUP" -> over = true;
            default -> throw new IOException("unknown");
        }
    }

    private static JsonNode words(String text) {
        String[] words = text.split(" ", 2);
        var command = JSON.createObjectNode().put("command", words[0].toUpperCase(Locale.ROOT));
        return words.length == 1 ? command : command.put("correlation_id", words[1]);
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        over = true;
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable broken) {
        over = true;
    }

    @Override
    public void hangUp() {
        over = true;
        WebSocket open = socket;
        if (open != null) {
            open.sendClose(WebSocket.NORMAL_CLOSURE, "");
        }
    }

    @Override
    public List<String> faults() {
        return List.copyOf(faults);
    }

    @Override
    public long ahead() {
        return lead.most();
    }
}
