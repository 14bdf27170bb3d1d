package frontdesk.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import org.jspecify.annotations.Nullable;

/** Events and announcements in JSON. What a newer version added to an event, an older one passes over. */
final class Json implements Serializer {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new Jdk8Module())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    static JsonNode tree(Record event) {
        return MAPPER.valueToTree(event);
    }

    static JsonNode tree(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }

    static <E> E event(JsonNode payload, Class<E> type) {
        try {
            return MAPPER.treeToValue(payload, type);
        } catch (IOException doesNotFit) {
            throw new UncheckedIOException(doesNotFit);
        }
    }

    static byte[] bytes(Announcement announcement) {
        try {
            return MAPPER.writeValueAsBytes(announcement);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    @SuppressWarnings("NullAway") // recurring work carries no data, which db-scheduler spells null
    public byte[] serialize(@Nullable Object data) {
        return data instanceof Announcement announcement ? bytes(announcement) : null;
    }

    @Override
    @SuppressWarnings("NullAway")
    public <T> T deserialize(Class<T> type, byte @Nullable [] bytes) {
        try {
            return bytes == null ? null : MAPPER.readValue(bytes, type);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
