package frontdesk.provider.elevenlabs;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.filter.FilteringParserDelegate;
import com.fasterxml.jackson.core.filter.TokenFilter;
import com.fasterxml.jackson.core.filter.TokenFilter.Inclusion;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * What every webhook of ElevenLabs says of itself, read without building what it carries, which may be hours of talk or megabytes of sound.
 *
 * @param type {@code post_call_transcription}
 * @param timestamp the second in which it was made; the same in every repetition
 */
record Envelope(String type, String conversation, long timestamp) {
    static final String TRANSCRIPTION = "post_call_transcription";
    static final String AUDIO = "post_call_audio";
    static final String FAILURE = "call_initiation_failure";

    private static final TokenFilter UNREAD = new TokenFilter() {
        @Override
        public @Nullable TokenFilter includeProperty(String name) {
            return name.equals("conversation_turn_metrics") ? null : this;
        }

        @Override
        public boolean includeEmptyArray(boolean contentsFiltered) {
            return true;
        }

        @Override
        public boolean includeEmptyObject(boolean contentsFiltered) {
            return true;
        }
    };

    /** The end of the year 9999. */
    private static final long LAST_SECOND = 253_402_300_799L;

    /** Empty where it is no such webhook. */
    static Optional<Envelope> of(byte[] body) {
        String type = null;
        String conversation = null;
        long timestamp = -1;
        try (JsonParser json = ElevenLabsAccount.JSON.getFactory().createParser(body)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String field = json.currentName();
                json.nextToken();
                switch (field) {
                    case "type" -> type = text(json);
                    case "event_timestamp" -> timestamp = json.getValueAsLong(-1);
                    case "data" -> conversation = conversation(json);
                    default -> json.skipChildren();
                }
            }
        } catch (IOException noJson) {
            return Optional.empty();
        }
        boolean named = conversation != null && !conversation.isBlank() && conversation.indexOf('\0') < 0;
        return type == null || conversation == null || !named || timestamp < 0
                ? Optional.empty()
                : Optional.of(new Envelope(type, conversation, timestamp));
    }

    /** All of it but how long each part of each turn took, which is most of it and which nobody here reads. */
    static JsonNode opened(InputStream body) throws IOException {
        try (JsonParser whole = ElevenLabsAccount.JSON.getFactory().createParser(body);
                JsonParser told = new FilteringParserDelegate(whole, UNREAD, Inclusion.INCLUDE_ALL_AND_PATH, true)) {
            return ElevenLabsAccount.JSON.readTree(told);
        }
    }

    /** The vendor says that what has the same of these is the same. */
    String name() {
        return type + " " + conversation + " " + timestamp;
    }

    /** A moment in seconds since 1970, as far as it lies in our time. */
    static Instant moment(JsonNode seconds) {
        return Instant.ofEpochSecond(Math.clamp(seconds.asLong(), 0L, LAST_SECOND));
    }

    /** A conversation that we have asked for, as if it had been told. */
    static ObjectNode around(JsonNode conversation) {
        ObjectNode envelope = ElevenLabsAccount.JSON.createObjectNode();
        envelope.put("type", TRANSCRIPTION);
        envelope.put(
                "event_timestamp",
                conversation.at("/metadata/start_time_unix_secs").asLong());
        envelope.set("data", conversation);
        return envelope;
    }

    private static @Nullable String conversation(JsonParser json) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            return null;
        }
        String conversation = null;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            boolean names = json.currentName().equals("conversation_id");
            json.nextToken();
            if (names) {
                conversation = text(json);
            } else {
                json.skipChildren();
            }
        }
        return conversation;
    }

    private static @Nullable String text(JsonParser json) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_STRING) {
            return json.getText();
        }
        json.skipChildren();
        return null;
    }
}
