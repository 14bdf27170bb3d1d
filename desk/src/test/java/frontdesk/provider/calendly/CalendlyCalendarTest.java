package frontdesk.provider.calendly;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

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
import frontdesk.calendars.CalendarDesk;
import frontdesk.calendars.Join;
import frontdesk.calendars.Join.ByHand;
import frontdesk.calendars.OutsideCalendar.Choice;
import frontdesk.calendars.OutsideCalendar.Question;
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
    private static final String USER = "https://api.calendly.com/users/A";

    private final List<String> faults = new CopyOnWriteArrayList<>();
    private final List<String> meetings = new CopyOnWriteArrayList<>();
    private final Optional<JsonNode> contract = contract();
    private HttpServer server;
    private CalendarDesk desk;
    private CalendlyCalendar plug;
    private int oddly;

    @BeforeEach
    void open() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        plug = new CalendlyCalendar(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
        desk = new CalendarDesk(new Shop().staff("Anna"));
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

    private static String meeting(String name, String start, String end) {
        return "{\"uri\":\"https://api.calendly.com/scheduled_events/%s\",\"status\":\"active\",\"start_time\":\"%s\",\"end_time\":\"%s\"}"
                .formatted(name, start, end);
    }

    private void answer(HttpExchange exchange) throws IOException {
        URI address = exchange.getRequestURI();
        fault(address).ifPresent(faults::add);
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
        } else {
            page(exchange, address.getQuery());
        }
    }

    /** Two on a page. */
    private void page(HttpExchange exchange, String query) throws IOException {
        int from =
                query.contains("page_token=") ? Integer.parseInt(query.replaceFirst(".*page_token=(\\d+).*", "$1")) : 0;
        int to = Math.min(from + 2, meetings.size());
        String next = to < meetings.size() ? "\"" + to + "\"" : "null";
        send(
                exchange,
                200,
                "{\"collection\":[%s],\"pagination\":{\"next_page_token\":%s}}"
                        .formatted(String.join(",", meetings.subList(from, to)), next));
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** What the contract says against a request, where the contract is there. */
    private Optional<String> fault(URI address) {
        return contract.flatMap(known -> {
            JsonNode operation = known.path("paths").path(address.getPath()).path("get");
            if (operation.isMissingNode()) {
                return Optional.of("no such operation: " + address.getPath());
            }
            List<String> names = operation.path("parameters").findValuesAsText("name");
            return Optional.ofNullable(address.getRawQuery()).stream()
                    .flatMap(query -> List.of(query.split("&")).stream())
                    .map(part -> part.split("=", 2)[0])
                    .filter(name -> !names.contains(name))
                    .findFirst();
        });
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
