package frontdesk.provider.calendly;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;

import frontdesk.kernel.LocalServer;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Calendly played by us, with one user; every request is held against its contract. */
final class CalendlyOnTheWire implements AutoCloseable {
    static final String TOKEN = "a-made-up-token-0123456789";
    static final String USER = "https://api.calendly.com/users/A";
    private static final ObjectMapper JSON = new ObjectMapper();

    final List<String> faults = new CopyOnWriteArrayList<>();
    final List<String> meetings = new CopyOnWriteArrayList<>();
    final Map<String, JsonNode> hooks = new ConcurrentHashMap<>();
    /** What our bookings are called there, by the name of the meeting. */
    final Map<String, String> invited = new ConcurrentHashMap<>();

    final AtomicInteger made = new AtomicInteger();
    final AtomicInteger links = new AtomicInteger();
    volatile int bookingAnswers = 201;
    volatile boolean free = true;
    /** A status that answers everything, or 0. */
    volatile int oddly;

    private final CalendlyContract contract = new CalendlyContract();
    private final LocalServer server = new LocalServer(this::answer);

    URI address() {
        return server.address();
    }

    @Override
    public void close() {
        server.close();
    }

    static String meeting(String name, String start, String end) {
        return "{\"uri\":\"https://api.calendly.com/scheduled_events/%s\",\"status\":\"active\",\"start_time\":\"%s\",\"end_time\":\"%s\"}"
                .formatted(name, start, end);
    }

    private void answer(HttpExchange exchange) throws IOException {
        URI address = exchange.getRequestURI();
        String method = exchange.getRequestMethod();
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        contract.fault(method, address, body).ifPresent(faults::add);
        if (oddly != 0) {
            exchange.getResponseHeaders().set("Retry-After", "30");
            LocalServer.answer(exchange, oddly, "{}");
        } else if (!("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            LocalServer.answer(exchange, 401, "{\"title\":\"Unauthenticated\"}");
        } else if (address.getPath().equals("/users/me")) {
            LocalServer.answer(
                    exchange,
                    200,
                    "{\"resource\":{\"uri\":\"%s\",\"name\":\"Anna\",\"current_organization\":\"%s\"}}"
                            .formatted(USER, USER));
        } else if (method.equals("DELETE")) {
            hooks.remove(address.getPath().replaceFirst(".*/", ""));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        } else if (method.equals("POST")) {
            write(exchange, address.getPath(), body);
        } else {
            look(exchange, address);
        }
    }

    /** What somebody books with it. */
    private void write(HttpExchange exchange, String path, String body) throws IOException {
        JsonNode sent = JSON.readTree(body);
        if (path.equals("/webhook_subscriptions")) {
            hooks.put("hook" + made.incrementAndGet(), sent);
            LocalServer.answer(
                    exchange,
                    201,
                    "{\"resource\":{\"uri\":\"https://api.calendly.com/webhook_subscriptions/hook%d\"}}"
                            .formatted(made.get()));
        } else if (path.equals("/scheduling_links")) {
            links.incrementAndGet();
            LocalServer.answer(exchange, 201, "{\"resource\":{\"booking_url\":\"https://calendly.com/d/abc/colour\"}}");
        } else if (path.endsWith("/cancellation")) {
            String uri = "https://api.calendly.com" + path.replace("/cancellation", "");
            boolean was = meetings.removeIf(meeting -> meeting.contains(uri + "\""));
            LocalServer.answer(
                    exchange,
                    was ? 201 : 403,
                    was ? "{\"resource\":{}}" : "{\"title\":\"x\",\"message\":\"It is canceled already.\"}");
        } else if (free) {
            String name = "new" + made.incrementAndGet();
            Instant start = Instant.parse(sent.path("start_time").asText());
            if (bookingAnswers != 403) {
                meet(name, start, sent.path("tracking").path("utm_content").asText());
            }
            LocalServer.answer(
                    exchange,
                    bookingAnswers,
                    "{\"event\":\"https://api.calendly.com/scheduled_events/%s\"}".formatted(name));
        } else {
            LocalServer.answer(exchange, 400, "{\"title\":\"Invalid Argument\",\"message\":\"It is not available.\"}");
        }
    }

    /** The customer clicks on the link that was sent to them, and books. */
    void clicks(Instant start, String content) {
        meet("clicked" + made.incrementAndGet(), start, content);
    }

    private void meet(String name, Instant start, String content) {
        meetings.add(meeting(name, start.toString(), start.plusSeconds(1_800).toString()));
        invited.put(name, content);
    }

    private void look(HttpExchange exchange, URI address) throws IOException {
        String path = address.getPath();
        if (path.equals("/webhook_subscriptions")) {
            LocalServer.answer(
                    exchange,
                    200,
                    "{\"collection\":[%s]}"
                            .formatted(hooks.entrySet().stream()
                                    .map(one ->
                                            "{\"uri\":\"https://api.calendly.com/webhook_subscriptions/%s\",\"callback_url\":\"%s\"}"
                                                    .formatted(
                                                            one.getKey(),
                                                            one.getValue()
                                                                    .path("url")
                                                                    .asText()))
                                    .collect(Collectors.joining(","))));
        } else if (path.equals("/event_types")) {
            LocalServer.answer(
                    exchange,
                    200,
                    "{\"collection\":[{\"uri\":\"https://api.calendly.com/event_types/1\",\"name\":\"Cut\",\"active\":true,\"duration\":30}]}");
        } else if (path.equals("/event_type_available_times")) {
            String start = address.getQuery().replaceFirst(".*start_time=([^&]*).*", "$1");
            LocalServer.answer(
                    exchange,
                    200,
                    free
                            ? "{\"collection\":[{\"status\":\"available\",\"start_time\":\"%s\"}]}".formatted(start)
                            : "{\"collection\":[]}");
        } else if (path.endsWith("/invitees")) {
            String name = path.split("/")[2];
            LocalServer.answer(
                    exchange,
                    200,
                    "{\"collection\":[{\"tracking\":{\"utm_content\":\"%s\"}}]}"
                            .formatted(invited.getOrDefault(name, "")));
        } else if (path.equals("/scheduled_events")) {
            page(exchange, address.getQuery());
        } else {
            String name = path.substring(path.lastIndexOf('/') + 1);
            String there = meetings.stream()
                    .filter(one -> one.contains("/" + name + "\""))
                    .findFirst()
                    .orElse("{\"status\":\"canceled\"}");
            LocalServer.answer(exchange, 200, "{\"resource\":%s}".formatted(there));
        }
    }

    /** Two on a page. */
    private void page(HttpExchange exchange, String query) throws IOException {
        int from =
                query.contains("page_token=") ? Integer.parseInt(query.replaceFirst(".*page_token=(\\d+).*", "$1")) : 0;
        List<String> asked = within(query);
        int to = Math.min(from + 2, asked.size());
        String next = to < asked.size() ? "\"" + to + "\"" : "null";
        LocalServer.answer(
                exchange,
                200,
                "{\"collection\":[%s],\"pagination\":{\"next_page_token\":%s}}"
                        .formatted(String.join(",", asked.subList(from, to)), next));
    }

    private List<String> within(String query) {
        Instant min = Instant.parse(query.replaceFirst(".*min_start_time=([^&]*).*", "$1"));
        Instant max = Instant.parse(query.replaceFirst(".*max_start_time=([^&]*).*", "$1"));
        return meetings.stream()
                .filter(one -> {
                    Instant start = Instant.parse(one.replaceFirst(".*\"start_time\":\"([^\"]*)\".*", "$1"));
                    return !start.isBefore(min) && !start.isAfter(max);
                })
                .toList();
    }
}
