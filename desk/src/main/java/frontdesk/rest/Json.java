package frontdesk.rest;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.LogicalType;

/** Reads JSON to the letter: text is not a number, 4.0 is not 4, and a field that nobody knows is a mistake that its sender wants to hear of. */
final class Json {
    /** No booking needs more. */
    static final int MOST_BYTES = 64 * 1024;

    private static final ObjectMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(
                    LogicalType.Textual, config -> config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .build();

    private Json() {}

    static <T> T read(InputStream body, Class<T> type) {
        return as(object(body), type);
    }

    /** The body as one JSON object. */
    static ObjectNode object(InputStream body) {
        byte[] bytes = bytes(body, MOST_BYTES);
        try {
            if (STRICT.readTree(bytes) instanceof ObjectNode object) {
                return object;
            }
        } catch (IOException malformed) {
            throw notJson();
        }
        throw notJson();
    }

    static byte[] bytes(InputStream body, int most) {
        try {
            byte[] bytes = body.readNBytes(most + 1);
            if (bytes.length > most) {
                throw Problem.refusal(
                        413, "too-large", "Too much at once", "Send at most %d KiB.".formatted(most / 1024));
            }
            return bytes;
        } catch (IOException broken) {
            throw Problem.refusal(400, "broken-off", "The body broke off", "Send the request again.");
        }
    }

    static <T> T as(ObjectNode object, Class<T> type) {
        try {
            return STRICT.treeToValue(object, type);
        } catch (UnrecognizedPropertyException unknown) {
            throw Problem.faulty(
                    path(unknown.getPath()),
                    "There is no such field. There are: %s."
                            .formatted(unknown.getKnownPropertyIds().stream()
                                    .map(String::valueOf)
                                    .sorted()
                                    .collect(Collectors.joining(", "))));
        } catch (JsonMappingException wrong) {
            throw Problem.faulty(path(wrong.getPath()), "This is of the wrong type or out of range; see /openapi.");
        } catch (JsonProcessingException malformed) {
            throw notJson();
        }
    }

    static ObjectNode tree(Object value) {
        return STRICT.valueToTree(value);
    }

    /** Lays a patch over what it changes, as RFC 7396 says: {@code null} takes a field away. */
    static ObjectNode merged(ObjectNode target, ObjectNode patch) {
        for (Map.Entry<String, JsonNode> field : patch.properties()) {
            switch (field.getValue()) {
                case ObjectNode deeper ->
                    target.set(
                            field.getKey(),
                            merged(
                                    target.get(field.getKey()) instanceof ObjectNode there
                                            ? there
                                            : STRICT.createObjectNode(),
                                    deeper));
                case JsonNode gone when gone.isNull() -> target.remove(field.getKey());
                case JsonNode value -> target.set(field.getKey(), value);
            }
        }
        return target;
    }

    private static String path(List<JsonMappingException.Reference> references) {
        var path = new StringBuilder();
        for (JsonMappingException.Reference reference : references) {
            if (reference.getFieldName() == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(shortened(reference.getFieldName()));
            }
        }
        return path.isEmpty() ? "body" : path.toString();
    }

    private static String shortened(String name) {
        return name.length() > 60 ? name.substring(0, 60) + "…" : name;
    }

    private static RuntimeException notJson() {
        return Problem.refusal(
                400,
                "not-json",
                "The body is not a JSON object",
                "Send one JSON object in UTF-8 with Content-Type: application/json; /openapi shows its fields.");
    }
}
