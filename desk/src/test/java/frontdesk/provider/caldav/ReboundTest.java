package frontdesk.provider.caldav;

import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import frontdesk.egress.RawServer;
import frontdesk.egress.Rebound;
import frontdesk.egress.Request;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.provider.caldav.Web.Answer;

import static frontdesk.egress.Rebound.NEIGHBOUR;
import static frontdesk.egress.Rebound.ONLY_OPEN;
import static frontdesk.egress.Rebound.OPEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Names of calendars that come to stand for something in our own network. */
@Timeout(60)
class ReboundTest {
    private static final String ONCE = "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";
    private static final Duration LONG = Duration.ofSeconds(20);

    private static Answer ask(Web web, URI address) {
        return web.ask(address, at -> Request.of("GET", at));
    }

    private static Web web(Rebound names) {
        return new Web(ONLY_OPEN, names, LONG, Web.LARGEST);
    }

    @Test
    void aNameThatComesToStandForANeighbourIsNotAskedThere() {
        try (var open = new RawServer(RawServer.says(ONCE));
                var neighbour = new RawServer(NEIGHBOUR, open.port(), RawServer.says(ONCE))) {
            Web web = web(new Rebound(List.of(OPEN), List.of(NEIGHBOUR)));
            assertThat(ask(web, open.at("calendar.example"))).isInstanceOf(Answer.Came.class);
            assertThat(ask(web, open.at("calendar.example"))).isEqualTo(new Answer.NotAsked("inside"));
            assertThat(neighbour.connections()).isZero();
        }
    }

    @Test
    void whoSendsUsToANeighbourIsNotFollowed() {
        try (var open = new RawServer(RawServer.says(
                "HTTP/1.1 302 Found\r\nLocation: http://inside.example/\r\nContent-Length: 0\r\n\r\n"))) {
            Web web = web(new Rebound(List.of(OPEN), List.of(OPEN, NEIGHBOUR)));
            assertThat(ask(web, open.at("calendar.example"))).isEqualTo(new Answer.NotAsked("inside"));
            assertThat(open.connections()).isEqualTo(1);
        }
    }

    @Test
    void aNameOfWhichOneAddressLiesInsideIsNotAsked() {
        List<InetAddress> both = List.of(Rebound.address("8.8.8.8"), Rebound.address("10.0.0.1"));
        Web web = new Web(new Addresses(false), new Rebound(both), LONG, Web.LARGEST);
        assertThat(ask(web, URI.create("https://calendar.example/")))
                .isInstanceOfSatisfying(
                        Answer.NotAsked.class, not -> assertThat(not.why()).contains("own network"));
    }

    @Test
    void anAnswerThatDripsIsEnded() {
        try (var slow = new RawServer(RawServer.drips("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n"))) {
            Web web = new Web(new Addresses(true), Duration.ofMillis(300), Web.LARGEST);
            assertThatThrownBy(() -> ask(web, slow.at("127.0.0.1")))
                    .isInstanceOf(OutsideTrouble.class)
                    .hasMessageContaining("too slow");
        }
    }
}
