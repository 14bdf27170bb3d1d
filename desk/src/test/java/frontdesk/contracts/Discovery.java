package frontdesk.contracts;

import java.util.Locale;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Google's own kind of description (a discovery document), told as an OpenAPI document, as far as requests can be judged by it. */
final class Discovery {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String SCHEMAS = "#/components/schemas/";

    /** What a discovery document and a JSON schema mean the same by. */
    private static final Set<String> ALIKE = Set.of("type", "properties", "items", "additionalProperties", "enum");

    private Discovery() {}

    static boolean is(JsonNode document) {
        return document.has("resources") && document.has("schemas");
    }

    static JsonNode asOpenApi(JsonNode discovery) {
        ObjectNode document = NODES.objectNode();
        document.putObject("info").put("title", discovery.path("title").asText());
        ObjectNode paths = document.putObject("paths");
        for (JsonNode resource : discovery.path("resources")) {
            for (JsonNode method : resource.path("methods")) {
                String path = "/" + method.path("path").asText();
                String verb = method.path("httpMethod").asText().toLowerCase(Locale.ROOT);
                ObjectNode known = paths.has(path) ? (ObjectNode) paths.path(path) : paths.putObject(path);
                known.set(verb, operation(method));
            }
        }
        ObjectNode schemas = document.putObject("components").putObject("schemas");
        discovery.path("schemas").properties().forEach(one -> schemas.set(one.getKey(), schema(one.getValue())));
        return document;
    }

    private static ObjectNode operation(JsonNode method) {
        ObjectNode operation = NODES.objectNode();
        var parameters = operation.putArray("parameters");
        method.path("parameters").properties().forEach(one -> parameters
                .addObject()
                .put("name", one.getKey())
                .put("in", one.getValue().path("location").asText()));
        String body = method.path("request").path("$ref").asText();
        if (!body.isEmpty()) {
            operation
                    .putObject("requestBody")
                    .putObject("content")
                    .putObject("application/json")
                    .putObject("schema")
                    .put("$ref", SCHEMAS + body);
        }
        return operation;
    }

    /** What is not named there may not be sent. */
    private static JsonNode schema(JsonNode theirs) {
        if (theirs.has("$ref")) {
            return NODES.objectNode().put("$ref", SCHEMAS + theirs.path("$ref").asText());
        }
        ObjectNode schema = NODES.objectNode();
        theirs.properties().stream().filter(one -> ALIKE.contains(one.getKey())).forEach(one -> {
            switch (one.getKey()) {
                case "properties" -> {
                    ObjectNode properties = schema.putObject("properties");
                    one.getValue()
                            .properties()
                            .forEach(field -> properties.set(field.getKey(), schema(field.getValue())));
                }
                case "items", "additionalProperties" -> schema.set(one.getKey(), schema(one.getValue()));
                default -> schema.set(one.getKey(), one.getValue());
            }
        });
        if (schema.has("properties") && !schema.has("additionalProperties")) {
            schema.put("additionalProperties", false);
        }
        return schema.path("type").asText().equals("any") ? schema.without("type") : schema;
    }
}
