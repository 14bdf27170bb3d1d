package frontdesk.provider.twilio;

import java.io.IOException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What Twilio says on a media stream, one JSON object a message (Media Streams WebSocket messages, protocol "Call" 1.0.0). */
sealed interface StreamMessage {
    record Connected() implements StreamMessage {}

    /** The stream begins; {@code parameters} are those of the TwiML that opened it. */
    record Start(String streamSid, String callSid, String encoding, int rate, Map<String, String> parameters)
            implements StreamMessage {}

    /** Sound in µ-law at 8,000 Hz, of any length. */
    record Media(byte[] codes) implements StreamMessage {}

    record Digit(char digit) implements StreamMessage {}

    /** What was sent before our mark has been played, or was cleared. */
    record Mark(String name) implements StreamMessage {}

    record Stop() implements StreamMessage {}

    /** Anything that the protocol does not know yet, or the other direction's sound. */
    record Other() implements StreamMessage {}

    ObjectMapper JSON = new ObjectMapper();

    /** Reads one message; empty where it is malformed. */
    static Optional<StreamMessage> parse(String text) {
        try {
            JsonNode message = JSON.readTree(text);
            return Optional.ofNullable(message).filter(JsonNode::isObject).map(StreamMessage::of);
        } catch (IOException | IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static StreamMessage of(JsonNode message) {
        return switch (message.path("event").asText()) {
            case "connected" -> new Connected();
            case "start" -> start(message.path("start"));
            case "media" -> media(message.path("media"));
            case "dtmf" -> digit(needed(message.path("dtmf"), "digit"));
            case "mark" -> new Mark(needed(message.path("mark"), "name"));
            case "stop" -> new Stop();
            case "" -> throw new IllegalArgumentException("no event");
            default -> new Other();
        };
    }

    private static Start start(JsonNode start) {
        var parameters = new HashMap<String, String>();
        start.path("customParameters")
                .properties()
                .forEach(parameter ->
                        parameters.put(parameter.getKey(), parameter.getValue().asText()));
        JsonNode format = start.path("mediaFormat");
        return new Start(
                needed(start, "streamSid"),
                needed(start, "callSid"),
                format.path("encoding").asText(),
                format.path("sampleRate").asInt(),
                Map.copyOf(parameters));
    }

    private static StreamMessage media(JsonNode media) {
        return media.path("track").asText("inbound").startsWith("inbound")
                ? new Media(Base64.getDecoder().decode(needed(media, "payload")))
                : new Other();
    }

    private static Digit digit(String pressed) {
        if (!pressed.matches("[0-9A-D*#]")) {
            throw new IllegalArgumentException("not a key");
        }
        return new Digit(pressed.charAt(0));
    }

    private static String needed(JsonNode parent, String field) {
        JsonNode value = parent.path(field);
        if (!value.isTextual() || value.textValue().isEmpty()) {
            throw new IllegalArgumentException("no " + field);
        }
        return value.textValue();
    }

    /** Sound for the caller. */
    static String media(String streamSid, byte[] codes) {
        return "{\"event\":\"media\",\"streamSid\":\"" + streamSid + "\",\"media\":{\"payload\":\""
                + Base64.getEncoder().encodeToString(codes) + "\"}}";
    }

    static String mark(String streamSid, String name) {
        return JSON.createObjectNode()
                .put("event", "mark")
                .put("streamSid", streamSid)
                .set("mark", JSON.createObjectNode().put("name", name))
                .toString();
    }

    static String clear(String streamSid) {
        return "{\"event\":\"clear\",\"streamSid\":\"" + streamSid + "\"}";
    }
}
