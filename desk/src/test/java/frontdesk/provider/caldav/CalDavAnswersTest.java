package frontdesk.provider.caldav;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

import com.sun.net.httpserver.HttpExchange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import frontdesk.accounts.Accounts.Account;
import frontdesk.accounts.Connector.Trial;
import frontdesk.calendars.OutsideCalendar.Question;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.LocalServer;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.kernel.Secret;
import frontdesk.kernel.TimeSlot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Odd answers of CalDAV servers. */
class CalDavAnswersTest {
    private static final String NAMED_ONLY = """
            <d:multistatus xmlns:d="DAV:"><d:response><d:href>/cal/a.ics</d:href>
            <d:propstat><d:prop><d:getetag>"1"</d:getetag></d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat>
            </d:response><d:sync-token>next</d:sync-token></d:multistatus>
            """;
    private static final String NO_ADDRESS = """
            <d:multistatus xmlns:d="DAV:"><d:response><d:href>/cal/</d:href>
            <d:propstat><d:prop><d:current-user-principal><d:href>[what is this</d:href></d:current-user-principal></d:prop>
            <d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response></d:multistatus>
            """;

    private final CalDavCalendar calendar = new CalDavCalendar(new Addresses(true));
    private final LocalServer server = new LocalServer(this::answer);
    private volatile int status = 207;
    private volatile String body = "";
    private volatile @Nullable Integer length;

    private void answer(HttpExchange exchange) throws IOException {
        Integer more = length;
        if (more == null) {
            exchange.getResponseHeaders().set("Retry-After", "60");
            LocalServer.answer(exchange, status, body);
        } else {
            exchange.sendResponseHeaders(207, more);
            exchange.getResponseBody().write(body.getBytes(UTF_8));
            exchange.getResponseBody().flush();
            server.stall(exchange);
        }
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void whatIsNamedAndNotGivenIsNotTakenForDeleted() {
        body = NAMED_ONLY;
        assertThatThrownBy(() -> calendar.read(account(), question())).isInstanceOf(OutsideTrouble.class);
        assertThatThrownBy(() -> calendar.read(account(), new Question(at("/cal/"), "token", window(), ZoneOffset.UTC)))
                .isInstanceOf(OutsideTrouble.class);
    }

    @Test
    void howLongItWantsToBeLeftAloneIsKnown() {
        status = 503;
        assertThatThrownBy(() -> calendar.read(account(), question()))
                .isInstanceOfSatisfying(OutsideTrouble.class, trouble -> assertThat(trouble.rest())
                        .isEqualTo(Duration.ofMinutes(1)));
    }

    @Test
    @Timeout(60)
    void anAnswerThatStopsHalfWayHoldsNobody() {
        body = NAMED_ONLY;
        length = 2 * NAMED_ONLY.length();
        var hasty = new CalDavCalendar(new Web(new Addresses(true), Duration.ofMillis(200), Web.LARGEST));
        assertThatThrownBy(() -> hasty.read(account(), question()))
                .isInstanceOfSatisfying(OutsideTrouble.class, trouble -> assertThat(trouble.worthRetrying())
                        .isTrue());
    }

    @Test
    void anAddressThatIsNoneIsSaidInWords() {
        body = NO_ADDRESS;
        assertThat(new CalDavConnector(calendar).tryOut(account())).isInstanceOf(Trial.Fails.class);
    }

    @Test
    void thePasswordGoesToTheUsualPortWhetherItIsNamedOrNot() {
        var dav = new Dav(new Web(new Addresses(true)), account("https://calendar.example/"));
        assertThat(dav.isOurs(URI.create("https://calendar.example:443/dav/"))).isTrue();
        assertThat(dav.isOurs(URI.create("https://calendar.example:8443/dav/"))).isFalse();
        assertThat(dav.isOurs(URI.create("https://other.example/dav/"))).isFalse();
    }

    private Question question() {
        return new Question(at("/cal/"), null, window(), ZoneOffset.UTC);
    }

    private static TimeSlot window() {
        return TimeSlot.of(Instant.parse("2026-02-01T00:00:00Z"), Duration.ofDays(28));
    }

    private String at(String path) {
        return server.address() + path;
    }

    private Account account() {
        return account(at("/cal/"));
    }

    private static Account account(String address) {
        return new Account(
                BusinessId.of("00000000-0000-7000-8000-000000000001"),
                "caldav",
                Map.of("address", address, "user", "anna"),
                Map.of("password", Secret.of("a made-up password")),
                Instant.EPOCH);
    }
}
