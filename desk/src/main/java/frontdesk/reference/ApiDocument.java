package frontdesk.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import frontdesk.reference.ApiView.Answer;
import frontdesk.reference.ApiView.Body;
import frontdesk.reference.ApiView.Field;
import frontdesk.reference.ApiView.Group;
import frontdesk.reference.ApiView.Operation;

/** The OpenAPI document as people read it: in groups, in the order in which the document names them. */
final class ApiDocument {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");
    private static final String REFERENCE = "#/components/schemas/";

    private final JsonNode document;
    private final List<Group> groups;

    private ApiDocument(JsonNode document) {
        this.document = document;
        this.groups = grouped();
    }

    static ApiDocument of(byte[] json) {
        try {
            return new ApiDocument(JSON.readTree(json));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<Group> groups() {
        return groups;
    }

    /** By its word in addresses. */
    Optional<Group> group(String word) {
        return groups.stream().filter(one -> one.word().equals(word)).findFirst();
    }

    private List<Group> grouped() {
        Map<String, List<Operation>> byTag = new LinkedHashMap<>();
        document.path("tags").forEach(tag -> byTag.put(tag.path("name").asText(), new ArrayList<>()));
        document.path("paths").properties().forEach(path -> METHODS.stream()
                .filter(path.getValue()::has)
                .forEach(method ->
                        add(byTag, method, path.getKey(), path.getValue().get(method))));
        return byTag.entrySet().stream()
                .filter(group -> !group.getValue().isEmpty())
                .map(group -> new Group(group.getKey(), says(group.getKey()), List.copyOf(group.getValue())))
                .toList();
    }

    private void add(Map<String, List<Operation>> byTag, String method, String path, JsonNode operation) {
        String tag = operation.path("tags").path(0).asText("others");
        byTag.computeIfAbsent(tag, _ -> new ArrayList<>()).add(operation(method, path, operation));
    }

    private String says(String tag) {
        return StreamSupport.stream(document.path("tags").spliterator(), false)
                .filter(one -> one.path("name").asText().equals(tag))
                .map(one -> one.path("description").asText())
                .findFirst()
                .orElse("");
    }

    private Operation operation(String method, String path, JsonNode operation) {
        List<Field> parameters = new ArrayList<>();
        operation.path("parameters").forEach(one -> parameters.add(parameter(one)));
        List<Answer> answers = new ArrayList<>();
        operation.path("responses").properties().forEach(one -> {
            if (one.getKey().startsWith("2") || one.getKey().equals("304")) {
                answers.add(new Answer(
                        one.getKey(), one.getValue().path("description").asText(), example(one.getValue())));
            }
        });
        answers.sort((one, other) -> one.status().compareTo(other.status()));
        return new Operation(
                method.toUpperCase(Locale.ROOT),
                path,
                operation.path("summary").asText(),
                operation.path("description").asText(),
                Door.of(operation.path("security")),
                parameters,
                body(operation.path("requestBody")),
                answers,
                operation.path("responses").has("default"));
    }

    private Field parameter(JsonNode one) {
        JsonNode schema = resolved(one.path("schema"));
        String says = one.path("description").asText(schema.path("description").asText());
        return new Field(
                one.path("name").asText(),
                one.path("in").asText(),
                one.path("required").asBoolean(),
                kind(schema),
                says);
    }

    private Optional<Body> body(JsonNode sent) {
        return sent.path("content").properties().stream().findFirst().map(content -> {
            List<Field> fields = new ArrayList<>();
            fields("", content.getValue().path("schema"), fields, 0);
            return new Body(content.getKey(), pretty(content.getValue().path("example")), List.copyOf(fields));
        });
    }

    /** What an object is made of, and its parts of theirs. */
    private void fields(String before, JsonNode given, List<Field> fields, int depth) {
        JsonNode schema = resolved(given);
        List<String> needed = new ArrayList<>();
        schema.path("required").forEach(one -> needed.add(one.asText()));
        schema.path("properties").properties().forEach(part -> {
            JsonNode type = resolved(part.getValue());
            JsonNode inner = type.has("items") ? resolved(type.get("items")) : type;
            String name = before + part.getKey() + (type.has("items") ? "[]" : "");
            String says = part.getValue()
                    .path("description")
                    .asText(type.path("description").asText());
            fields.add(new Field(name, "body", needed.contains(part.getKey()), kind(type), says));
            if (inner.has("properties") && depth < 2) {
                fields(name + ".", inner, fields, depth + 1);
            }
        });
    }

    private String kind(JsonNode schema) {
        String type = schema.path("type").asText();
        String format = schema.path("format").asText();
        List<String> words = new ArrayList<>();
        schema.path("enum").forEach(one -> words.add(one.asText()));
        if (!words.isEmpty()) {
            return String.join(", ", words);
        }
        return switch (type) {
            case "array" -> "list of " + kind(resolved(schema.path("items")));
            case "integer" -> "whole number";
            case "boolean" -> "true or false";
            case "string" -> format.startsWith("date") ? format.replace('-', ' ') : "text";
            case "" -> "text";
            default -> type;
        };
    }

    private static String example(JsonNode answer) {
        return answer.path("content").properties().stream()
                .findFirst()
                .map(content -> pretty(content.getValue().path("example")))
                .orElse("");
    }

    private static String pretty(JsonNode example) {
        return example.isMissingNode() ? "" : example.toPrettyString();
    }

    private JsonNode resolved(JsonNode schema) {
        return schema.has("$ref")
                ? document.at(
                        "/components/schemas/" + schema.get("$ref").asText().replace(REFERENCE, ""))
                : schema;
    }
}
