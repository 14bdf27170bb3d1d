package frontdesk.provider.calendly;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import frontdesk.accounts.Accounts.Account;
import frontdesk.accounts.Connector.Trial;
import frontdesk.booking.BookOutcome;
import frontdesk.booking.Booking;
import frontdesk.calendars.CalendarDesk;
import frontdesk.calendars.Join;
import frontdesk.calendars.Join.ByHand;
import frontdesk.calendars.OutsideCalendar.Choice;
import frontdesk.calendars.OutsideCalendar.Question;
import frontdesk.inbox.Admission;
import frontdesk.inbox.Arrival;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.kernel.Secret;
import frontdesk.kernel.TimeSlot;
import frontdesk.timetable.Shop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What customers book with Calendly, with Calendly played by us and every request held against its contract. */
class CalendlyCalendarTest {
    private static final String TOKEN = "a-made-up-token-0123456789";
    private static final String TEN = "2026-02-03T10:00";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String USER = "https://api.calendly.com/users/A";

    private final List<String> faults = new CopyOnWriteArrayList<>();
    private final List<String> meetings = new CopyOnWriteArrayList<>();
    private final Optional<JsonNode> contract = contract();
    private HttpServer server;
    private CalendarDesk desk;
    private CalendlyCalendar plug;
    private final Map<String, JsonNode> hooks = new ConcurrentHashMap<>();
    private final Map<String, String> invited = new ConcurrentHashMap<>();
    private volatile String types =
            "{\"uri\":\"https://api.calendly.com/event_types/1\",\"name\":\"Cut\",\"active\":true,\"duration\":30}";
    private volatile int bookingAnswers = 201;
    private volatile boolean free = true;
    private final AtomicInteger made = new AtomicInteger();
    private final AtomicInteger links = new AtomicInteger();
    private int oddly;

    @BeforeEach
    void open() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        desk = new CalendarDesk(new Shop().staff("Anna"));
        plug = new CalendlyCalendar(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()), desk.clock);
        desk.calendars.introduce(plug);
        desk.accounts.connect("test", desk.shop.id, "calendly", Map.of(), Map.of("token", Secret.of(TOKEN)));
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
        server.stop(0);
        assertThat(faults).isEmpty();
    }

    private void join() throws InterruptedException {
        desk.join(new Join.Wish(desk.shop.resource("Anna"), "calendly", USER, "Anna", true, false, ByHand.FLAG));
    }

    private Account account() {
        return desk.accounts.of(desk.shop.id, "calendly").orElseThrow();
    }

    @Test
    void whatIsBookedThereBlocksOnAllPages() throws Exception {
        meetings.add(meeting("1", "2026-02-03T09:00:00.000000Z", "2026-02-03T09:30:00.000000Z"));
        meetings.add(meeting("2", "2026-02-04T09:00:00.000000Z", "2026-02-04T09:30:00.000000Z"));
        meetings.add(meeting("3", "2026-02-05T09:00:00.000000Z", "2026-02-05T09:30:00.000000Z"));
        join();
        assertThat(desk.free("2026-02-03T10:00")).isFalse();
        assertThat(desk.free("2026-02-05T10:00")).isFalse();
        assertThat(desk.free("2026-02-05T10:30")).isTrue();
        meetings.removeLast();
        desk.minute();
        assertThat(desk.free("2026-02-05T10:00")).isTrue();
        assertThat(desk.join().trouble()).isNull();
    }

    @Test
    void whoseMeetingsTheyAreIsSaid() {
        assertThat(plug.choices(account())).containsExactly(new Choice(USER, "Anna", false));
        assertThat(new CalendlyConnector(plug).tryOut(account())).isEqualTo(new Trial.Works("The meetings of Anna."));
    }

    @Test
    void aTokenThatWasTakenBackIsSaidInWords() throws Exception {
        join();
        desk.accounts.connect("test", desk.shop.id, "calendly", Map.of(), Map.of("token", Secret.of("another")));
        desk.minute();
        assertThat(desk.join().trouble()).startsWith("Calendly does not let us in any more");
        assertThat(new CalendlyConnector(plug).tryOut(account())).isInstanceOf(Trial.Fails.class);
    }

    @Test
    void aBadDayPassesAndWhatWasKnownStillBlocks() throws Exception {
        meetings.add(meeting("1", "2026-02-03T09:00:00.000000Z", "2026-02-03T09:30:00.000000Z"));
        join();
        oddly = 429;
        desk.minute();
        assertThat(desk.join().trouble()).isEqualTo("Calendly: it answered 429");
        assertThat(desk.free("2026-02-03T10:00")).isFalse();
        oddly = 0;
        desk.minute();
        assertThat(desk.join().trouble()).isNull();
    }

    @Test
    void anAnswerThatSaysNothingIsNoEmptyCalendar() {
        oddly = 200;
        var view = new Question(USER, null, TimeSlot.of(desk.clock.instant(), Duration.ofDays(30)), ZoneOffset.UTC);
        assertThatThrownBy(() -> plug.read(account(), view))
                .isInstanceOfSatisfying(OutsideTrouble.class, trouble -> assertThat(trouble.worthRetrying())
                        .isTrue());
    }

    private void lead() throws Exception {
        desk.accounts.connect(
                "test",
                desk.shop.id,
                "calendly",
                Map.of("mailbox", "bookings@example.com"),
                Map.of("token", Secret.of(TOKEN)));
        join();
        desk.lead();
    }

    @Test
    void aBookingIsMadeThereForTheCallerAndIsKnownAgain() throws Exception {
        lead();
        Booking booking = ((BookOutcome.Booked) desk.tryToBook(TEN)).booking();
        assertThat(invited).containsValue(booking.id().toString());
        desk.settled(booking.id());
        desk.minute();
        assertThat(made.get()).isEqualTo(1);
        assertThat(desk.calendars.flags(desk.shop.id)).isEmpty();
        assertThat(desk.join().trouble()).isNull();
        desk.cancel(booking);
        assertThat(meetings).isEmpty();
    }

    @Test
    void whoIsMovedIsBookedAnewThereAndLetGoWhereTheyWere() throws Exception {
        lead();
        Booking booking = ((BookOutcome.Booked) desk.tryToBook(TEN)).booking();
        desk.move(booking, "2026-02-03T11:00");
        assertThat(meetings).hasSize(1).first().asString().contains("2026-02-03T10:00:00Z");
    }

    @Test
    void whatHasGoneThereIsRefused() throws Exception {
        lead();
        free = false;
        assertThat(desk.tryToBook(TEN)).isInstanceOf(BookOutcome.Refused.class);
    }

    @Test
    void anAnswerThatIsLostIsFoundAgainAndNotBookedTwice() throws Exception {
        lead();
        bookingAnswers = 500;
        Booking pending = ((BookOutcome.Pending) desk.tryToBook(TEN)).hold();
        bookingAnswers = 200;
        desk.follow(pending);
        assertThat(desk.find(pending).status()).isEqualTo(Booking.Status.CONFIRMED);
        assertThat(made.get()).isEqualTo(1);
    }

    @Test
    void whereThePlanDoesNotAllowItTheCallerGetsOneLink() throws Exception {
        lead();
        free = true;
        bookingAnswers = 403;
        var pending = (BookOutcome.Pending) desk.tryToBook(TEN);
        assertThat(pending.byLink()).isTrue();
        // Played here, a refusal leaves a meeting behind; the caller's own click is the same.
        desk.follow(pending.hold());
        assertThat(links.get()).isEqualTo(1);
        assertThat(desk.find(pending.hold()).status()).isEqualTo(Booking.Status.CONFIRMED);
    }

    @Test
    void itTellsByWebhooksThatAreSignedAndKeptOnce() throws Exception {
        desk.calendars.reachableAt(URI.create("https://desk.example.com"));
        join();
        desk.clock.pass(Duration.ofDays(1));
        desk.minute();
        assertThat(hooks).hasSize(1);
        var told = new CalendlyWebhooks(_ -> Optional.of(account()), desk.calendars, desk.clock);
        String body = "{\"event\":\"invitee.created\",\"created_at\":\"x\",\"payload\":{\"uri\":\"u\"}}";
        String key = hooks.values().iterator().next().path("signing_key").asText();
        long now = desk.clock.instant().getEpochSecond();
        assertThat(told.judge(webhook(body, now, key)))
                .isEqualTo(new Admission.Admitted(desk.shop.id, "invitee.created u x", "invitee.created"));
        assertThat(told.judge(webhook(body, now - 600, key))).isInstanceOf(Admission.Refused.class);
        assertThat(told.judge(webhook(body, now, "another"))).isInstanceOf(Admission.Refused.class);
        assertThat(told.judge(webhook("no json", now, key))).isInstanceOf(Admission.Unreadable.class);
    }

    private static Arrival webhook(String body, long at, String key) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key.getBytes(UTF_8), "HmacSHA256"));
        String hash = HexFormat.of().formatHex(mac.doFinal((at + "." + body).getBytes(UTF_8)));
        return new Arrival(
                "shop",
                "/webhooks/calendly/shop",
                Map.of("calendly-webhook-signature", "t=%d,v1=%s".formatted(at, hash)),
                body.getBytes(UTF_8));
    }

    @Test
    void aBadDayThereKeepsTheTimeHere() throws Exception {
        lead();
        for (int status : List.of(429, 500, 503, 401)) {
            oddly = status;
            assertThat(desk.tryToBook("2026-02-0%dT10:00"
                            .formatted(3 + List.of(429, 500, 503, 401).indexOf(status))))
                    .isInstanceOf(BookOutcome.Pending.class);
        }
    }

    private static String meeting(String name, String start, String end) {
        return "{\"uri\":\"https://api.calendly.com/scheduled_events/%s\",\"status\":\"active\",\"start_time\":\"%s\",\"end_time\":\"%s\"}"
                .formatted(name, start, end);
    }

    private void answer(HttpExchange exchange) throws IOException {
        URI address = exchange.getRequestURI();
        String method = exchange.getRequestMethod();
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        fault(method, address, body).ifPresent(faults::add);
        if (oddly != 0) {
            send(exchange, oddly, "{}");
        } else if (!("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            send(exchange, 401, "{\"title\":\"Unauthenticated\"}");
        } else if (address.getPath().equals("/users/me")) {
            send(
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
            send(
                    exchange,
                    201,
                    "{\"resource\":{\"uri\":\"https://api.calendly.com/webhook_subscriptions/hook%d\"}}"
                            .formatted(made.get()));
        } else if (path.equals("/scheduling_links")) {
            links.incrementAndGet();
            send(exchange, 201, "{\"resource\":{\"booking_url\":\"https://calendly.com/d/abc/colour\"}}");
        } else if (path.endsWith("/cancellation")) {
            String uri = "https://api.calendly.com" + path.replace("/cancellation", "");
            boolean was = meetings.removeIf(meeting -> meeting.contains(uri + "\""));
            send(
                    exchange,
                    was ? 201 : 403,
                    was ? "{\"resource\":{}}" : "{\"title\":\"x\",\"message\":\"It is canceled already.\"}");
        } else if (free) {
            String name = "new" + made.incrementAndGet();
            Instant start = Instant.parse(sent.path("start_time").asText());
            meetings.add(
                    meeting(name, start.toString(), start.plusSeconds(1_800).toString()));
            invited.put(name, sent.path("tracking").path("utm_content").asText());
            send(
                    exchange,
                    bookingAnswers,
                    "{\"event\":\"https://api.calendly.com/scheduled_events/%s\"}".formatted(name));
        } else {
            send(exchange, 400, "{\"title\":\"Invalid Argument\",\"message\":\"It is not available.\"}");
        }
    }

    private void look(HttpExchange exchange, URI address) throws IOException {
        String path = address.getPath();
        if (path.equals("/webhook_subscriptions")) {
            send(
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
            send(exchange, 200, "{\"collection\":[%s]}".formatted(types));
        } else if (path.equals("/event_type_available_times")) {
            String start = address.getQuery().replaceFirst(".*start_time=([^&]*).*", "$1");
            send(
                    exchange,
                    200,
                    free
                            ? "{\"collection\":[{\"status\":\"available\",\"start_time\":\"%s\"}]}".formatted(start)
                            : "{\"collection\":[]}");
        } else if (path.endsWith("/invitees")) {
            String name = path.split("/")[2];
            send(
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
            send(exchange, 200, "{\"resource\":%s}".formatted(there));
        }
    }

    /** Two on a page. */
    private void page(HttpExchange exchange, String query) throws IOException {
        int from =
                query.contains("page_token=") ? Integer.parseInt(query.replaceFirst(".*page_token=(\\d+).*", "$1")) : 0;
        List<String> asked = within(query);
        int to = Math.min(from + 2, asked.size());
        String next = to < asked.size() ? "\"" + to + "\"" : "null";
        send(
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

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** What the contract says against a request, where the contract is there. Of links for one booking it tells in prose alone. */
    private Optional<String> fault(String method, URI address, String body) throws IOException {
        if (contract.isEmpty() || address.getPath().equals("/scheduling_links")) {
            return Optional.empty();
        }
        JsonNode paths = contract.get().path("paths");
        String path = address.getPath().replaceFirst("^(/scheduled_events|/webhook_subscriptions)/[^/]+", "$1/{uuid}");
        JsonNode operation = paths.path(path).path(method.toLowerCase(Locale.ROOT));
        if (operation.isMissingNode()) {
            return Optional.of("no such operation: " + method + " " + path);
        }
        JsonNode schema = operation.at("/requestBody/content/application~1json/schema");
        List<String> missing = body.isEmpty() ? List.of() : missing(schema, JSON.readTree(body));
        List<String> names = operation.path("parameters").findValuesAsText("name");
        return missing.isEmpty()
                ? Optional.ofNullable(address.getRawQuery()).stream()
                        .flatMap(query -> List.of(query.split("&")).stream())
                        .map(part -> part.split("=", 2)[0])
                        .filter(name -> !names.contains(name))
                        .findFirst()
                : Optional.of(path + ": " + missing);
    }

    /** What is required and was not sent, or was sent and is not known, at any depth. */
    private static List<String> missing(JsonNode schema, JsonNode sent) {
        List<String> missing = new ArrayList<>();
        schema.path("required").forEach(name -> {
            if (!sent.has(name.asText())) {
                missing.add("without " + name.asText());
            }
        });
        sent.fieldNames().forEachRemaining(name -> {
            JsonNode known = schema.path("properties").path(name);
            if (known.isMissingNode()) {
                missing.add("unknown " + name);
            } else if (sent.path(name).isObject()) {
                missing.addAll(missing(known, sent.path(name)));
            }
        });
        return missing;
    }

    private static Optional<JsonNode> contract() {
        for (Path here = Path.of("").toAbsolutePath(); here != null; here = here.getParent()) {
            Path document = here.resolve("shared/contracts/specs/own-calendly.openapi.yaml");
            if (Files.isReadable(document)) {
                try {
                    return Optional.of(new ObjectMapper(new YAMLFactory()).readTree(document.toFile()));
                } catch (IOException unreadable) {
                    throw new UncheckedIOException(unreadable);
                }
            }
        }
        return Optional.empty();
    }
}
