package frontdesk.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A vendor of HTTP on this machine's loopback: what it does is the vendor's, and how it fares is the sky above it. */
final class VendorFront implements AutoCloseable {
    /** Less than anybody here waits for an answer. */
    private static final Duration SLOW = Duration.ofMillis(2_500);

    /** More than anybody here waits for an answer. */
    private static final Duration NEVER = Duration.ofSeconds(15);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Vendor vendor;
    private final int port;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final LongAdder requests = new LongAdder();
    private final LongAdder spoilt = new LongAdder();
    private volatile Sky sky = Sky.FINE;
    private HttpServer server;

    /** What a vendor does with a request that reaches it; several come at once. */
    interface Vendor {
        /** @param heard whether the answer will reach whoever asks */
        Answer answer(Request request, boolean heard);
    }

    record Request(String method, String path, String query, Headers headers, String body) {
        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException noJson) {
                throw new UncheckedIOException(noJson);
            }
        }

        /** A form, as {@link #fields} reads it. */
        static String form(Map<String, String> fields) {
            return fields.entrySet().stream()
                    .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                    .collect(Collectors.joining("&"));
        }

        /** The fields of a form, or of a query. */
        static Map<String, String> fields(String text) {
            Map<String, String> fields = new LinkedHashMap<>();
            for (String field : text.split("&")) {
                String[] parts = field.split("=", 2);
                if (parts.length == 2) {
                    fields.put(URLDecoder.decode(parts[0], UTF_8), URLDecoder.decode(parts[1], UTF_8));
                }
            }
            return fields;
        }
    }

    record Answer(int status, String body) {}

    VendorFront(Vendor vendor) throws IOException {
        this.vendor = vendor;
        this.port = DeskProcess.freePort();
        open();
    }

    URI address() {
        return URI.create("http://localhost:" + port);
    }

    void have(Sky next) {
        sky = next;
    }

    /** Nobody listens any more: connections are refused. */
    void shut() {
        server.stop(0);
    }

    /** The same port listens again. */
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** How many requests came, and how many of them met anything but a fine sky. */
    String met() {
        return "%,d requests, %,d of them in bad weather".formatted(requests.sum(), spoilt.sum());
    }

    /** A stand-in that stumbles is at fault itself, and must not pass for bad weather. */
    private void answer(HttpExchange exchange) throws IOException {
        try {
            serve(exchange);
        } catch (RuntimeException bug) {
            System.out.println("WRONG: a vendor stumbled over " + exchange.getRequestURI() + ": " + bug);
            throw bug;
        }
    }

    private void serve(HttpExchange exchange) throws IOException {
        var request = new Request(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                String.valueOf(exchange.getRequestURI().getRawQuery()),
                exchange.getRequestHeaders(),
                new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        Sky now = sky;
        requests.increment();
        if (now != Sky.FINE) {
            spoilt.increment();
        }
        boolean done = ThreadLocalRandom.current().nextBoolean();
        switch (now) {
            case FINE -> send(exchange, vendor.answer(request, true));
            case SLOW -> {
                pause(SLOW);
                send(exchange, vendor.answer(request, true));
            }
            case TOO_MANY -> {
                exchange.getResponseHeaders().set("Retry-After", "1");
                send(exchange, new Answer(429, "{\"message\": \"too many requests\"}"));
            }
            case BROKEN -> send(exchange, new Answer(500, "{\"message\": \"something went wrong here\"}"));
            case SILENT -> {
                doneUnheard(request, done);
                pause(NEVER);
                exchange.close();
            }
            case CUT -> {
                doneUnheard(request, done);
                exchange.close();
            }
            case HALF_OPEN -> half(exchange, vendor.answer(request, false));
            case NO_JSON -> send(exchange, new Answer(200, "<html><body>We are moving house</body></html>"));
            case OTHER_JSON -> send(exchange, new Answer(200, "{\"maintenance\": true}"));
        }
    }

    private void doneUnheard(Request request, boolean done) {
        if (done) {
            vendor.answer(request, false);
        }
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        byte[] bytes = answer.body().getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static void half(HttpExchange exchange, Answer answer) throws IOException {
        byte[] bytes = (answer.body() + " ").getBytes(UTF_8);
        exchange.sendResponseHeaders(answer.status(), bytes.length);
        exchange.getResponseBody().write(bytes, 0, bytes.length / 2);
        exchange.getResponseBody().flush();
        pause(NEVER);
        exchange.close();
    }

    private static void pause(Duration length) {
        try {
            Thread.sleep(length);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        shut();
        threads.shutdownNow();
    }
}
