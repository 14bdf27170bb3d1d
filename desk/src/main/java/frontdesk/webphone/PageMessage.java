package frontdesk.webphone;

import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** What a page tells beside sound, as JSON: {@code {"event":"digit","digit":"5"}}, {@code {"event":"mark","name":"3-0-last"}}, {@code {"event":"hang-up"}}. */
sealed interface PageMessage {
    record Digit(char digit) implements PageMessage {}

    /** Everything played before this mark has been heard, or was cleared. */
    record Mark(String name) implements PageMessage {}

    record HangUp() implements PageMessage {}

    JsonMapper JSON = JsonMapper.builder().build();

    /** Empty where it is none of these. */
    static Optional<PageMessage> parse(String text) {
        try {
            JsonNode message = JSON.readTree(text);
            return switch (message.path("event").asText()) {
                case "digit" -> digit(message.path("digit").asText());
                case "mark" -> Optional.of(new Mark(message.path("name").asText()));
                case "hang-up" -> Optional.of(new HangUp());
                default -> Optional.empty();
            };
        } catch (JsonProcessingException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<PageMessage> digit(String key) {
        return key.matches("[0-9*#]") ? Optional.of(new Digit(key.charAt(0))) : Optional.empty();
    }
}
