package frontdesk.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Makes bodies out of a schema of the OpenAPI document that are wrong in one place each. */
public record Nonsense(JsonNode document) {
    /** Half a surrogate pair can only be sent escaped. */
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    public static final List<String> TEXTS = List.of(
            "",
            " ",
            "\0",
            "a\0b",
            "😀",
            "\u202Eevil",
            "x".repeat(1000),
            "2027-02-30",
            "2027-02-30T10:00",
            "2027-03-01T25:00",
            "25:00",
            "0000-00-00T00:00",
            "+999999999-12-31",
            "+999999999-12-31T23:59",
            "-999999999-01-01T00:00Z",
            "2027-01-05T10:00+18:00",
            "P999999999Y",
            "P-1W",
            "-1",
            "0",
            "1.5",
            "2147483648",
            "99999999999999999999999999",
            "NaN",
            "1e308",
            "null",
            "true",
            "not-an-id",
            "00000000-0000-0000-0000-000000000000",
            "'; drop table booking; --",
            "%s%n${x}{{y}}",
            "../../../etc/passwd",
            "<script>alert(1)</script>",
            "/",
            ",,,,",
            "2027-01-05T10:00/2027-01-05T09:00",
            "2027-01-05T10:00/9999-01-05T09:00");

    private static final List<String> VALUES = List.of(
            "null",
            "\"" + "x".repeat(30_000) + "\"",
            "true",
            "0",
            "-1",
            "1.5",
            "2147483647",
            "2147483648",
            "-9223372036854775809",
            "1e308",
            "\"\\ud800\"",
            "[]",
            "[null]",
            "[1,[2,[3]]]",
            "{}",
            "{\"a\":{\"b\":null}}");

    static final List<String> BROKEN = List.of(
            "",
            "{",
            "}",
            "nonsense",
            "[]",
            "null",
            "1",
            "\"text\"",
            "{\"wish\":}",
            "{\"wish\":{},\"wish\":{}}",
            "{} {}",
            "{'wish':1}",
            "{\"wish\":NaN}",
            "\0\0\0",
            "[".repeat(5000),
            "{\"a\":".repeat(5000),
            "{\"a\":\"" + "x".repeat(200_000) + "\"}");

    /** The sound body with each field of its schema in turn replaced by nonsense, left out, or joined by a field that nobody knows. */
    List<String> spoilt(String sound, JsonNode schema) {
        List<String> bodies = new ArrayList<>(BROKEN);
        List<JsonNode> values = Stream.concat(
                        TEXTS.stream()
                                .map(text -> (JsonNode) JSON.getNodeFactory().textNode(text)),
                        VALUES.stream().map(Nonsense::read))
                .toList();
        for (List<String> path : paths(schema, List.of())) {
            values.forEach(value -> bodies.add(with(sound, path, value)));
            bodies.add(with(sound, path, null));
            List<String> beside = new ArrayList<>(path);
            beside.set(beside.size() - 1, "nobodyKnows");
            bodies.add(with(sound, beside, values.getFirst()));
        }
        return bodies;
    }

    /** The same where no schema is written down: whatever the sound body has is spoilt. */
    List<String> spoilt(String sound) {
        return spoilt(sound, schemaOf(read(sound)));
    }

    private static JsonNode schemaOf(JsonNode sound) {
        ObjectNode schema = JSON.createObjectNode();
        if (sound.isObject()) {
            ObjectNode properties = schema.putObject("properties");
            sound.properties().forEach(field -> properties.set(field.getKey(), schemaOf(field.getValue())));
        } else if (sound.isArray() && !sound.isEmpty()) {
            schema.set("items", schemaOf(sound.get(0)));
        }
        return schema;
    }

    private List<List<String>> paths(JsonNode given, List<String> at) {
        JsonNode schema = resolved(given);
        List<List<String>> paths = new ArrayList<>();
        schema.path("properties").properties().forEach(property -> {
            List<String> path = new ArrayList<>(at);
            path.add(property.getKey());
            paths.add(path);
            paths.addAll(paths(property.getValue(), path));
        });
        if (schema.has("items")) {
            List<String> first = new ArrayList<>(at);
            first.add("0");
            paths.add(first);
            paths.addAll(paths(schema.get("items"), first));
        }
        return paths;
    }

    private JsonNode resolved(JsonNode schema) {
        for (String many : List.of("anyOf", "allOf", "oneOf")) {
            for (JsonNode one : schema.path(many)) {
                if (one.has("$ref")) {
                    return resolved(one);
                }
            }
        }
        return schema.has("$ref") ? document.at(schema.get("$ref").asText().substring(1)) : schema;
    }

    private static String with(String sound, List<String> path, JsonNode value) {
        JsonNode body = read(sound);
        JsonNode at = body;
        for (int i = 0; i < path.size() - 1; i++) {
            JsonNode next = child(at, path.get(i));
            boolean list = path.get(i + 1).equals("0");
            if (!(list ? next instanceof ArrayNode : next instanceof ObjectNode)) {
                next = list ? JSON.createArrayNode() : JSON.createObjectNode();
                set(at, path.get(i), next);
            }
            at = next;
        }
        set(at, path.getLast(), value);
        return write(body);
    }

    private static JsonNode child(JsonNode at, String step) {
        return at instanceof ArrayNode list ? list.path(0) : at.path(step);
    }

    private static void set(JsonNode at, String step, JsonNode value) {
        switch (at) {
            case ArrayNode list -> {
                list.removeAll();
                if (value != null) {
                    list.add(value);
                }
            }
            case ObjectNode object when value == null -> object.remove(step);
            case ObjectNode object -> object.set(step, value);
            default -> throw new IllegalStateException("no place for " + step);
        }
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException(unreadable);
        }
    }

    private static String write(JsonNode json) {
        try {
            return JSON.writeValueAsString(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
