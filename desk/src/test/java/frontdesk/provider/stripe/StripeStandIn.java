package frontdesk.provider.stripe;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;

import frontdesk.kernel.LocalServer;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Stripe played on this machine: sessions, refunds and keys for repeated requests, on good days and bad ones. */
final class StripeStandIn implements AutoCloseable {
    static final String KEY = "sk_test_made_up";

    /** How it is today. */
    enum Day {
        GOOD,
        ANSWER_LOST,
        TOO_MANY,
        BROKEN,
        SILENT,
        NONSENSE,
        /** Done, and answered with JSON that does not say so. */
        SAYS_NOTHING
    }

    /** One request as it came. */
    record Asked(String method, String path, Map<String, String> form, String key) {}

    final List<Asked> asked = new ArrayList<>();
    final Map<String, ObjectNode> sessions = new LinkedHashMap<>();
    final List<ObjectNode> refunds = new ArrayList<>();
    volatile Day day = Day.GOOD;

    /** What becomes of a session in the moment before it is closed. */
    Consumer<ObjectNode> meanwhile = _ -> {};

    private final Map<String, Asked> requests = new ConcurrentHashMap<>();
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final LocalServer server = new LocalServer(this::take);

    URI address() {
        return server.address();
    }

    private void take(HttpExchange exchange) throws IOException {
        var request = new Asked(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                form(new String(exchange.getRequestBody().readAllBytes(), UTF_8)),
                String.valueOf(exchange.getRequestHeaders().getFirst("Idempotency-Key")));
        boolean known = ("Bearer " + KEY).equals(exchange.getRequestHeaders().getFirst("Authorization"));
        synchronized (this) {
            asked.add(request);
            switch (day) {
                case TOO_MANY -> {
                    exchange.getResponseHeaders().set("Retry-After", "1");
                    LocalServer.answer(
                            exchange, 429, "{\"error\":{\"type\":\"invalid_request_error\",\"code\":\"rate_limit\"}}");
                }
                case BROKEN -> LocalServer.answer(exchange, 500, "<html>oh dear</html>");
                case NONSENSE -> LocalServer.answer(exchange, 200, "{\"id\":");
                case SILENT -> {}
                case GOOD, ANSWER_LOST, SAYS_NOTHING -> {
                    if (!known) {
                        LocalServer.answer(exchange, 401, "{\"error\":{\"type\":\"invalid_request_error\"}}");
                    } else {
                        serve(exchange, request);
                    }
                }
            }
        }
        if (day == Day.SILENT) {
            server.stall(exchange);
        }
    }

    private void serve(HttpExchange exchange, Asked request) throws IOException {
        boolean posts = request.method().equals("POST");
        Asked before = posts ? requests.putIfAbsent(request.key(), request) : null;
        if (before != null && !before.equals(request)) {
            LocalServer.answer(exchange, 400, "{\"error\":{\"type\":\"idempotency_error\"}}");
            return;
        }
        String body = before != null ? answers.get(request.key()) : done(request);
        if (posts) {
            answers.put(request.key(), body);
        }
        if (day == Day.ANSWER_LOST) {
            exchange.close();
        } else if (day == Day.SAYS_NOTHING) {
            LocalServer.answer(exchange, 200, "{}");
        } else {
            LocalServer.answer(exchange, body.contains("\"error\"") ? 400 : 200, body);
        }
    }

    private String done(Asked request) {
        String path = request.path();
        if (path.equals("/v1/refunds")) {
            ObjectNode refund = StripeRest.JSON.createObjectNode();
            refund.put("id", "re_" + refunds.size()).put("object", "refund").put("status", "succeeded");
            refund.put("payment_intent", request.form().get("payment_intent"));
            refund.put("amount", Long.parseLong(request.form().get("amount")));
            refunds.add(refund);
            return refund.toString();
        }
        if (path.equals("/v1/checkout/sessions") && request.method().equals("POST")) {
            return opened(request.form()).toString();
        }
        ObjectNode session = sessions.get(path.split("/")[4]);
        if (path.endsWith("/expire")) {
            meanwhile.accept(session);
            if (!session.path("status").asText().equals("open")) {
                return "{\"error\":{\"type\":\"invalid_request_error\"}}";
            }
            session.put("status", "expired");
        }
        return session.toString();
    }

    private ObjectNode opened(Map<String, String> form) {
        String id = "cs_test_" + sessions.size();
        ObjectNode session = StripeRest.JSON.createObjectNode();
        session.put("id", id)
                .put("object", "checkout.session")
                .put("status", "open")
                .put("payment_status", "unpaid");
        session.put("url", "https://checkout.example/" + id);
        session.put("client_reference_id", form.get("client_reference_id"));
        session.put("amount_total", Long.parseLong(form.get("line_items[0][price_data][unit_amount]")));
        session.put("currency", form.get("line_items[0][price_data][currency]"));
        session.put("expires_at", Long.parseLong(form.get("expires_at")));
        sessions.put(id, session);
        return session;
    }

    /** Somebody pays. */
    ObjectNode pay(String id) {
        ObjectNode session = sessions.get(id);
        session.put("status", "complete").put("payment_status", "paid").put("payment_intent", "pi_" + id);
        return session;
    }

    private static Map<String, String> form(String body) {
        Map<String, String> form = new LinkedHashMap<>();
        for (String field : body.split("&")) {
            String[] parts = field.split("=", 2);
            if (parts.length == 2) {
                form.put(URLDecoder.decode(parts[0], UTF_8), URLDecoder.decode(parts[1], UTF_8));
            }
        }
        return form;
    }

    @Override
    public void close() {
        server.close();
    }
}
