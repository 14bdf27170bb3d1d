package frontdesk.provider.wire;

import java.io.IOException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * The messages that Twilio's Media Streams began and others took over: one JSON object with an {@code event} each. Carriers differ in how they
 * write the keys ({@code streamSid}, {@code stream_sid}, {@code stream_id}) and whether numbers are strings, one and the same carrier at times.
 */
public final class JsonMessages {
    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonMessages() {}

    /** Reads one message; empty where it is malformed. */
    public static Optional<Message> read(String text) {
        try {
            Message sound = MediaText.read(text);
            return sound != null ? Optional.of(sound) : whole(text);
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** Reads any message, as a tree. */
    static Optional<Message> whole(String text) {
        try {
            JsonNode message = JSON.readTree(text);
            return Optional.ofNullable(message).filter(JsonNode::isObject).map(JsonMessages::of);
        } catch (IOException | IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static Message of(JsonNode message) {
        return switch (message.path("event").asText()) {
            case "start" -> start(message);
            case "media" -> media(message.path("media"));
            case "dtmf" -> Message.digit(text(message.path("dtmf"), "digit"));
            case "mark" -> new Message.Mark(text(message.path("mark"), "name"));
            case "stop" -> new Message.Stop();
            case "" -> throw new IllegalArgumentException("no event");
            default -> new Message.Other();
        };
    }

    private static Message.Start start(JsonNode message) {
        JsonNode start = message.path("start");
        JsonNode stream = either(start, "streamSid", "stream_sid", "stream_id");
        JsonNode format = either(start, "mediaFormat", "media_format");
        return new Message.Start(
                needed(stream.isTextual() ? stream : either(message, "streamSid", "stream_sid", "stream_id")),
                needed(either(start, "callSid", "call_sid", "call_control_id")),
                format.path("encoding").asText(),
                either(format, "sampleRate", "sample_rate").asInt(),
                told(start));
    }

    private static Map<String, String> told(JsonNode start) {
        var told = new HashMap<String, String>();
        either(start, "customParameters", "custom_parameters")
                .properties()
                .forEach(parameter ->
                        told.put(parameter.getKey(), parameter.getValue().asText()));
        for (String name : new String[] {"from", "to"}) {
            if (start.path(name).isTextual()) {
                told.put(name, start.path(name).textValue());
            }
        }
        return Map.copyOf(told);
    }

    private static Message media(JsonNode media) {
        return media.path("track").asText("inbound").startsWith("inbound")
                ? new Message.Sound(
                        Base64.getDecoder().decode(text(media, "payload")),
                        media.path("chunk").asLong())
                : new Message.Other();
    }

    private static String text(JsonNode parent, String field) {
        return needed(parent.path(field));
    }

    private static String needed(JsonNode value) {
        if (!value.isTextual() || value.textValue().isEmpty()) {
            throw new IllegalArgumentException("a field is missing");
        }
        return value.textValue();
    }

    private static JsonNode either(JsonNode parent, String... names) {
        JsonNode found = parent.path(names[0]);
        for (int i = 1; found.isMissingNode() && i < names.length; i++) {
            found = parent.path(names[i]);
        }
        return found;
    }
}
