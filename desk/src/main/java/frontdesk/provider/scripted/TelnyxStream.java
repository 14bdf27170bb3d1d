package frontdesk.provider.scripted;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import frontdesk.audio.Frame;

/** Telnyx's side of one media stream; on request its sound comes twice and out of order, as Telnyx does not promise otherwise. */
final class TelnyxStream extends StreamPeer {
    private final String call;
    private final boolean disorderly;
    private final List<ObjectNode> late = new ArrayList<>();
    private int sequence;
    private int chunk;

    TelnyxStream(String call, Handset handset, Duration pace, boolean disorderly) {
        super(handset, pace);
        this.call = call;
        this.disorderly = disorderly;
    }

    @Override
    List<ObjectNode> opening() {
        ObjectNode connected = JSON.createObjectNode().put("event", "connected").put("version", "1.0.0");
        ObjectNode start = message("start");
        start.putObject("start")
                .put("user_id", "made-up")
                .put("call_control_id", call)
                .put("call_session_id", "session-" + call)
                .putObject("media_format")
                .put("encoding", "PCMU")
                .put("sample_rate", Frame.RATE)
                .put("channels", 1);
        return List.of(connected, start);
    }

    @Override
    ObjectNode message(String event) {
        return JSON.createObjectNode()
                .put("event", event)
                .put("sequence_number", String.valueOf(++sequence))
                .put("stream_id", "stream-" + call);
    }

    @Override
    int moments() {
        return 1;
    }

    @Override
    List<ObjectNode> media(byte[] codes) {
        ObjectNode media = message("media");
        media.putObject("media")
                .put("track", "inbound")
                .put("chunk", String.valueOf(++chunk))
                .put("timestamp", String.valueOf(chunk * 20))
                .put("payload", Base64.getEncoder().encodeToString(codes));
        if (!disorderly) {
            return List.of(media);
        }
        late.addFirst(media);
        if (late.size() < 3) {
            return List.of();
        }
        var now = new ArrayList<>(late);
        now.add(late.getFirst());
        late.clear();
        return now;
    }

    @Override
    byte[] heard(JsonNode message, byte[] payload) {
        if (payload.length < Frame.USUAL || payload.length > 30 * Frame.RATE) {
            fault("sound of " + payload.length + " bytes");
        }
        return payload;
    }

    @Override
    ObjectNode stop() {
        ObjectNode stop = message("stop");
        stop.putObject("stop").put("call_control_id", call);
        return stop;
    }
}
