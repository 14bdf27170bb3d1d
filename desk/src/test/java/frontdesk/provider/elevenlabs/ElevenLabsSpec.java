package frontdesk.provider.elevenlabs;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;

import frontdesk.provider.scripted.ElevenLabsStandIn.Request;
import frontdesk.provider.speech.VendorContract;

import static org.assertj.core.api.Assertions.assertThat;

/** ElevenLabs's own description of its interface, as the judge of what we send; a clone that it does not lie beside skips what is judged by it. */
final class ElevenLabsSpec {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    private final JsonNode document = VendorContract.read("elevenlabs-openapi-2026-08-22.json");
    private final Map<String, JsonSchema> bodies = new ConcurrentHashMap<>();

    /** Each was an operation of the vendor's, with a body that the vendor takes; how many of each there were. */
    Map<String, Integer> check(List<Request> requests) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Request request : requests) {
            String operation = operation(request);
            assertThat(faults(operation, request.body())).as(operation).isEmpty();
            counts.merge(operation, 1, Integer::sum);
        }
        return counts;
    }

    /** What the vendor would have against this body. */
    List<String> faults(String operation, JsonNode body) {
        JsonNode schema = at(operation).at("/requestBody/content/application~1json/schema");
        if (schema.isMissingNode()) {
            return body.isMissingNode() ? List.of() : List.of("there should be no body");
        }
        return bodies.computeIfAbsent(operation, _ -> schema(schema)).validate(body).stream()
                .map(ValidationMessage::getMessage)
                .toList();
    }

    private JsonSchema schema(JsonNode schema) {
        ObjectNode whole = JSON.createObjectNode();
        whole.setAll((ObjectNode) schema);
        whole.set("components", document.get("components"));
        return SCHEMAS.getSchema(whole);
    }

    private String operation(Request request) {
        return document.path("paths").properties().stream()
                .filter(path -> Pattern.matches(path.getKey().replaceAll("\\{[^}]+}", "[^/]+"), request.path())
                        && path.getValue().has(request.method().toLowerCase(java.util.Locale.ROOT)))
                // /v1/convai/agents/create is both itself and an agent of that id
                .sorted((one, other) -> Integer.compare(
                        one.getKey().split("\\{", -1).length, other.getKey().split("\\{", -1).length))
                .map(path -> request.method() + " " + path.getKey())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no such operation: " + request.method() + " " + request.path()));
    }

    private JsonNode at(String operation) {
        String[] parts = operation.split(" ", 2);
        return document.path("paths").path(parts[1]).path(parts[0].toLowerCase(java.util.Locale.ROOT));
    }
}
