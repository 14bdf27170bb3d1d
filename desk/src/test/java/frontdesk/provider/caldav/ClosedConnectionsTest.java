package frontdesk.provider.caldav;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import frontdesk.egress.Request;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.provider.caldav.Web.Answer;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A server that keeps connections open and closes each at the moment in which it is used again. */
@Timeout(60)
class ClosedConnectionsTest {
    private static final String TAKEN = "HTTP/1.1 201 Created\r\nContent-Length: 0\r\n\r\n";

    private final ServerSocket server;
    /** Each request by its method, with the connection over which it came. */
    private final List<String> asked = new CopyOnWriteArrayList<>();

    private final CountDownLatch bothHere = new CountDownLatch(2);
    private final Web web = new Web(new Addresses(true));
    private volatile boolean answersNobody;

    ClosedConnectionsTest() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    private void accept() {
        for (int number = 1; !server.isClosed(); number++) {
            String connection = "connection " + number;
            try {
                Socket socket = server.accept();
                Thread.ofVirtual().start(() -> serve(socket, connection));
            } catch (IOException over) {
                return;
            }
        }
    }

    /** Answers the first request once both have come, so that two connections are kept open; whatever comes over them then is cut short. */
    private void serve(Socket socket, String connection) {
        try (socket;
                var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII))) {
            for (boolean first = true; heard(in, connection); first = false) {
                bothHere.countDown();
                bothHere.await();
                if (!first || answersNobody) {
                    return;
                }
                socket.getOutputStream().write(TAKEN.getBytes(US_ASCII));
            }
        } catch (IOException | InterruptedException over) {
            // the client has gone
        }
    }

    /** False where nothing more comes. */
    private boolean heard(BufferedReader in, String connection) throws IOException {
        String first = in.readLine();
        if (first == null) {
            return false;
        }
        for (String line = first; !line.isEmpty(); line = in.readLine()) {
            assertThat(line).isNotNull();
        }
        asked.add(first.split(" ")[0] + " by " + connection);
        return true;
    }

    private Answer put() {
        URI at = URI.create("http://127.0.0.1:" + server.getLocalPort() + "/a.ics");
        return web.ask(at, address -> Request.of("PUT", address));
    }

    private void twoAreKeptOpen() {
        CompletableFuture<Answer> other = CompletableFuture.supplyAsync(this::put);
        put();
        other.join();
    }

    @Test
    void whatWasCutShortIsAskedAgainOverANewConnectionThoughAllThatAreKeptAreClosed() {
        twoAreKeptOpen();
        assertThat(put()).isInstanceOfSatisfying(Answer.Came.class, came -> assertThat(came.status())
                .isEqualTo(201));
        assertThat(asked).hasSize(4);
        assertThat(asked.subList(0, 2)).containsExactlyInAnyOrder("PUT by connection 1", "PUT by connection 2");
        assertThat(asked.get(2)).isIn("PUT by connection 1", "PUT by connection 2");
        assertThat(asked.get(3)).isEqualTo("PUT by connection 3");
    }

    @Test
    void whoeverCutsNewConnectionsShortTooIsAskedNoMore() {
        twoAreKeptOpen();
        answersNobody = true;
        assertThatThrownBy(this::put)
                .isInstanceOfSatisfying(OutsideTrouble.class, trouble -> assertThat(trouble.worthRetrying())
                        .isTrue());
        assertThat(asked).hasSize(4);
    }
}
