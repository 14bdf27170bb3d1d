package frontdesk.provider.sip;

import java.net.DatagramSocket;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import frontdesk.call.Dialled;
import frontdesk.kernel.PhoneNumber;

import static org.assertj.core.api.Assertions.assertThat;

/** Trunks by which we call, by TCP and by TLS, with every message written here. */
@Timeout(60)
class SipTrunksTest extends TheirServer {
    private static final PhoneNumber PERSON = new PhoneNumber("+14155550190");

    @Test
    void whereEncryptionIsRequiredACallWithoutIsNotTakenUp() throws Exception {
        MadeUpCertificate certificate = MadeUpCertificate.in(folder, "ip:127.0.0.1");
        DeskOnLoopback desk = desk(account("127.0.0.1", Transport.TLS, false), certificate, SipSecurity.Sound.REQUIRED);
        Dialled dialled = desk.desk.dialer().dial(DeskOnLoopback.order(PERSON));
        Telephone trunk = tls(certificate);
        SipText invite = trunk.expectRequest("INVITE");
        assertThat(invite.body()).contains("RTP/SAVP 0 8 101", "a=crypto:1 ", "a=crypto:2 ");
        trunk.pickUp(invite);
        trunk.expect("BYE", 200);
        assertThat(dialled.awaitOutcome(Duration.ofSeconds(20))).isInstanceOf(Dialled.Outcome.Failed.class);
    }

    @Test
    void aCallIsPlacedByTlsAndItsSoundEncrypted() throws Exception {
        MadeUpCertificate certificate = MadeUpCertificate.in(folder, "ip:127.0.0.1");
        DeskOnLoopback desk = desk(account("127.0.0.1", Transport.TLS, false), certificate, SipSecurity.Sound.REQUIRED);
        Dialled dialled = desk.desk.dialer().dial(DeskOnLoopback.order(PERSON));
        Telephone trunk = tls(certificate);
        SipText invite = trunk.expectRequest("INVITE");
        var ours = SrtpKey.fresh(1, SrtpSuite.AES_CM_128_HMAC_SHA1_80);
        trunk.insistsOn(ours);
        trunk.sound.encrypt(ours, invite.key());
        trunk.pickUp(invite);
        trunk.expectRequest("ACK");
        var line = ((Dialled.Outcome.Answered) dialled.awaitOutcome(Duration.ofSeconds(20))).line();
        var call = new DeskOnLoopback.Answered(line, null, PERSON, Thread.currentThread());
        call.talksWith(trunk, invite.mediaPort(), 0.9);
        line.hangUp();
        trunk.expect("BYE", 200);
    }

    @Test
    void aLongMessageGoesByTcp() throws Exception {
        DeskOnLoopback desk = desk(longNamed(), null, SipSecurity.Sound.ANSWERED);
        desk.desk.dialer().dial(DeskOnLoopback.order(PERSON));
        Telephone trunk = tcp();
        SipText invite = trunk.expectRequest("INVITE");
        assertThat(invite.text().length()).isGreaterThan(1_300);
        assertThat(invite.header("Via")).startsWith("SIP/2.0/TCP");
        assertThat(invite.header("Contact")).doesNotContain("transport");
        trunk.answer(invite, 486, "");
    }

    @Test
    void aLongMessageGoesByUdpWhereNobodyTakesConnections() throws Exception {
        server.close();
        try (var wire =
                new TelephoneWire.Datagrams(new DatagramSocket(server.getLocalPort(), server.getInetAddress()))) {
            DeskOnLoopback desk = desk(longNamed(), null, SipSecurity.Sound.ANSWERED);
            Dialled dialled = desk.desk.dialer().dial(DeskOnLoopback.order(PERSON));
            Telephone trunk = new Telephone(wire, desk.port, "trunk");
            SipText invite = trunk.expectRequest("INVITE");
            assertThat(invite.header("Via")).startsWith("SIP/2.0/UDP");
            trunk.answer(invite, 486, "");
            assertThat(dialled.awaitOutcome(Duration.ofSeconds(20))).isEqualTo(new Dialled.Outcome.Busy());
            trunk.close();
        }
    }

    private SipAccount longNamed() {
        return account("127.0.0.1", Transport.UDP, false, "agent-" + "x".repeat(900));
    }
}
