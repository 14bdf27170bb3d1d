package frontdesk.provider.razorpay;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;

import frontdesk.kernel.LocalServer;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Razorpay played on this machine: links that know each reference once, refunds that know their keys, good days and bad ones. */
final class RazorpayStandIn implements AutoCloseable {
    static final String KEY_ID = "rzp_test_made_up";
    static final String KEY = "made-up-secret";

    /** How it is today. */
    enum Day {
        GOOD,
        ANSWER_LOST,
        TOO_MANY,
        BROKEN,
        SILENT,
        NONSENSE
    }

    /** One request as it came. */
    record Asked(String method, String path, String query, JsonNode body, String key) {}

    final List<Asked> asked = new ArrayList<>();
    final Map<String, ObjectNode> links = new LinkedHashMap<>();
    final List<ObjectNode> refunds = new ArrayList<>();
    private final Map<String, ObjectNode> keys = new LinkedHashMap<>();
    volatile Day day = Day.GOOD;

    private final LocalServer server = new LocalServer(this::take);

    URI address() {
        return server.address();
    }

    private void take(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        var request = new Asked(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                String.valueOf(exchange.getRequestURI().getQuery()),
                body.length == 0 ? RazorpayRest.JSON.createObjectNode() : RazorpayRest.JSON.readTree(body),
                String.valueOf(exchange.getRequestHeaders().getFirst("X-Refund-Idempotency")));
        String user = "Basic " + Base64.getEncoder().encodeToString((KEY_ID + ":" + KEY).getBytes(UTF_8));
        boolean known = user.equals(exchange.getRequestHeaders().getFirst("Authorization"));
        synchronized (this) {
            asked.add(request);
            switch (day) {
                case TOO_MANY -> {
                    exchange.getResponseHeaders().set("Retry-After", "2");
                    LocalServer.answer(exchange, 429, "{}");
                }
                case BROKEN -> LocalServer.answer(exchange, 503, "<html>oh dear</html>");
                case NONSENSE -> LocalServer.answer(exchange, 200, "{\"id\":");
                case SILENT -> {}
                case GOOD -> serve(exchange, known, request);
                case ANSWER_LOST -> {
                    done(request);
                    exchange.close();
                }
            }
        }
        if (day == Day.SILENT) {
            server.stall(exchange);
        }
    }

    private void serve(HttpExchange exchange, boolean known, Asked request) throws IOException {
        if (!known) {
            LocalServer.answer(
                    exchange,
                    401,
                    "{\"error\":{\"code\":\"BAD_REQUEST_ERROR\",\"description\":\"Authentication failed\"}}");
            return;
        }
        String body = done(request);
        LocalServer.answer(exchange, body.contains("\"error\"") ? 400 : 200, body);
    }

    private String done(Asked request) {
        String[] path = request.path().split("/");
        boolean posts = request.method().equals("POST");
        if (path[2].equals("payments")) {
            return posts ? refunded(path[3], request) : list("items", refunds);
        }
        if (path.length == 3) {
            return posts ? opened(request.body()) : list("payment_links", named(request.query()));
        }
        ObjectNode link = links.get(path[3]);
        if (posts && !link.path("status").asText().equals("created")) {
            return "{\"error\":{\"code\":\"BAD_REQUEST_ERROR\",\"description\":\"It cannot be cancelled.\"}}";
        }
        return (posts ? link.put("status", "cancelled") : link).toString();
    }

    private String opened(JsonNode wanted) {
        String reference = wanted.path("reference_id").asText();
        if (!named("reference_id=" + reference).isEmpty()) {
            return "{\"error\":{\"code\":\"BAD_REQUEST_ERROR\",\"description\":\"The reference is there already.\"}}";
        }
        String id = "plink_" + links.size();
        ObjectNode link = RazorpayRest.JSON.createObjectNode();
        link.put("id", id).put("short_url", "https://rzp.example/" + id).put("status", "created");
        link.put("amount", wanted.path("amount").asLong()).put("amount_paid", 0);
        link.put("currency", wanted.path("currency").asText()).put("reference_id", reference);
        links.put(id, link);
        return link.toString();
    }

    private List<ObjectNode> named(String query) {
        return links.values().stream()
                .filter(link ->
                        query.equals("reference_id=" + link.path("reference_id").asText()))
                .toList();
    }

    private String refunded(String payment, Asked request) {
        ObjectNode known = keys.get(request.key());
        if (known != null) {
            return known.toString();
        }
        JsonNode wanted = request.body();
        ObjectNode refund = RazorpayRest.JSON.createObjectNode();
        refund.put("id", "rfnd_" + refunds.size()).put("payment_id", payment);
        refund.put("amount", wanted.path("amount").asLong());
        refund.set("notes", wanted.path("notes"));
        refunds.add(refund);
        keys.put(request.key(), refund);
        return refund.toString();
    }

    /** Somebody pays. */
    ObjectNode pay(String id) {
        ObjectNode link = links.get(id);
        link.put("status", "paid").put("amount_paid", link.path("amount").asLong());
        link.putArray("payments").addObject().put("payment_id", "pay_" + id);
        return link;
    }

    private static String list(String name, List<ObjectNode> all) {
        ObjectNode answer = RazorpayRest.JSON.createObjectNode();
        ArrayNode rows = answer.putArray(name);
        all.forEach(rows::add);
        return answer.toString();
    }

    @Override
    public void close() {
        server.close();
    }
}
