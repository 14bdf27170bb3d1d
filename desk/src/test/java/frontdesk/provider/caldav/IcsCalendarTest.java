package frontdesk.provider.caldav;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import frontdesk.accounts.Accounts.Account;
import frontdesk.accounts.Connector.Trial;
import frontdesk.calendars.OutsideCalendar.Question;
import frontdesk.calendars.Reading;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.kernel.Secret;
import frontdesk.kernel.TimeSlot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Addresses of .ics files, good and bad ones. */
class IcsCalendarTest {
    private static final TimeSlot FEBRUARY = TimeSlot.of(Instant.parse("2026-02-01T00:00:00Z"), Duration.ofDays(28));
    private static final String ONE = """
            BEGIN:VCALENDAR\r
            VERSION:2.0\r
            PRODID:test\r
            BEGIN:VEVENT\r
            UID:one\r
            DTSTAMP:20260101T000000Z\r
            DTSTART:20260203T100000Z\r
            DTEND:20260203T110000Z\r
            END:VEVENT\r
            END:VCALENDAR\r
            """;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private final IcsCalendar calendar = plug(1 << 16);

    private static IcsCalendar plug(int largest) {
        return new IcsCalendar(new Web(new Addresses(true), Duration.ofSeconds(20), largest));
    }

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private interface Answering {
        void answer(HttpExchange exchange) throws IOException;
    }

    private void serve(String path, Answering answering) {
        server.createContext(path, exchange -> {
            asked.add(exchange.getRequestURI().getPath());
            answering.answer(exchange);
            exchange.close();
        });
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Test
    void itIsReadAndAskedForConditionally() {
        serve("/a.ics", exchange -> {
            exchange.getResponseHeaders().add("ETag", "\"7\"");
            boolean known = "\"7\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            send(exchange, known ? 304 : 200, known ? "" : ONE);
        });
        Reading.Whole whole = (Reading.Whole) read("/a.ics", null);
        assertThat(whole.seen()).singleElement().satisfies(seen -> assertThat(seen.busy())
                .containsExactly(TimeSlot.of(Instant.parse("2026-02-03T10:00:00Z"), Duration.ofHours(1))));
        assertThat(read("/a.ics", whole.token())).isEqualTo(new Reading.Unchanged());
    }

    @Test
    void whereTheServerSaysNoVersionTheBytesTell() {
        serve("/a.ics", exchange -> send(exchange, 200, ONE));
        Reading.Whole whole = (Reading.Whole) read("/a.ics", null);
        assertThat(read("/a.ics", whole.token())).isEqualTo(new Reading.Unchanged());
    }

    @Test
    void whereItIsSentOnEveryAddressIsJudged() {
        serve("/moved.ics", exchange -> {
            exchange.getResponseHeaders().add("Location", "/a.ics");
            send(exchange, 302, "");
        });
        serve("/a.ics", exchange -> send(exchange, 200, ONE));
        serve("/away.ics", exchange -> {
            exchange.getResponseHeaders().add("Location", "file:///etc/passwd");
            send(exchange, 302, "");
        });
        serve("/round.ics", exchange -> {
            exchange.getResponseHeaders().add("Location", "/round.ics");
            send(exchange, 302, "");
        });
        assertThat(read("/moved.ics", null)).isInstanceOf(Reading.Whole.class);
        assertThat(read("/away.ics", null)).isInstanceOf(Reading.Refused.class);
        assertThat(read("/round.ics", null)).isEqualTo(new Reading.Refused("The address sends us on and on."));
    }

    @Test
    void whoIsSentToNoAddressAtAllIsTold() {
        serve("/odd.ics", exchange -> {
            exchange.getResponseHeaders().add("Location", "https://[nowhere/ of all");
            send(exchange, 302, "");
        });
        assertThat(new IcsConnector(calendar).tryOut(account("Anna " + at("/odd.ics"))))
                .isInstanceOf(Trial.Fails.class);
    }

    @Test
    void ourOwnNetworkIsNotAskedUnlessThatIsAllowed() {
        serve("/a.ics", exchange -> send(exchange, 200, ONE));
        Reading reading = new IcsCalendar(new Addresses(false)).read(at("/a.ics"), question(null));
        assertThat(reading).isInstanceOf(Reading.Refused.class);
        assertThat(asked).isEmpty();
    }

    @Test
    void whatIsTooLargeIsNotTaken() {
        serve("/a.ics", exchange -> send(exchange, 200, ONE));
        assertThatThrownBy(() -> plug(50).read(at("/a.ics"), question(null)))
                .isInstanceOf(OutsideTrouble.class)
                .hasMessageContaining("more than we take");
    }

    @Test
    void whatIsNoCalendarIsSaid() {
        serve("/page", exchange -> send(exchange, 200, "<html>"));
        serve("/shut", exchange -> send(exchange, 403, ""));
        assertThat(read("/page", null)).isInstanceOf(Reading.Refused.class);
        assertThat(read("/shut", null)).isInstanceOf(Reading.Refused.class);
        assertThat(read("/nowhere", null)).isInstanceOf(Reading.Refused.class);
    }

    @Test
    void aServerInTroubleIsAskedAgainLater() {
        serve("/a.ics", exchange -> send(exchange, 503, ""));
        assertThatThrownBy(() -> read("/a.ics", null))
                .isInstanceOfSatisfying(OutsideTrouble.class, trouble -> assertThat(trouble.worthRetrying())
                        .isTrue());
    }

    @Test
    void eachAddressHasTheWordsBeforeItForItsName() {
        Account account = account(
                "Anna https://calendar.example/a.ics\nRoom 2 webcal://calendar.example/b.ics https://calendar.example/c.ics");
        assertThat(IcsCalendar.named(account))
                .extracting(IcsCalendar.Named::name)
                .containsExactly("Anna", "Room 2", "Calendar 3");
        assertThat(calendar.choices(account)).noneMatch(choice -> choice.writable());
    }

    @Test
    void whoConnectsIsToldWhatIsWrong() {
        serve("/a.ics", exchange -> send(exchange, 200, ONE));
        var connector = new IcsConnector(calendar);
        assertThat(connector.tryOut(account("Anna " + at("/a.ics")))).isInstanceOf(Trial.Works.class);
        assertThat(connector.tryOut(account("Anna " + at("/b.ics")))).isInstanceOf(Trial.Fails.class);
        assertThat(connector.tryOut(account("nothing"))).isInstanceOf(Trial.Fails.class);
    }

    private Reading read(String path, @Nullable String token) {
        return calendar.read(at(path), question(token));
    }

    private static Question question(@Nullable String token) {
        return new Question("Anna", token, FEBRUARY, ZoneOffset.UTC);
    }

    private static Account account(String addresses) {
        return new Account(
                BusinessId.of("00000000-0000-7000-8000-000000000001"),
                "ics",
                Map.of(),
                Map.of("addresses", Secret.of(addresses)),
                Instant.EPOCH);
    }
}
