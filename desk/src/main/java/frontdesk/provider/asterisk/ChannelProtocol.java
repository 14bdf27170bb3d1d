package frontdesk.provider.asterisk;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import frontdesk.provider.asterisk.DialplanCalls.Announced;
import frontdesk.provider.wire.Coding;
import frontdesk.provider.wire.Message;
import frontdesk.provider.wire.Metronome;
import frontdesk.provider.wire.Outlet;
import frontdesk.provider.wire.Protocol;

/**
 * What Asterisk's WebSocket channel ({@code chan_websocket}) says: sound in binary messages as the codec writes it, everything else as text, in
 * JSON or, from older ones, as a word followed by {@code name:value}; only the id of a mark stands alone.
 */
final class ChannelProtocol implements Protocol {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Leg leg;
    private final Announced announced;
    private final Metronome metronome;
    private boolean json;

    ChannelProtocol(Leg leg, Announced announced, Metronome metronome) {
        this.leg = leg;
        this.announced = announced;
        this.metronome = metronome;
    }

    @Override
    public Optional<Message> read(String text) {
        try {
            Map<String, String> event = text.startsWith("{") ? ofJson(text) : ofWords(text);
            return Optional.of(message(event));
        } catch (IOException | IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<Message> read(byte[] binary) {
        return Optional.of(new Message.Sound(binary, 0));
    }

    private Map<String, String> ofJson(String text) throws IOException {
        JsonNode event = JSON.readTree(text);
        var fields = new HashMap<String, String>();
        event.properties()
                .forEach(field -> fields.put(field.getKey(), field.getValue().asText()));
        json = true;
        return fields;
    }

    private static Map<String, String> ofWords(String text) {
        String[] words = text.strip().split("\\s+");
        var fields = new HashMap<String, String>();
        fields.put("event", words[0]);
        for (int i = 1; i < words.length; i++) {
            int colon = words[i].indexOf(':');
            if (colon > 0) {
                fields.put(words[i].substring(0, colon), words[i].substring(colon + 1));
            } else {
                fields.put("correlation_id", words[i]);
            }
        }
        return fields;
    }

    private Message message(Map<String, String> event) {
        return switch (event.getOrDefault("event", "")) {
            case "MEDIA_START" -> start(event);
            case "DTMF_END" -> Message.digit(event.getOrDefault("digit", ""));
            case "MEDIA_MARK_PROCESSED" -> new Message.Mark(event.getOrDefault("correlation_id", ""));
            case "MEDIA_XOFF" -> new Message.Full(true);
            case "MEDIA_XON" -> new Message.Full(false);
            case "" -> throw new IllegalArgumentException("no event");
            default -> new Message.Other();
        };
    }

    private Message start(Map<String, String> event) {
        String format = event.getOrDefault("format", "");
        return new Message.Start(
                event.getOrDefault("channel", ""), leg.name().toString(), format, rate(format), Map.of());
    }

    /** {@code slin} is telephone sound, {@code slin16} has 16,000 samples a second; others are telephone codecs. */
    private static int rate(String format) {
        return switch (format) {
            case "slin12" -> 12_000;
            case "slin16" -> 16_000;
            case "slin24" -> 24_000;
            case "slin32" -> 32_000;
            case "slin44" -> 44_100;
            case "slin48" -> 48_000;
            default -> 8_000;
        };
    }

    @Override
    public Optional<Caller> start(Message.Start start, Outlet outlet) {
        return Coding.named(start.encoding(), start.rate())
                .map(coding -> new Caller(
                        new ChannelLine(leg, coding, outlet, this::command, metronome),
                        announced.business(),
                        announced.from(),
                        announced.to()));
    }

    /** A command in the form that the channel itself speaks. */
    private String command(String name, @Nullable String id) {
        if (json) {
            var command = JSON.createObjectNode().put("command", name);
            return (id == null ? command : command.put("correlation_id", id)).toString();
        }
        return id == null ? name : name + " " + id;
    }
}
