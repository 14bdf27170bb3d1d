package frontdesk.provider.scripted;

import java.io.IOException;
import java.net.URLDecoder;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;

import frontdesk.kernel.Secret;

import static java.nio.charset.StandardCharsets.UTF_8;

/** How Twilio's REST interface reads requests and answers them. */
final class RestAnswers {
    static final ObjectMapper JSON = new ObjectMapper();

    private final String authorization;

    RestAnswers(String accountSid, Secret authToken) {
        this.authorization =
                "Basic " + Base64.getEncoder().encodeToString((accountSid + ":" + authToken.reveal()).getBytes(UTF_8));
    }

    /** Whether the request carries the account's keys; where not, it is answered. */
    boolean admits(HttpExchange exchange) throws IOException {
        if (authorization.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            return true;
        }
        error(exchange, 401, 20003, "Authenticate");
        return false;
    }

    static Map<String, String> form(HttpExchange exchange) throws IOException {
        return fields(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    }

    static Map<String, String> query(HttpExchange exchange) {
        String query = exchange.getRequestURI().getRawQuery();
        return fields(query == null ? "" : query);
    }

    private static Map<String, String> fields(String encoded) {
        var fields = new LinkedHashMap<String, String>();
        for (String pair : encoded.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.put(
                        URLDecoder.decode(pair.substring(0, equals), UTF_8),
                        URLDecoder.decode(pair.substring(equals + 1), UTF_8));
            }
        }
        return fields;
    }

    static void json(HttpExchange exchange, int status, JsonNode body) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    static void error(HttpExchange exchange, int status, int code, String message) throws IOException {
        json(
                exchange,
                status,
                JSON.createObjectNode()
                        .put("code", code)
                        .put("message", message)
                        .put("more_info", "https://www.twilio.com/docs/errors/" + code)
                        .put("status", status));
    }
}
