package frontdesk.provider.sip;

import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import frontdesk.call.Dialled;
import frontdesk.call.Line.Event;
import frontdesk.journal.CallEnded.By;
import frontdesk.kernel.PhoneNumber;
import frontdesk.kernel.Secret;
import frontdesk.provider.sip.DeskOnLoopback.Answered;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Telephones that connect to the desk, by TCP and by TLS, with every message written here. */
@Timeout(60)
class SipByConnectionTest extends ConnectedTelephones {
    @Test
    void aCallByTcpIsHeardBothWays() throws Exception {
        DeskOnLoopback desk = desk(NEAR, Map.of(), SipSecurity.Sound.ANSWERED);
        Telephone telephone = byTcp(desk);
        SipText answer = telephone.call();
        assertThat(answer.header("Contact")).contains(":" + desk.port + ";transport=tcp");
        desk.answered().talksWith(telephone, answer.mediaPort(), 0.95);
        telephone.send("BYE", "", "");
        telephone.expect(200);
    }

    @Test
    void weHangUpThroughTheConnectionThatTheCallCameBy() throws Exception {
        DeskOnLoopback desk = desk(NEAR, Map.of(), SipSecurity.Sound.ANSWERED);
        Telephone telephone = byTls();
        telephone.call();
        Answered call = desk.answered();
        call.line().hangUp();
        assertThat(telephone.expect("BYE", 200).header("Via")).startsWith("SIP/2.0/TLS");
        assertThat(call.next()).isEqualTo(new Event.HungUp(By.AGENT, "we hung up"));
    }

    @Test
    void whoCallsASecureAddressIsAnsweredByOne() throws Exception {
        DeskOnLoopback desk = desk(NEAR, Map.of(), SipSecurity.Sound.ANSWERED);
        Telephone telephone = byTls();
        telephone.callsSecureAddresses();
        assertThat(telephone.call().header("Contact")).startsWith("<sips:frontdesk@127.0.0.1:" + tlsPort);
        desk.answered().line().hangUp();
        telephone.expect("BYE", 200);
    }

    @Test
    void whenTheDeskClosesSoDoConnectionsThatNobodyHasUsed() throws Exception {
        DeskOnLoopback desk = desk(NEAR, Map.of(), SipSecurity.Sound.ANSWERED);
        byTls().call();
        desk.answered();
        Socket idle = tcp(desk).socket();
        Socket idleByTls = new Socket(LOOPBACK, tlsPort);
        try (idle;
                idleByTls) {
            byTcp(desk).call();
            desk.answered();
            desk.close();
            idle.setSoTimeout(20_000);
            idleByTls.setSoTimeout(20_000);
            assertThat(idle.getInputStream().read()).isNegative();
            assertThat(idleByTls.getInputStream().read()).isNegative();
        }
    }

    @Test
    void aTelephoneThatRegisteredByTlsIsRungThroughItsConnection() throws Exception {
        DeskOnLoopback desk = desk(FAR, Map.of("+14155550190", Secret.of("made-up")), SipSecurity.Sound.OFFERED);
        Telephone telephone = new Telephone(tls(), desk.port, "+14155550190");
        open.add(telephone);
        telephone.send("REGISTER", "", "", "Expires: 3600");
        SipText challenge = telephone.expect(401);
        telephone.send(
                "REGISTER", "", "", "Expires: 3600", SipProof.of(challenge, "REGISTER", "+14155550190", "made-up"));
        assertThat(telephone.expect(200).header("Expires")).isEqualTo("300");
        var dialled = desk.desk.dialer().dial(DeskOnLoopback.order(new PhoneNumber("+14155550190")));
        SipText invite = telephone.expectRequest("INVITE");
        assertThat(invite.header("Via")).startsWith("SIP/2.0/TLS");
        assertThat(invite.body()).contains("RTP/AVP 0 8 101", "a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:");
        telephone.pickUp(invite);
        telephone.expectRequest("ACK");
        assertThat(dialled.awaitOutcome(Duration.ofSeconds(20))).isInstanceOf(Dialled.Outcome.Answered.class);
    }

    @Test
    void garbageByAConnectionEndsThatConnectionAtMost() throws Exception {
        DeskOnLoopback desk = desk(NEAR, Map.of(), SipSecurity.Sound.ANSWERED);
        var random = new Random(4);
        for (int i = 0; i < 40; i++) {
            try (var socket = new Socket(LOOPBACK, i % 2 == 0 ? desk.port : tlsPort)) {
                byte[] garbage = new byte[4_000];
                random.nextBytes(garbage);
                socket.getOutputStream().write(garbage);
                socket.getOutputStream().write("INVITE sip:x SIP/2.0\r\nContent-Length: -5\r\n\r\n".getBytes(UTF_8));
                socket.getOutputStream()
                        .write(("INVITE sip:x SIP/2.0\r\nContent-Length: 99999999\r\nVia: " + "x".repeat(20_000)
                                        + "\r\n\r\n")
                                .getBytes(UTF_8));
            } catch (SocketException endedByThem) {
                // As it should be.
            }
        }
        byTcp(desk).call();
        desk.answered();
        byTls().call();
        desk.answered();
    }

    @Test
    void whatAMessageSaysOfItsTransportIsTrue() throws Exception {
        desk(NEAR, Map.of(), SipSecurity.Sound.ANSWERED);
        Telephone telephone =
                new Telephone(new TelephoneWire.Stream(tls().socket(), Transport.UDP), tlsPort, "mallory");
        open.add(telephone);
        telephone.invite();
        assertThat(telephone.receiveOrNothing(700)).isNull();
    }
}
