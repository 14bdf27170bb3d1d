package frontdesk.provider.hubspot;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;

import frontdesk.kernel.LocalServer;

import static java.nio.charset.StandardCharsets.UTF_8;

/** HubSpot, played by us: it keeps what it is sent, searches it, and misbehaves as it is told. */
final class HubSpotStandIn implements AutoCloseable {
    static final String TOKEN = "pat-example-0123456789";

    private static final ObjectMapper JSON = new ObjectMapper();

    /** How the next request is met. */
    enum Weather {
        FINE,
        /** Done, and the answer is lost. */
        ANSWER_LOST,
        TOO_MANY,
        BROKEN,
        NO_JSON,
        SAYS_NOTHING
    }

    /** One request. */
    record Request(String method, String path, JsonNode body) {}

    /** One object of any type. */
    record Kept(String type, JsonNode properties, JsonNode associations) {}

    private final Map<String, Kept> kept = new LinkedHashMap<>();
    private final Map<String, String> mergedInto = new LinkedHashMap<>();
    private final List<Request> requests = new ArrayList<>();
    private final Deque<Weather> weather = new ArrayDeque<>();
    private final LocalServer server = new LocalServer(this::serve);
    private int made = 500;

    URI base() {
        return server.address();
    }

    synchronized void next(Weather... coming) {
        weather.addAll(List.of(coming));
    }

    synchronized List<Kept> of(String type) {
        return kept.values().stream().filter(one -> one.type().equals(type)).toList();
    }

    synchronized List<Request> requests() {
        return List.copyOf(requests);
    }

    /** Somebody merges what is kept under this id into another, by hand: it leads to the new one from now on. */
    synchronized void merge(String id) {
        String merged = Integer.toString(++made);
        kept.put(merged, Objects.requireNonNull(kept.remove(id)));
        mergedInto.put(id, merged);
    }

    synchronized String id(String type) {
        return kept.entrySet().stream()
                .filter(one -> one.getValue().type().equals(type))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    /** Somebody deletes everything there by hand. */
    synchronized void empty() {
        kept.clear();
    }

    private synchronized void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode body = JSON.readTree(exchange.getRequestBody().readAllBytes());
            String path = exchange.getRequestURI().getPath();
            requests.add(new Request(exchange.getRequestMethod(), path, body));
            boolean known =
                    ("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"));
            Weather now = weather.isEmpty() ? Weather.FINE : weather.removeFirst();
            switch (now) {
                case FINE -> {
                    Answer answer = known ? answer(exchange.getRequestMethod(), path, body) : refused(401);
                    send(exchange, answer.status(), answer.body().toString());
                }
                case ANSWER_LOST -> {
                    answer(exchange.getRequestMethod(), path, body);
                    send(exchange, 504, "");
                }
                case TOO_MANY -> {
                    exchange.getResponseHeaders().set("Retry-After", "30");
                    send(exchange, 429, refused(429).body().toString());
                }
                case BROKEN -> send(exchange, 500, "broken");
                case NO_JSON -> send(exchange, 200, "<html>");
                case SAYS_NOTHING -> send(exchange, 200, "{}");
            }
        }
    }

    private record Answer(int status, JsonNode body) {}

    private Answer answer(String method, String path, JsonNode body) {
        String[] parts = path.split("/");
        String type = parts[4];
        if (method.equals("PATCH")) {
            String id = mergedInto.getOrDefault(parts[5], parts[5]);
            Kept before = kept.get(id);
            if (before == null) {
                return refused(404);
            }
            String email = body.at("/properties/email").asText();
            boolean taken = !email.isEmpty()
                    && kept.entrySet().stream()
                            .anyMatch(one -> !one.getKey().equals(id)
                                    && one.getValue()
                                            .properties()
                                            .path("email")
                                            .asText()
                                            .equals(email));
            if (taken) {
                return refused(409);
            }
            ObjectNode after = before.properties().deepCopy();
            after.setAll((ObjectNode) body.path("properties"));
            kept.put(id, new Kept(type, after, before.associations()));
            return new Answer(200, object(id));
        }
        if (path.endsWith("/search")) {
            ObjectNode found = JSON.createObjectNode();
            var results = found.putArray("results");
            kept.forEach((id, one) -> {
                if (one.type().equals(type) && matches(one, body)) {
                    results.add(object(id));
                }
            });
            return new Answer(200, found.put("total", results.size()));
        }
        String id = Integer.toString(++made);
        kept.put(id, new Kept(type, body.path("properties"), body.path("associations")));
        return new Answer(201, object(id));
    }

    private static boolean matches(Kept one, JsonNode search) {
        for (JsonNode group : search.path("filterGroups")) {
            JsonNode filter = group.path("filters").get(0);
            String is =
                    one.properties().path(filter.path("propertyName").asText()).asText();
            String value = filter.path("value").asText();
            if (filter.path("operator").asText().equals("EQ") ? is.equals(value) : is.contains(value)) {
                return true;
            }
        }
        return false;
    }

    private ObjectNode object(String id) {
        ObjectNode object = JSON.createObjectNode().put("id", id);
        object.set("properties", kept.get(id).properties());
        return object;
    }

    private static Answer refused(int status) {
        return new Answer(
                status,
                JSON.createObjectNode()
                        .put("status", "error")
                        .put("message", "refused")
                        .put("category", "MADE_UP")
                        .put("correlationId", "0"));
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
