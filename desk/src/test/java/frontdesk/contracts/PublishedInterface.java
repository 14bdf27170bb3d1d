package frontdesk.contracts;

import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;

import frontdesk.provider.speech.VendorContract;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A vendor's OpenAPI document: which operation a request is of, and what the vendor would have against it. */
final class PublishedInterface {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    private final Vendor vendor;
    private final JsonNode document;
    /** It names what must be there, and not all that may. */
    private final boolean excerpt;

    private final Map<String, JsonSchema> schemas = new ConcurrentHashMap<>();

    /** Skips the test where the document does not lie beside this clone. */
    PublishedInterface(Vendor vendor) {
        this.vendor = vendor;
        JsonNode published = VendorContract.read(vendor.document());
        this.document = Discovery.is(published) ? Discovery.asOpenApi(published) : published;
        this.excerpt = document.at("/info/title").asText().contains("subset");
    }

    /** Method and address as the document writes them; of several that fit, the one with the fewest parts left open. */
    Optional<String> operation(VendorRequest request) {
        String method = request.method().toLowerCase(Locale.ROOT);
        String path = request.path().substring(vendor.base().length());
        return document.path("paths").properties().stream()
                .filter(known -> known.getValue().has(method) && fits(known.getKey(), path))
                .map(Map.Entry::getKey)
                .min(Comparator.comparing(known -> known.split("\\{", -1).length))
                .map(known -> request.method() + " " + known);
    }

    /** Exotel writes the form of its answer behind the address, and does not publish that. */
    private static boolean fits(String known, String path) {
        String pattern = known.replaceAll("\\{[^}]+}", "[^/]+");
        return Pattern.matches(pattern, path) || path.endsWith(".json") && Pattern.matches(pattern + "\\.json", path);
    }

    List<String> faults(String operation, VendorRequest request) {
        String[] parts = operation.split(" ", 2);
        JsonNode path = document.path("paths").path(parts[1]);
        JsonNode published = path.path(parts[0].toLowerCase(Locale.ROOT));
        List<String> faults = new ArrayList<>(unknown("query", names(request.query()), parameters(path, published)));
        JsonNode content = resolved(published.path("requestBody")).path("content");
        JsonNode json = content.path("application/json").path("schema");
        JsonNode form = Stream.of("application/x-www-form-urlencoded", "multipart/form-data")
                .map(type -> content.path(type).path("schema"))
                .filter(schema -> !schema.isMissingNode())
                .findFirst()
                .orElse(json.path("there is no form"));
        if (!json.isMissingNode()) {
            faults.addAll(json(operation, json, request.body()));
        } else if (!form.isMissingNode()) {
            faults.addAll(fewest(form, names(request.body())));
        } else if (!request.body().isEmpty()) {
            faults.add("there should be no body");
        }
        return faults;
    }

    private Set<String> parameters(JsonNode path, JsonNode published) {
        return Stream.of(path, published)
                .flatMap(at -> at.path("parameters").valueStream())
                .map(this::resolved)
                .filter(parameter -> parameter.path("in").asText().equals("query"))
                .map(parameter -> parameter.path("name").asText())
                .collect(Collectors.toSet());
    }

    private List<String> json(String operation, JsonNode schema, String body) {
        try {
            JsonNode sent = JSON.readTree(body);
            List<String> faults = schemas.computeIfAbsent(operation, _ -> schema(schema)).validate(sent).stream()
                    .map(ValidationMessage::getMessage)
                    .collect(Collectors.toCollection(ArrayList::new));
            JsonNode known = resolved(schema).path("properties");
            if (!known.isMissingNode() && !excerpt) {
                faults.addAll(unknown("body", fields(sent), fields(known)));
            }
            return faults;
        } catch (JsonProcessingException noJson) {
            return List.of("no JSON");
        }
    }

    private JsonSchema schema(JsonNode schema) {
        ObjectNode whole = JSON.createObjectNode();
        whole.setAll((ObjectNode) schema);
        whole.set("components", document.path("components"));
        return SCHEMAS.getSchema(whole);
    }

    /** Against the alternative that comes nearest, where the vendor takes several. */
    private List<String> fewest(JsonNode form, Set<String> sent) {
        JsonNode alternatives = form.path("oneOf");
        return Stream.concat(alternatives.valueStream(), alternatives.isEmpty() ? Stream.of(form) : Stream.of())
                .map(schema -> form(resolved(schema), sent))
                .min(Comparator.comparing(List::size))
                .orElseThrow();
    }

    private static List<String> form(JsonNode schema, Set<String> sent) {
        List<String> faults = unknown("form", sent, fields(schema.path("properties")));
        schema.path("required").forEach(needed -> {
            if (!sent.contains(needed.asText())) {
                faults.add("form: " + needed.asText() + " is missing");
            }
        });
        return faults;
    }

    private static List<String> unknown(String where, Set<String> sent, Set<String> known) {
        return sent.stream()
                .filter(name -> !known.contains(name))
                .map(name -> where + ": " + name + " is not published")
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }

    private static Set<String> fields(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    private static Set<String> names(String form) {
        return Arrays.stream(form.split("&"))
                .filter(field -> !field.isEmpty())
                .map(field -> URLDecoder.decode(field.replaceFirst("=.*", ""), UTF_8))
                .map(name -> name.replaceFirst("\\[]$", "")) // one of a list
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
