package frontdesk.api;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** The JSON of a request, read as leniently as agents write it: a number may come as text, and text as a number. */
record Body(ObjectNode fields) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST = 10;
    private static final Set<String> NOTHING =
            Set.of("null", "none", "None", "undefined", "nil", "NaN", "n/a", "N/A", "\"\"", "''");

    static Body of(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return new Body(JSON.createObjectNode());
        }
        try {
            if (JSON.readTree(text) instanceof ObjectNode object) {
                return new Body(object);
            }
        } catch (JsonProcessingException malformed) {
            throw Problem.refusal(
                    400, "bad_json", "The body is not JSON. Send one object, such as {\"date\":\"2026-11-27\"}.");
        }
        throw Problem.refusal(400, "bad_json", "The body must be one JSON object, such as {\"date\":\"2026-11-27\"}.");
    }

    /**
     * The field as text, without the character zero, which nobody can keep; null where it is missing, null or empty, or says so in a word, as models
     * do. Somebody may be called Null, but not null.
     */
    @Nullable
    String text(String name) {
        JsonNode value = fields.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isTextual() && !value.isNumber()) {
            throw Problem.refusal(422, "bad_" + name, "The field " + name + " must be text or a number.");
        }
        String text = value.asText().replace("\0", "").strip();
        return text.isEmpty() || NOTHING.contains(text) ? null : text;
    }

    /** The first of these fields that says something. */
    @Nullable
    String first(String... names) {
        return Stream.of(names)
                .map(this::text)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The object in this field; empty where there is none, or something else. */
    Optional<Body> object(String name) {
        return fields.get(name) instanceof ObjectNode object ? Optional.of(new Body(object)) : Optional.empty();
    }

    /** All lines of a list in which things stand as text, or as objects with a number of them; a single text is a list between commas. */
    List<String> lines(String name) {
        JsonNode value = fields.path(name);
        Stream<String> lines = value instanceof ArrayNode array
                ? array.valueStream().map(Body::line)
                : Stream.of(value.asText("").split("[,;\n]"));
        return lines.map(line -> line.replace("\0", "").strip())
                .filter(line -> !line.isEmpty() && !NOTHING.contains(line))
                .toList();
    }

    private static String line(JsonNode entry) {
        String thing = entry.path("name").asText(entry.path("item").asText());
        return entry.isObject() ? entry.path("quantity").asText("1") + " " + thing : entry.asText();
    }

    /** The first few texts in this list; empty where there is none, or something else. */
    List<String> list(String name) {
        return fields.get(name) instanceof ArrayNode array
                ? array.valueStream()
                        .limit(MOST)
                        .map(JsonNode::asText)
                        .map(text -> text.replace("\0", ""))
                        .toList()
                : List.of();
    }
}
