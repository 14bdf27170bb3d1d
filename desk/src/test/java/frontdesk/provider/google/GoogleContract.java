package frontdesk.provider.google;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Holds requests against Google's own description of its interface, where it lies beside the repository. */
final class GoogleContract {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BASE = "/calendar/v3/";

    private final Optional<JsonNode> description = description();
    /** How often each operation was asked for. */
    final Map<String, Integer> asked = new ConcurrentSkipListMap<>();

    private static Optional<JsonNode> description() {
        for (Path here = Path.of("").toAbsolutePath(); here != null; here = here.getParent()) {
            Path document = here.resolve("shared/contracts/specs/google-calendar-v3.discovery-subset.json");
            if (Files.isReadable(document)) {
                try {
                    return Optional.of(JSON.readTree(document.toFile()));
                } catch (IOException unreadable) {
                    throw new UncheckedIOException(unreadable);
                }
            }
        }
        return Optional.empty();
    }

    /** What is wrong with a request; empty where nothing is, or where there is nothing to hold it against. */
    Optional<String> fault(String verb, URI address, String body) {
        return description.flatMap(known -> {
            for (JsonNode resource : known.path("resources")) {
                for (JsonNode method : resource.path("methods")) {
                    String path = BASE + method.path("path").asText();
                    if (method.path("httpMethod").asText().equals(verb) && fits(path, address.getRawPath())) {
                        asked.merge(method.path("id").asText(), 1, Integer::sum);
                        return fault(known, method, address, body);
                    }
                }
            }
            return Optional.of("no such operation: " + verb + " " + address.getPath());
        });
    }

    private static boolean fits(String template, String path) {
        return Pattern.matches(template.replaceAll("\\{[^}]+\\}", "[^/]+"), path);
    }

    private static Optional<String> fault(JsonNode known, JsonNode method, URI address, String body) {
        for (String part : Optional.ofNullable(address.getRawQuery()).orElse("").split("&")) {
            String name = part.split("=", 2)[0];
            if (!name.isEmpty() && !method.path("parameters").has(name)) {
                return Optional.of("no such parameter: " + name);
            }
        }
        String schema = method.path("request").path("$ref").asText();
        return body.isEmpty() || schema.isEmpty() ? Optional.empty() : fault(known, schema, read(body));
    }

    private static Optional<String> fault(JsonNode known, String schema, JsonNode body) {
        JsonNode properties = known.path("schemas").path(schema).path("properties");
        for (Map.Entry<String, JsonNode> field : body.properties()) {
            JsonNode described = properties.path(field.getKey());
            if (described.isMissingNode()) {
                return Optional.of("no such field of " + schema + ": " + field.getKey());
            }
            if (described.has("$ref")) {
                Optional<String> inside = fault(known, described.path("$ref").asText(), field.getValue());
                if (inside.isPresent()) {
                    return inside;
                }
            }
        }
        return Optional.empty();
    }

    static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (IOException garbled) {
            throw new UncheckedIOException(garbled);
        }
    }
}
