package frontdesk.provider.scripted;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import frontdesk.kernel.Secret;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Exotel's interface for placing calls (Connect Voice AI), played on this machine's loopback: rings people, tells how it goes, and carries sound. */
public final class ExotelConnectStandIn implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ExotelStandIn exotel;
    private final String path;
    private final String authorization;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<ExotelCall> placed = new CopyOnWriteArrayList<>();
    private final List<Map<String, List<String>>> orders = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile Day day = Day.GOOD;
    private volatile Person person = Person.ANSWERS;
    private volatile Consumer<ExotelCall> acts = call -> {};
    private volatile boolean twice;

    /** What becomes of requests. */
    public enum Day {
        GOOD,
        /** 403: the feature is not switched on. */
        FORBIDDEN,
        /** 429. */
        TOO_MANY_REQUESTS,
        /** 500. */
        FAILING,
        /** Taken, and never answered. */
        SLOW,
        /** Taken, and the connection breaks off. */
        ANSWER_LOST,
        /** 200, and something that is no JSON. */
        GARBAGE
    }

    /** What becomes of people who are called. */
    public enum Person {
        ANSWERS,
        BUSY,
        NO_ANSWER,
        UNREACHABLE,
        /** Until the test is over. */
        RINGS_ON
    }

    public ExotelConnectStandIn(ExotelStandIn exotel, String accountSid, String key, Secret token) throws IOException {
        this.exotel = exotel;
        this.path = "/v1/Accounts/" + accountSid + "/Calls/connect.json";
        this.authorization = ExotelRinging.basic(key + ":" + token.reveal());
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::asked);
        server.setExecutor(threads);
        server.start();
    }

    public URI base() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    public void day(Day now) {
        day = now;
    }

    /** Whether what becomes of calls is told twice, and in the wrong order. */
    public void twice(boolean now) {
        twice = now;
    }

    /** What becomes of people who are called from now on, and what they do once they have picked up, on a thread of their own. */
    public void people(Person now, Consumer<ExotelCall> doing) {
        person = now;
        acts = doing;
    }

    /** The calls that the desk has placed, the latest last. */
    public List<ExotelCall> placed() {
        return List.copyOf(placed);
    }

    /** The forms by which they were ordered. */
    public List<Map<String, List<String>>> orders() {
        return List.copyOf(orders);
    }

    private void asked(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, List<String>> form =
                    form(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            if (!authorization.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                refuse(exchange, 401, "Authentication failed");
            } else if (!exchange.getRequestURI().getPath().equals(path)) {
                refuse(exchange, 404, "Not found");
            } else {
                answer(exchange, form);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(HttpExchange exchange, Map<String, List<String>> form)
            throws IOException, InterruptedException {
        switch (day) {
            case FORBIDDEN -> refuse(exchange, 403, "Feature not enabled");
            case TOO_MANY_REQUESTS -> refuse(exchange, 429, "Too many requests");
            case FAILING -> refuse(exchange, 500, "Internal server error");
            case SLOW -> closing.await();
            case GARBAGE -> send(exchange, 200, "<html>");
            case ANSWER_LOST -> place(form);
            case GOOD -> {
                if (isWhole(form)) {
                    send(exchange, 200, place(form).toString());
                } else {
                    refuse(exchange, 400, "Invalid parameter");
                }
            }
        }
    }

    /** What the contract asks of a call whose sound goes straight to the desk. */
    private static boolean isWhole(Map<String, List<String>> form) {
        String socket = ExotelRinging.one(form, "StreamUrl");
        return form.containsKey("From")
                && form.containsKey("CallerId")
                && !form.containsKey("Url")
                && socket.matches("wss?://.*")
                && socket.length() < 600
                && form.getOrDefault("StreamType", List.of()).equals(List.of("bidirectional"));
    }

    private ObjectNode place(Map<String, List<String>> form) {
        String to = ExotelRinging.one(form, "From");
        String from = ExotelRinging.one(form, "CallerId");
        ExotelCall call = exotel.placed(from, to);
        orders.add(form);
        placed.add(call);
        var ringing = new ExotelRinging(exotel.http(), call, form);
        threads.execute(() -> ringing.ring(person, acts, twice, closing));
        ObjectNode answer = JSON.createObjectNode();
        answer.putObject("Call")
                .put("Sid", call.callSid())
                .put("Status", "in-progress")
                .put("From", to)
                .put("PhoneNumberSid", from)
                .put("Direction", "outbound-api")
                .put("DateCreated", "2026-03-02 10:00:00")
                .putNull("RecordingUrl");
        return answer;
    }

    private static Map<String, List<String>> form(String encoded) {
        var fields = new LinkedHashMap<String, List<String>>();
        for (String pair : encoded.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.computeIfAbsent(URLDecoder.decode(pair.substring(0, equals), UTF_8), none -> new ArrayList<>())
                        .add(URLDecoder.decode(pair.substring(equals + 1), UTF_8));
            }
        }
        return fields;
    }

    private static void refuse(HttpExchange exchange, int status, String message) throws IOException {
        ObjectNode answer = JSON.createObjectNode();
        answer.putObject("RestException").put("Status", status).put("Message", message);
        RestAnswers.json(exchange, status, answer);
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
