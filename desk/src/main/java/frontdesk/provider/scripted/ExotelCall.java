package frontdesk.provider.scripted;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import frontdesk.audio.Mulaw;
import frontdesk.kernel.Ids;

/** One call at the stand-in for Exotel: the voicebot applet's stream, and after it the passthru applet's question. */
public final class ExotelCall {
    private final ExotelStandIn exotel;
    private final String call = Ids.next().toString().replace("-", "");
    private final String from;
    private final String to;
    private final Handset handset = new Handset();
    private final Stream stream;
    private final Ending<String> ended = new Ending<>();
    private volatile boolean onHook;

    ExotelCall(ExotelStandIn exotel, String from, String to, boolean camelCase) {
        this.exotel = exotel;
        this.from = from;
        this.to = to;
        this.stream = new Stream(exotel.pace(), camelCase);
    }

    public String callSid() {
        return call;
    }

    public Handset handset() {
        return handset;
    }

    public void hangUp() {
        onHook = true;
        stream.hangUp();
    }

    public void cut() {
        stream.cut();
    }

    public void sendRaw(String text) throws IOException {
        stream.sendRaw(text);
    }

    /** What the desk did that Exotel would have stuttered over. */
    public List<String> faults() {
        return stream.faults();
    }

    /**
     * Where the flow went: {@code person}, {@code nothing more}, {@code on hook}, or why it could not be followed; of a call that the desk has placed
     * {@code hung up}, {@code on hook}, or why nobody answered. Empty where the patience ended first.
     */
    public Optional<String> awaitEnd(Duration patience) throws InterruptedException {
        return ended.await(patience);
    }

    void run() {
        try {
            stream.run(exotel.http(), exotel.socket(), exotel.authorization());
            ended.comes(onHook ? "on hook" : passthru());
        } catch (IOException refused) {
            ended.comes("refused");
        } catch (InterruptedException stopped) {
            ended.comes("stopped");
        } finally {
            handset.over();
        }
    }

    /** The desk has called, and they have picked up: there is no flow, and the end of the stream is the end of the call. */
    void runPlaced(URI socket, String authorization) {
        try {
            stream.run(exotel.http(), socket, authorization);
            ended.comes(onHook ? "on hook" : "hung up");
        } catch (IOException refused) {
            ended.comes("refused");
        } catch (InterruptedException stopped) {
            ended.comes("stopped");
        } finally {
            handset.over();
        }
    }

    /** It was not answered. */
    void isOver(String why) {
        ended.comes(why);
    }

    private String passthru() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(exotel.next(call, from, to))
                .header("Authorization", exotel.authorization())
                .timeout(Duration.ofSeconds(10))
                .build();
        int status = exotel.http().send(request, BodyHandlers.discarding()).statusCode();
        return switch (status) {
            case 200 -> "person";
            case 302 -> "nothing more";
            default -> "passthru answered " + status;
        };
    }

    /** Exotel's side of the stream: linear sound in pieces of 100 ms. */
    private final class Stream extends StreamPeer {
        private final boolean camelCase;
        private int sequence;
        private int chunk;

        Stream(Duration pace, boolean camelCase) {
            super(ExotelCall.this.handset, pace);
            this.camelCase = camelCase;
        }

        @Override
        List<ObjectNode> opening() {
            ObjectNode start = message("start");
            ObjectNode told = start.putObject("start")
                    .put(camelCase ? "streamSid" : "stream_sid", "stream-" + call)
                    .put(camelCase ? "callSid" : "call_sid", call)
                    .put(camelCase ? "accountSid" : "account_sid", "made-up")
                    .put("from", from)
                    .put("to", to);
            told.putObject(camelCase ? "customParameters" : "custom_parameters");
            told.putObject(camelCase ? "mediaFormat" : "media_format")
                    .put("encoding", "audio/x-raw")
                    .put(camelCase ? "sampleRate" : "sample_rate", "8000")
                    .put(camelCase ? "bitRate" : "bit_rate", "16");
            return List.of(JSON.createObjectNode().put("event", "connected"), start);
        }

        @Override
        ObjectNode message(String event) {
            return JSON.createObjectNode()
                    .put("event", event)
                    .put(camelCase ? "sequenceNumber" : "sequence_number", String.valueOf(++sequence))
                    .put(camelCase ? "streamSid" : "stream_sid", "stream-" + call);
        }

        @Override
        int moments() {
            return 5;
        }

        @Override
        List<ObjectNode> media(byte[] codes) {
            ObjectNode media = message("media");
            media.putObject("media")
                    .put("chunk", String.valueOf(++chunk))
                    .put("timestamp", String.valueOf(chunk * 100))
                    .put("payload", Base64.getEncoder().encodeToString(AudioSocketPeer.linear(codes)));
            return List.of(media);
        }

        @Override
        byte[] heard(JsonNode message, byte[] payload) {
            if (payload.length < 3_200 || payload.length > 100_000 || payload.length % 320 != 0) {
                fault("sound of " + payload.length + " bytes");
            }
            if (!message.path(camelCase ? "streamSid" : "stream_sid").asText().equals("stream-" + call)) {
                fault("sound for another stream");
            }
            for (String field : new String[] {"chunk", "timestamp", "sequenceNumber"}) {
                if (!message.path("media").path(field).isTextual()) {
                    fault("no " + field);
                }
            }
            return Mulaw.encode(AudioSocketPeer.samples(payload));
        }

        @Override
        ObjectNode stop() {
            ObjectNode stop = message("stop");
            stop.putObject("stop").put("call_sid", call).put("reason", "callended");
            return stop;
        }
    }
}
