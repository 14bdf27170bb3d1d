package frontdesk.provider.sip;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import frontdesk.kernel.Secret;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Who may call the desk, and what becomes of the rest. */
@Timeout(60)
class SipGuardTest {
    private static final List<Network> FAR = List.of(Network.parse("192.0.2.0/24"));

    private DeskOnLoopback desk = new DeskOnLoopback();
    private Telephone telephone = new Telephone(desk.port, "+14155550777");

    @AfterEach
    void hangUp() {
        telephone.close();
        desk.close();
    }

    @Test
    void garbageIsIgnoredAndCallsGoOn() throws Exception {
        var random = new Random(8);
        for (int i = 0; i < 3_000; i++) {
            byte[] garbage = new byte[random.nextInt(1_400) + 1];
            random.nextBytes(garbage);
            telephone.raw(garbage);
            String cut = "INVITE sip:+14155550100@127.0.0.1 SIP/2.0\r\nVia: SIP/2.0/UDP 127.0.0.1;branch=" + i
                    + "\r\nFrom: \"".repeat(random.nextInt(4)) + "<sip:\r\nContent-Length: -5\r\n\r\n";
            telephone.raw(cut.getBytes(UTF_8));
        }
        try (var other = new Telephone(desk.port, "bob")) {
            other.call();
            desk.answered();
        }
    }

    @Test
    void whoHasNoPasswordIsAskedForOne() throws Exception {
        startAnew(List.of(), Map.of("alice", Secret.of("made-up-password")), Duration.ofSeconds(60));
        telephone = new Telephone(desk.port, "alice");
        telephone.invite();
        SipText challenge = telephone.expect(401);
        telephone.ack();
        telephone.invite(SipProof.of(challenge, "INVITE", "alice", "wrong"));
        telephone.expect(401);
        telephone.ack();
        telephone.call(SipProof.of(challenge, "INVITE", "alice", "made-up-password"));
        desk.answered();
    }

    @Test
    void aSoftphoneRegisters() throws Exception {
        startAnew(List.of(), Map.of("alice", Secret.of("made-up-password")), Duration.ofSeconds(60));
        telephone = new Telephone(desk.port, "alice");
        telephone.send("REGISTER", "", "", "Expires: 120");
        SipText challenge = telephone.expect(401);
        telephone.send(
                "REGISTER", "", "", "Expires: 120", SipProof.of(challenge, "REGISTER", "alice", "made-up-password"));
        assertThat(telephone.expect(200).header("Contact")).contains("expires=120");
    }

    @Test
    void strangersHearNothingAtAll() throws Exception {
        startAnew(FAR, Map.of(), Duration.ofSeconds(60));
        telephone = new Telephone(desk.port, "mallory");
        telephone.invite();
        assertThat(telephone.receiveOrNothing(700)).isNull();
    }

    @Test
    void strangersCannotConnectUnlessTelephonesMayComeFromAnywhere() throws Exception {
        startAnew(FAR, Map.of(), Duration.ofSeconds(60));
        try (var socket = new Socket("127.0.0.1", desk.port)) {
            assertThat(ended(socket)).isTrue();
        }
    }

    @Test
    void aStrangerHoldsFewConnections() throws Exception {
        startAnew(FAR, Map.of("alice", Secret.of("made-up")), Duration.ofSeconds(60));
        List<Socket> held = new ArrayList<>();
        for (int i = 0; i < Connections.OF_ONE; i++) {
            held.add(new Socket("127.0.0.1", desk.port));
        }
        try (var oneMore = new Socket("127.0.0.1", desk.port)) {
            assertThat(ended(oneMore)).isTrue();
        }
        for (Socket each : held) {
            each.close();
        }
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        boolean again = false;
        while (!again && System.nanoTime() < deadline) {
            try (var another = new Telephone(
                    new TelephoneWire.Stream(new Socket("127.0.0.1", desk.port), Transport.TCP), desk.port, "alice")) {
                another.send("OPTIONS", "", "");
                again = another.receiveOrNothing(300) != null;
            }
        }
        assertThat(again).isTrue();
    }

    @Test
    void aStrangerWhoSendsMoreThanATelephoneWouldIsCutOff() throws Exception {
        startAnew(FAR, Map.of("alice", Secret.of("made-up")), Duration.ofSeconds(60));
        try (var socket = new Socket("127.0.0.1", desk.port)) {
            byte[] keepAlive = "\r\n".repeat(2_000).getBytes(UTF_8);
            for (int i = 0; i < 60; i++) {
                socket.getOutputStream().write(keepAlive);
            }
            assertThat(ended(socket)).isTrue();
        } catch (SocketException endedByThem) {
            assertThat(endedByThem).isNotNull();
        }
    }

    private static boolean ended(Socket socket) throws IOException {
        socket.setSoTimeout(5_000);
        try {
            return socket.getInputStream().skip(Long.MAX_VALUE) >= 0
                    && socket.getInputStream().read() < 0;
        } catch (SocketException reset) {
            return true;
        }
    }

    private void startAnew(List<Network> peers, Map<String, Secret> users, Duration silence) {
        hangUp();
        desk = new DeskOnLoopback(peers, List.of(), users, silence);
    }
}
