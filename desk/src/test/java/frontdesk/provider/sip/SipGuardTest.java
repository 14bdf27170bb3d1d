package frontdesk.provider.sip;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import frontdesk.kernel.Await;
import frontdesk.kernel.Secret;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Who may call the desk, and what becomes of the rest. */
@Timeout(60)
class SipGuardTest extends TelephoneAtTheDesk {
    private static final List<Network> FAR = List.of(Network.parse("192.0.2.0/24"));

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
        startAnew(List.of(), Map.of("alice", Secret.of("made-up-password")), "alice");
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
        startAnew(List.of(), Map.of("alice", Secret.of("made-up-password")), "alice");
        telephone.send("REGISTER", "", "", "Expires: 120");
        SipText challenge = telephone.expect(401);
        telephone.send(
                "REGISTER", "", "", "Expires: 120", SipProof.of(challenge, "REGISTER", "alice", "made-up-password"));
        assertThat(telephone.expect(200).header("Contact")).contains("expires=120");
    }

    @Test
    void strangersHearNothingAtAll() throws Exception {
        startAnew(FAR, Map.of(), "mallory");
        telephone.invite();
        assertThat(telephone.receiveOrNothing(700)).isNull();
    }

    @Test
    void strangersCannotConnectUnlessTelephonesMayComeFromAnywhere() throws Exception {
        startAnew(FAR, Map.of(), "mallory");
        try (var socket = new Socket("127.0.0.1", desk.port)) {
            assertThat(ended(socket)).isTrue();
        }
    }

    @Test
    void aStrangerHoldsFewConnections() throws Exception {
        startAnew(FAR, Map.of("alice", Secret.of("made-up")), "mallory");
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
        Await.until(this::isAnsweredByTcp);
    }

    private boolean isAnsweredByTcp() {
        try (var another = new Telephone(
                new TelephoneWire.Stream(new Socket("127.0.0.1", desk.port), Transport.TCP), desk.port, "alice")) {
            another.send("OPTIONS", "", "");
            return another.receiveOrNothing(2_000) != null;
        } catch (IOException | UncheckedIOException cutOff) {
            return false;
        }
    }

    @Test
    void aStrangerWhoSendsMoreThanATelephoneWouldIsCutOff() throws Exception {
        startAnew(FAR, Map.of("alice", Secret.of("made-up")), "mallory");
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
        socket.setSoTimeout(20_000);
        try {
            return socket.getInputStream().skip(Long.MAX_VALUE) >= 0
                    && socket.getInputStream().read() < 0;
        } catch (SocketException reset) {
            return true;
        }
    }
}
