package frontdesk.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import frontdesk.bench.VendorFront.Answer;
import frontdesk.bench.VendorFront.Request;

/** HubSpot's objects: made, changed and searched, with no key for what is made twice. */
final class CustomerList implements VendorFront.Vendor {
    static final String TOKEN = "pat-made-up-0123456789";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Map<String, Kept> kept = new LinkedHashMap<>();
    private final AtomicInteger ids = new AtomicInteger(500);

    /** @param contact whom it belongs to, for what is no contact */
    record Kept(String type, ObjectNode properties, String contact) {
        String property(String name) {
            return properties.path(name).asText();
        }
    }

    synchronized List<Kept> of(String type) {
        return kept.values().stream().filter(one -> one.type().equals(type)).toList();
    }

    synchronized Kept contact(String id) {
        return kept.get(id);
    }

    @Override
    public synchronized Answer answer(Request request, boolean heard) {
        String[] parts = request.path().split("/");
        JsonNode body = request.json();
        if (request.path().endsWith("/search")) {
            return search(parts[4], body);
        }
        if (request.method().equals("PATCH")) {
            Kept one = kept.get(parts[5]);
            if (one == null) {
                return new Answer(404, "{\"category\": \"OBJECT_NOT_FOUND\"}");
            }
            one.properties().setAll((ObjectNode) body.path("properties"));
            return new Answer(200, shown(parts[5]).toString());
        }
        String id = String.valueOf(ids.incrementAndGet());
        String contact = body.at("/associations/0/to/id").asText();
        kept.put(id, new Kept(parts[4], (ObjectNode) body.path("properties"), contact));
        return new Answer(201, shown(id).toString());
    }

    private Answer search(String type, JsonNode body) {
        ObjectNode found = NODES.objectNode();
        var results = found.putArray("results");
        kept.forEach((id, one) -> {
            if (one.type().equals(type) && matches(one, body)) {
                results.add(shown(id));
            }
        });
        return new Answer(200, found.put("total", results.size()).toString());
    }

    private static boolean matches(Kept one, JsonNode search) {
        for (JsonNode group : search.path("filterGroups")) {
            JsonNode filter = group.path("filters").path(0);
            String value = filter.path("value").asText();
            String is = one.property(filter.path("propertyName").asText());
            if (filter.path("operator").asText().equals("EQ") ? is.equals(value) : is.contains(value)) {
                return true;
            }
        }
        return false;
    }

    private ObjectNode shown(String id) {
        ObjectNode shown = NODES.objectNode().put("id", id);
        shown.set("properties", kept.get(id).properties().deepCopy());
        return shown;
    }
}
