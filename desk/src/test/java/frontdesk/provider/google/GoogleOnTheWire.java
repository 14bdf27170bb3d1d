package frontdesk.provider.google;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;

import frontdesk.kernel.LocalServer;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Google played by us, with one calendar: it keeps events and their versions, knows ids again, and has bad days. */
final class GoogleOnTheWire implements AutoCloseable {
    static final String CALENDAR = "anna@example.com";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    final GoogleContract contract = new GoogleContract();
    final List<String> faults = new CopyOnWriteArrayList<>();
    final Map<String, ObjectNode> events = new LinkedHashMap<>();
    final Map<String, JsonNode> channels = new LinkedHashMap<>();
    long channelsEnd;
    final List<String> grants = new CopyOnWriteArrayList<>();
    private final List<String> changed = new ArrayList<>();
    private final LocalServer server = new LocalServer(this::answer);
    private int version;
    private String valid = "";
    /** Answered in place of what is asked, once. */
    private int oddly;

    private String oddBody = "";
    boolean revoked;

    URI api() {
        return server.address().resolve("/calendar/v3");
    }

    URI tokens() {
        return api().resolve("/token");
    }

    synchronized void answersOnce(int status, String body) {
        oddly = status;
        oddBody = body;
    }

    /** The token that it gave is good no more. */
    synchronized void forgetsItsToken() {
        valid = "none";
    }

    synchronized void stands(String id, String json) {
        put(id, (ObjectNode) GoogleContract.read(json));
    }

    synchronized void moves(String id, String start, String end) {
        ObjectNode event = events.get(id).deepCopy();
        event.putObject("start").put("dateTime", start);
        event.putObject("end").put("dateTime", end);
        put(id, event);
    }

    synchronized ObjectNode put(String id, ObjectNode event) {
        event.put("id", id).put("etag", "\"" + ++version + "\"");
        events.put(id, event);
        changed.add(id);
        return event;
    }

    synchronized void deletes(String id) {
        events.get(id).put("status", "cancelled").put("etag", "\"" + ++version + "\"");
        changed.add(id);
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        URI address = exchange.getRequestURI();
        if (address.getPath().equals("/token")) {
            token(exchange, body);
            return;
        }
        contract.fault(exchange.getRequestMethod(), address, body).ifPresent(faults::add);
        if (oddly != 0) {
            int status = oddly;
            oddly = 0;
            exchange.getResponseHeaders().set("Retry-After", "30");
            LocalServer.answer(exchange, status, oddBody);
        } else if (!("Bearer " + valid).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            LocalServer.answer(exchange, 401, error("authError"));
        } else {
            serve(exchange, address, body);
        }
    }

    private void token(HttpExchange exchange, String body) throws IOException {
        grants.add(URLDecoder.decode(body, UTF_8));
        if (revoked) {
            LocalServer.answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
        } else {
            valid = "token-" + grants.size();
            LocalServer.answer(
                    exchange,
                    200,
                    "{\"access_token\":\"%s\",\"expires_in\":3599,\"token_type\":\"Bearer\"}".formatted(valid));
        }
    }

    private void serve(HttpExchange exchange, URI address, String body) throws IOException {
        String path = address.getPath().substring("/calendar/v3".length());
        String all = "/calendars/" + CALENDAR + "/events";
        if (path.equals("/users/me/calendarList")) {
            LocalServer.answer(
                    exchange,
                    200,
                    "{\"items\":[{\"id\":\"%s\",\"summary\":\"Anna\",\"accessRole\":\"owner\"}]}".formatted(CALENDAR));
        } else if (path.equals(all) && exchange.getRequestMethod().equals("GET")) {
            list(exchange, Optional.ofNullable(address.getQuery()).orElse(""));
        } else if (path.equals(all)) {
            insert(exchange, (ObjectNode) GoogleContract.read(body));
        } else if (path.equals(all + "/watch")) {
            JsonNode wanted = GoogleContract.read(body);
            channels.put(wanted.path("id").asText(), wanted);
            LocalServer.answer(
                    exchange,
                    200,
                    "{\"id\":\"%s\",\"resourceId\":\"r\",\"expiration\":\"%d\"}"
                            .formatted(wanted.path("id").asText(), channelsEnd));
        } else if (path.equals("/channels/stop")) {
            JsonNode gone = GoogleContract.read(body);
            boolean known = gone.path("resourceId").asText().equals("r")
                    && channels.remove(gone.path("id").asText()) != null;
            LocalServer.answer(exchange, known ? 204 : 404, "");
        } else if (path.startsWith(all + "/")) {
            one(exchange, path.substring(all.length() + 1), body);
        } else {
            LocalServer.answer(exchange, 404, error("notFound"));
        }
    }

    /** A page holds two events, so that there are several. */
    private void list(HttpExchange exchange, String query) throws IOException {
        boolean on = query.contains("syncToken=");
        if (on && query.contains("syncToken=stale")) {
            LocalServer.answer(exchange, 410, error("fullSyncRequired"));
            return;
        }
        if (on && (query.contains("timeMin") || query.contains("timeMax"))) {
            LocalServer.answer(exchange, 400, error("badRequest"));
            return;
        }
        List<ObjectNode> listed = on
                ? changed.stream().distinct().map(events::get).toList()
                : events.values().stream()
                        .filter(one -> !GoogleEvents.isCancelled(one) && within(one, query))
                        .toList();
        int from =
                query.contains("pageToken=") ? Integer.parseInt(query.replaceFirst(".*pageToken=(\\d+).*", "$1")) : 0;
        int to = Math.min(from + 2, listed.size());
        ObjectNode answer = NODES.objectNode();
        answer.putArray("items").addAll(listed.subList(from, to));
        if (to < listed.size()) {
            answer.put("nextPageToken", String.valueOf(to));
        } else {
            changed.clear();
            answer.put("nextSyncToken", "from-" + version);
        }
        LocalServer.answer(exchange, 200, answer.toString());
    }

    /** Those of a window that have times; whole days are always in it. */
    private static boolean within(JsonNode event, String query) {
        String start = event.path("start").path("dateTime").asText();
        if (start.isEmpty() || !query.contains("timeMin=")) {
            return true;
        }
        Instant min = Instant.parse(query.replaceFirst(".*timeMin=([^&]*).*", "$1"));
        Instant max = Instant.parse(query.replaceFirst(".*timeMax=([^&]*).*", "$1"));
        return OffsetDateTime.parse(start).toInstant().isBefore(max)
                && OffsetDateTime.parse(event.path("end").path("dateTime").asText())
                        .toInstant()
                        .isAfter(min);
    }

    private void insert(HttpExchange exchange, ObjectNode event) throws IOException {
        String id = event.path("id").asText();
        if (events.containsKey(id)) {
            LocalServer.answer(exchange, 409, error("duplicate"));
        } else {
            LocalServer.answer(exchange, 200, put(id, event).toString());
        }
    }

    private void one(HttpExchange exchange, String id, String body) throws IOException {
        JsonNode there = events.get(id);
        String tag = exchange.getRequestHeaders().getFirst("If-Match");
        if (there == null) {
            LocalServer.answer(exchange, 404, error("notFound"));
        } else if (tag != null && !tag.equals(there.path("etag").asText())) {
            LocalServer.answer(exchange, 412, error("conditionNotMet"));
        } else if (exchange.getRequestMethod().equals("PUT")) {
            LocalServer.answer(
                    exchange,
                    200,
                    put(id, (ObjectNode) GoogleContract.read(body)).toString());
        } else if (GoogleEvents.isCancelled(there)) {
            LocalServer.answer(exchange, 410, error("deleted"));
        } else {
            deletes(id);
            LocalServer.answer(exchange, 204, "");
        }
    }

    static String error(String reason) {
        return "{\"error\":{\"code\":0,\"errors\":[{\"domain\":\"global\",\"reason\":\"%s\"}]}}".formatted(reason);
    }

    @Override
    public void close() {
        server.close();
    }
}
