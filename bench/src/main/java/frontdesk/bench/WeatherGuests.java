package frontdesk.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Those who book while the weather changes, each at a time that nobody else wants: some move it, once or back and forth, some cancel, some ring up
 * afterwards. Whoever is not answered asks again with the same key.
 */
final class WeatherGuests implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int TRIES = 2_400;
    private static final Duration AGAIN = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI desk;
    private final String token;
    private final Hearsay hearsay;
    private final long latest;
    private final AtomicInteger slots = new AtomicInteger();
    private final Map<String, String> promises = new ConcurrentHashMap<>();
    private final Queue<String> wrongs = new ConcurrentLinkedQueue<>();

    /** @param latest moment of {@link System#nanoTime} at which the last of them does something */
    WeatherGuests(WeatherDesk desk, Hearsay hearsay, long latest) {
        this.desk = desk.address();
        this.token = desk.session();
        this.hearsay = hearsay;
        this.latest = latest;
    }

    /** How each booking was said to stand last, by its id: {@code CONFIRMED from 1795273400}. */
    Map<String, String> promises() {
        return promises;
    }

    Queue<String> wrongs() {
        return wrongs;
    }

    /** One of them from beginning to end. */
    void visit(int number) throws InterruptedException {
        var first = new HalfHour(slots.getAndIncrement());
        Optional<String> booked = book(number, first);
        if (booked.isEmpty()) {
            return;
        }
        if (number % 5 == 0) {
            ringsUp(number);
        }
        int then = random(20);
        if (then < 6) {
            move(booked.get(), "there-" + number, new HalfHour(slots.getAndIncrement()));
        }
        if (then == 0) {
            move(booked.get(), "back-" + number, first);
        }
        if (then > 3 && then < 9) {
            whileTimeAllows();
            ask("DELETE", "/bookings/" + booked.get(), "cancel-" + number, "");
        }
    }

    private Optional<String> book(int number, HalfHour at) throws InterruptedException {
        String json = """
                {"wish": {"service": "%s", %s}, "customer": {"name": "Guest %d", "phone": "%s"%s}}
                """.formatted(
                        number % 4 == 0 ? "massage" : "visit",
                        at.json(),
                        number,
                        phone(number),
                        number % 3 == 0 ? ", \"email\": \"guest%d@example.com\"".formatted(number) : "");
        return ask("POST", "/bookings", "book-" + number, json)
                .map(booking -> booking.path("id").asText());
    }

    private void move(String booking, String key, HalfHour at) throws InterruptedException {
        whileTimeAllows();
        String json = "{\"wish\": {%s}}".formatted(at.json());
        ask("PATCH", "/bookings/" + booking, key, json);
    }

    /** Some customers have several bookings. */
    private static String phone(int number) {
        return "+1415" + (2_000_000 + number % 1_500);
    }

    /** An agent of another platform has talked to them, which is told afterwards. */
    private void ringsUp(int number) {
        byte[] body = PostCallBurst.report("conv-" + number, phone(number), "");
        hearsay.tell(
                () -> HttpRequest.newBuilder(desk.resolve("/elevenlabs/post-call/agent_bright_smile"))
                        .header("ElevenLabs-Signature", Signatures.timed(PostCallBurst.SECRET, "v0", body))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(body)),
                () -> {});
    }

    /** Waits a while, and no longer than there is time. */
    private void whileTimeAllows() throws InterruptedException {
        long left = latest - System.nanoTime();
        if (left > 0) {
            Thread.sleep(Duration.ofNanos(ThreadLocalRandom.current()
                    .nextLong(Math.min(left, Duration.ofMinutes(1).toNanos()) + 1)));
        }
    }

    /** Asks until there is an answer, and remembers what it promises. */
    private Optional<JsonNode> ask(String method, String path, String key, String json) throws InterruptedException {
        var request = HttpRequest.newBuilder(desk.resolve("/api/v1/businesses/" + WeatherDesk.SLUG + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .method(method, BodyPublishers.ofString(json))
                .build();
        for (int tries = 0; tries < TRIES; tries++) {
            try {
                HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
                if (answer.statusCode() / 100 == 2) {
                    JsonNode booking = JSON.readTree(answer.body());
                    remember(booking);
                    return Optional.of(booking);
                }
                if (answer.statusCode() < 500) {
                    wrongs.add(
                            "%s %s was answered with %d %s".formatted(method, key, answer.statusCode(), answer.body()));
                    return Optional.empty();
                }
            } catch (IOException deskIsDown) {
                // it comes back
            }
            Thread.sleep(AGAIN);
        }
        wrongs.add("%s %s was never answered".formatted(method, key));
        return Optional.empty();
    }

    private void remember(JsonNode booking) {
        promises.put(
                booking.path("id").asText(),
                booking.path("status").asText().toUpperCase(Locale.ROOT) + " from "
                        + OffsetDateTime.parse(booking.path("start").asText()).toEpochSecond());
    }

    private static int random(int bound) {
        return ThreadLocalRandom.current().nextInt(bound);
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
