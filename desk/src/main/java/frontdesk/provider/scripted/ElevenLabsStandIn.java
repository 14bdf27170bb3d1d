package frontdesk.provider.scripted;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.jspecify.annotations.Nullable;

import frontdesk.kernel.Secret;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * ElevenLabs, played on this machine's loopback: it knows the key, records every request, has bad moments on demand, and holds the objects of a
 * {@link ElevenLabsObjects workspace}. Further operations are {@linkplain #on added} by whoever plays them.
 */
public final class ElevenLabsStandIn implements AutoCloseable {
    static final ObjectMapper JSON = new ObjectMapper();

    private final Secret key = Secret.of("made-up-elevenlabs-key");
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Route> routes = new CopyOnWriteArrayList<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final Deque<Trouble> troubles = new ArrayDeque<>();
    private final ElevenLabsObjects objects = new ElevenLabsObjects();
    private final CountDownLatch closing = new CountDownLatch(1);

    /** One bad moment, for one request. */
    public enum Trouble {
        /** All is well for this one. */
        NONE,
        /** 401, invalid_api_key. */
        BAD_KEY,
        /** 422, a field is missing. */
        INVALID,
        /** 429, system_busy; nothing is done. */
        BUSY,
        /** 500; nothing is done. */
        ILL,
        /** It is done, but the connection breaks before the answer. */
        ANSWER_LOST,
        /** It is done, but the answer breaks off in the middle. */
        ANSWER_CUT,
        /** It is done, and no answer comes. */
        SILENT
    }

    /**
     * What was asked.
     *
     * @param body as JSON; missing where there was none
     */
    public record Request(
            String method,
            String path,
            MatchResult groups,
            @Nullable String query,
            JsonNode body) {
        /** The part of the path in these brackets of the pattern. */
        public String group(int number) {
            return groups.group(number);
        }
    }

    /** What is answered; without a body for 204. */
    public record Answer(int status, @Nullable JsonNode body) {
        public static Answer ok(JsonNode body) {
            return new Answer(200, body);
        }

        /** As errors other than 422 look there. */
        public static Answer error(int status, String slug, String message) {
            ObjectNode body = JSON.createObjectNode();
            body.putObject("detail").put("status", slug).put("message", message);
            return new Answer(status, body);
        }

        static Answer invalid(String field) {
            ObjectNode body = JSON.createObjectNode();
            ObjectNode detail = body.putArray("detail").addObject();
            detail.putArray("loc").add("body").add(field);
            detail.put("msg", "Field required").put("type", "missing");
            return new Answer(422, body);
        }
    }

    /** One operation of the platform. */
    public interface Operation {
        Answer answer(Request request);
    }

    private record Route(String method, Pattern path, Operation operation) {}

    public ElevenLabsStandIn() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        objects.addTo(this);
        server.createContext("/", this::serve);
        server.setExecutor(threads);
        server.start();
    }

    public URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public Secret key() {
        return key;
    }

    /** What the workspace holds. */
    public ElevenLabsObjects objects() {
        return objects;
    }

    /**
     * Plays one more operation; the one that was added last comes first.
     *
     * @param path a regular expression for the whole path: {@code /v1/convai/conversations/([^/]+)}
     */
    public ElevenLabsStandIn on(String method, String path, Operation operation) {
        routes.addFirst(new Route(method, Pattern.compile(path), operation));
        return this;
    }

    /** The next requests meet these, one each. */
    public void have(Trouble... next) {
        synchronized (troubles) {
            troubles.addAll(List.of(next));
        }
    }

    /** All is well from now on. */
    public void recover() {
        synchronized (troubles) {
            troubles.clear();
        }
    }

    /** All that was asked with the right key, in order. */
    public List<Request> requests() {
        return List.copyOf(requests);
    }

    public void forgetRequests() {
        requests.clear();
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] sent = exchange.getRequestBody().readAllBytes();
            if (!key.reveal().equals(exchange.getRequestHeaders().getFirst("xi-api-key"))) {
                send(exchange, badKey(), false);
                return;
            }
            Trouble trouble = trouble();
            switch (trouble) {
                case NONE -> send(exchange, answer(exchange, sent), false);
                case BAD_KEY -> send(exchange, badKey(), false);
                case INVALID -> send(exchange, Answer.invalid("name"), false);
                case BUSY -> send(exchange, Answer.error(429, "system_busy", "Try again later."), false);
                case ILL -> send(exchange, Answer.error(500, "internal_error", "Something went wrong."), false);
                case ANSWER_LOST -> answer(exchange, sent);
                case ANSWER_CUT -> send(exchange, answer(exchange, sent), true);
                case SILENT -> {
                    answer(exchange, sent);
                    closing.await();
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private Trouble trouble() {
        synchronized (troubles) {
            Trouble next = troubles.poll();
            return next == null ? Trouble.NONE : next;
        }
    }

    private static Answer badKey() {
        return Answer.error(401, "invalid_api_key", "Invalid API key");
    }

    private Answer answer(HttpExchange exchange, byte[] sent) throws IOException {
        URI uri = exchange.getRequestURI();
        JsonNode body = sent.length == 0 ? JSON.missingNode() : JSON.readTree(sent);
        for (Route route : routes) {
            Matcher path = route.path().matcher(uri.getPath());
            if (route.method().equals(exchange.getRequestMethod()) && path.matches()) {
                var request = new Request(route.method(), uri.getPath(), path.toMatchResult(), uri.getQuery(), body);
                requests.add(request);
                return route.operation().answer(request);
            }
        }
        return Answer.error(404, "not_found", "There is no such operation here.");
    }

    private static void send(HttpExchange exchange, Answer answer, boolean cut) throws IOException {
        if (answer.body() == null) {
            exchange.sendResponseHeaders(answer.status(), -1);
            return;
        }
        byte[] whole = JSON.writeValueAsString(answer.body()).getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(answer.status(), whole.length);
        exchange.getResponseBody().write(whole, 0, cut ? whole.length / 2 : whole.length);
    }
}
