package frontdesk.website;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import frontdesk.website.Reading.Found;
import frontdesk.website.Reading.NotReached;

import static org.assertj.core.api.Assertions.assertThat;

/** How a website is asked. */
class FetchTest {
    private static final String HOURS = "<p>Montag 9–17 Uhr, Café geöffnet";

    private static final String INSIDE = "That address lies inside a private network, where nothing is read.";

    /** The first stands for the open internet, the second for a neighbour of ours. */
    private static final InetAddress OPEN = address("127.0.0.1");

    private static final InetAddress NEIGHBOUR = address("127.0.0.2");

    private HttpServer server;
    private String home;
    private final AtomicInteger asked = new AtomicInteger();

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
        home = "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    private void serves(String path, int status, String type, byte[] body) {
        server.createContext(path, exchange -> answer(exchange, status, type, body));
    }

    private void answer(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        asked.incrementAndGet();
        exchange.getResponseHeaders().set(status / 100 == 3 ? "Location" : "Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        } catch (IOException enough) {
            assertThat(body.length).isGreaterThan(1_000_000);
        }
        exchange.close();
    }

    private static byte[] bytes(String text, Charset charset) {
        return text.getBytes(charset);
    }

    private String why(String address) {
        return ((NotReached) new Website(true).read(address, "DE")).why();
    }

    private String unread(String path) {
        return ((Found) new Website(true).read(home + path, "DE")).findings().unread() + "";
    }

    private static InetAddress address(String written) {
        try {
            return InetAddress.getByName(written);
        } catch (UnknownHostException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Every name stands for the first address when it is looked up first, and for the second from then on. */
    private Fetch rebound(Queue<String> lookedUp) {
        return new Fetch(
                host -> {
                    boolean first = !lookedUp.contains(host);
                    lookedUp.add(host);
                    return List.of(first ? OPEN : NEIGHBOUR);
                },
                OPEN::equals,
                Set.of());
    }

    @Test
    void whatANameStoodForWhenItWasJudgedIsAskedAndNothingElse() throws IOException {
        HttpServer neighbour = HttpServer.create(
                new InetSocketAddress(NEIGHBOUR, server.getAddress().getPort()), 0);
        neighbour.createContext("/", exchange -> answer(exchange, 200, "text/html", new byte[] {'n'}));
        neighbour.start();
        try {
            Queue<String> hosts = new ConcurrentLinkedQueue<>();
            server.createContext("/", exchange -> {
                hosts.add(exchange.getRequestHeaders().getFirst("Host"));
                answer(exchange, 200, "text/html", bytes(HOURS, StandardCharsets.UTF_8));
            });
            Queue<String> lookedUp = new ConcurrentLinkedQueue<>();
            Fetch fetch = rebound(lookedUp);
            URI shop =
                    URI.create("http://shop.example.com:" + server.getAddress().getPort() + "/");
            assertThat(fetch.page(shop))
                    .isInstanceOfSatisfying(Fetch.Outcome.Page.class, page -> assertThat(page.text())
                            .isEqualTo(HOURS));
            assertThat(lookedUp).as("looked up once").containsExactly("shop.example.com");
            assertThat(hosts).as("by its name").containsExactly(shop.getAuthority());
            assertThat(fetch.page(shop)).isEqualTo(new Fetch.Outcome.Refused(INSIDE));
            assertThat(asked).as("and the neighbour never").hasValue(1);
        } finally {
            neighbour.stop(0);
        }
    }

    @Test
    void aPageThatLeadsOnIsJudgedAnewAtEveryStep() {
        String shop = "http://shop.example.com:" + server.getAddress().getPort();
        serves("/", 302, shop + "/again", new byte[0]);
        Queue<String> lookedUp = new ConcurrentLinkedQueue<>();
        assertThat(rebound(lookedUp).page(URI.create(shop + "/"))).isEqualTo(new Fetch.Outcome.Refused(INSIDE));
        assertThat(lookedUp).hasSize(2);
        assertThat(asked).hasValue(1);
    }

    @Test
    void aNameOfWhichOneAddressLiesInsideIsNotAsked() {
        serves("/", 200, "text/html", bytes(HOURS, StandardCharsets.UTF_8));
        var fetch = new Fetch(_ -> List.of(OPEN, NEIGHBOUR), OPEN::equals, Set.of());
        assertThat(fetch.page(URI.create(home + "/"))).isEqualTo(new Fetch.Outcome.Refused(INSIDE));
        assertThat(asked).hasValue(0);
    }

    @Test
    void addressesOfOurOwnNetworkAreNotAskedNorWhoLeadsThere() {
        serves("/", 200, "text/html", bytes(HOURS, StandardCharsets.UTF_8));
        for (String inside : new String[] {
            home + "/",
            "http://localhost/",
            "http://169.254.169.254/latest",
            "http://10.0.0.1",
            "http://[::1]/",
            "http://0.0.0.0/"
        }) {
            assertThat(new Website(false).read(inside, "DE")).as(inside).isEqualTo(new NotReached(INSIDE));
        }
        assertThat(asked).hasValue(0);
    }

    @Test
    void whatIsNoWebAddressIsNotAsked() {
        assertThat(why("https://user:secret@example.com/")).startsWith("That is no web address");
        assertThat(why("https://exa%mple.com/[")).startsWith("That is no web address");
    }

    @Test
    void aPageIsFollowedAFewStepsAndNoMore() {
        serves("/once", 302, "/page", new byte[0]);
        serves("/page", 200, "text/html; charset=utf-8", bytes("<p>Montag 9–17 Uhr", StandardCharsets.UTF_8));
        serves("/round", 301, "/round", new byte[0]);
        serves("/away", 302, "ftp://example.com/", new byte[0]);

        assertThat(new Website(true).read(home + "/once", "DE")).isInstanceOf(Found.class);
        asked.set(0);
        assertThat(why(home + "/round")).contains("on and on");
        assertThat(asked).hasValue(4);
        assertThat(why(home + "/away")).startsWith("That is no web address");
    }

    @Test
    void thePageIsReadInTheLettersInWhichItIsWritten() {
        String line = "<p>Sa 9-17 Uhr<p>Montag 9-17 Uhr nur für Café-Gäste";
        Charset old = Charset.forName("windows-1252");
        serves("/header", 200, "text/html; charset=ISO-8859-1", bytes(line, StandardCharsets.ISO_8859_1));
        serves("/meta", 200, "text/html", bytes("<meta charset=windows-1252>" + line, old));
        serves("/utf8", 200, "text/html", bytes(line, StandardCharsets.UTF_8));
        serves("/silent", 200, "text/html", bytes(line, old));
        serves("/unknown", 200, "text/html; charset=klingon", bytes(line, StandardCharsets.UTF_8));

        for (String path : new String[] {"/header", "/meta", "/utf8", "/silent", "/unknown"}) {
            assertThat(unread(path)).as(path).contains("nur für Café-Gäste");
        }
    }

    @Test
    void whatIsNoPageOrFarTooLargeOrGoneIsSaidSo() {
        serves("/photo", 200, "image/png", new byte[] {1, 2, 3});
        serves("/large", 200, "text/html", new byte[4 * 1024 * 1024]);
        serves("/gone", 404, "text/html", bytes("nothing", StandardCharsets.UTF_8));
        serves("/guarded", 403, "text/html", bytes("robots, stay out", StandardCharsets.UTF_8));

        assertThat(why(home + "/photo")).contains("not to a page");
        assertThat(why(home + "/large")).contains("far too large");
        assertThat(why(home + "/gone")).contains("404");
        assertThat(why(home + "/guarded")).contains("paste its text");
    }
}
