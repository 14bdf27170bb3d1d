package frontdesk.provider.calendly;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

/** What Calendly's contract says of requests, where it is there. */
final class CalendlyContract {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Optional<JsonNode> contract = contract();

    /** What the contract says against a request, where the contract is there. Of links for one booking it tells in prose alone. */
    Optional<String> fault(String method, URI address, String body) throws IOException {
        if (contract.isEmpty() || address.getPath().equals("/scheduling_links")) {
            return Optional.empty();
        }
        JsonNode paths = contract.get().path("paths");
        String path = address.getPath().replaceFirst("^(/scheduled_events|/webhook_subscriptions)/[^/]+", "$1/{uuid}");
        JsonNode operation = paths.path(path).path(method.toLowerCase(Locale.ROOT));
        if (operation.isMissingNode()) {
            return Optional.of("no such operation: " + method + " " + path);
        }
        JsonNode schema = operation.at("/requestBody/content/application~1json/schema");
        List<String> missing = body.isEmpty() ? List.of() : missing(schema, JSON.readTree(body));
        List<String> names = operation.path("parameters").findValuesAsText("name");
        return missing.isEmpty()
                ? Optional.ofNullable(address.getRawQuery()).stream()
                        .flatMap(query -> List.of(query.split("&")).stream())
                        .map(part -> part.split("=", 2)[0])
                        .filter(name -> !names.contains(name))
                        .findFirst()
                : Optional.of(path + ": " + missing);
    }

    /** What is required and was not sent, or was sent and is not known, at any depth. */
    private static List<String> missing(JsonNode schema, JsonNode sent) {
        List<String> missing = new ArrayList<>();
        schema.path("required").forEach(name -> {
            if (!sent.has(name.asText())) {
                missing.add("without " + name.asText());
            }
        });
        sent.fieldNames().forEachRemaining(name -> {
            JsonNode known = schema.path("properties").path(name);
            if (known.isMissingNode()) {
                missing.add("unknown " + name);
            } else if (sent.path(name).isObject()) {
                missing.addAll(missing(known, sent.path(name)));
            }
        });
        return missing;
    }

    private static Optional<JsonNode> contract() {
        for (Path here = Path.of("").toAbsolutePath(); here != null; here = here.getParent()) {
            Path document = here.resolve("shared/contracts/specs/own-calendly.openapi.yaml");
            if (Files.isReadable(document)) {
                try {
                    return Optional.of(new ObjectMapper(new YAMLFactory()).readTree(document.toFile()));
                } catch (IOException unreadable) {
                    throw new UncheckedIOException(unreadable);
                }
            }
        }
        return Optional.empty();
    }
}
