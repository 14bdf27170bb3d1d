package frontdesk.provider.twilio;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import frontdesk.call.WordLine.Event;
import frontdesk.journal.CallEnded.By;
import frontdesk.kernel.Language;

/** The words of ConversationRelay, one JSON object a message. */
sealed interface RelayMessage {
    /** The session begins. */
    record Setup(String callSid, Map<String, String> parameters) implements RelayMessage {}

    /** Something of the call. */
    record Told(Event event) implements RelayMessage {}

    /** Twilio could not do what we asked, or nothing that matters here. */
    record Other() implements RelayMessage {}

    ObjectMapper JSON = new ObjectMapper();

    /** Reads one message; empty where it is malformed. */
    static Optional<RelayMessage> read(String text) {
        try {
            return Optional.ofNullable(JSON.readTree(text))
                    .filter(JsonNode::isObject)
                    .map(RelayMessage::of);
        } catch (IOException | IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static RelayMessage of(JsonNode message) {
        return switch (message.path("type").asText()) {
            case "setup" -> setup(message);
            case "prompt" ->
                message.path("last").asBoolean(true)
                        ? new Told(new Event.Said(
                                message.path("voicePrompt").asText().strip()))
                        : new Other();
            case "interrupt" ->
                new Told(new Event.Interrupted(
                        message.path("utteranceUntilInterrupt").asText().strip()));
            case "dtmf" -> new Told(new Event.Digit(key(message.path("digit").asText())));
            case "info" -> info(message);
            case "" -> throw new IllegalArgumentException("no type");
            default -> new Other();
        };
    }

    private static Setup setup(JsonNode message) {
        String callSid = message.path("callSid").asText();
        if (callSid.isEmpty()) {
            throw new IllegalArgumentException("no call");
        }
        return new Setup(
                callSid,
                message.path("customParameters").properties().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, one -> one.getValue().asText())));
    }

    private static RelayMessage info(JsonNode message) {
        boolean silent = message.path("name").asText().equals("agentSpeaking")
                && message.path("value").asText().equals("off");
        return silent ? new Told(new Event.Silent()) : new Other();
    }

    private static char key(String pressed) {
        if (!pressed.matches("[0-9A-D*#]")) {
            throw new IllegalArgumentException("not a key");
        }
        return pressed.charAt(0);
    }

    /** The session's socket is gone. */
    static Event gone() {
        return new Event.HungUp(By.CALLER, "the caller hung up");
    }

    /** A piece of what is to be said; a talk ends with its last piece. */
    static String text(String token, boolean last) {
        return JSON.createObjectNode()
                .put("type", "text")
                .put("token", token)
                .put("last", last)
                .toString();
    }

    /** From now on they hear and speak this. */
    static String language(Language language) {
        return JSON.createObjectNode()
                .put("type", "language")
                .put("ttsLanguage", language.tag())
                .put("transcriptionLanguage", language.tag())
                .toString();
    }

    static String end() {
        return JSON.createObjectNode().put("type", "end").toString();
    }
}
