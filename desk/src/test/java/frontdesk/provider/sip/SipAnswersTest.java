package frontdesk.provider.sip;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** What the desk answers to a telephone that asks, and to one that wants more than there is. */
@Timeout(60)
class SipAnswersTest extends TelephoneAtTheDesk {
    @Test
    void aTelephoneThatAsksForOurOfferGetsOne() throws Exception {
        telephone.send("INVITE", "", "");
        SipText offer = telephone.expect(200);
        assertThat(offer.body()).contains("RTP/AVP 0 8 101", "a=sendrecv");
        telephone.close();
    }

    @Test
    void whoLeavesBeforeWeAnswerIsNotAnswered() throws Exception {
        try (var slow = desk.slowly()) {
            telephone.invite();
            telephone.expect(100); // a telephone that has heard nothing yet has nothing to cancel (RFC 3261, 9.1)
            telephone.cancel();
            telephone.expectCancelled();
            telephone.ack();
        }
        anotherTelephone();
        telephone.call();
        desk.answered();
        assertThat(desk.calls).isEmpty();
    }

    @Test
    void aNumberOfNobodyIsNotFound() {
        telephone.raw(("INVITE sip:+14155559999@127.0.0.1 SIP/2.0\r\nVia: SIP/2.0/UDP 127.0.0.1:"
                        + telephone.signalling.port()
                        + ";branch=z9hG4bKx;rport\r\nFrom: <sip:a@b>;tag=1\r\nTo: <sip:+14155559999@b>\r\nCall-ID: nobody\r\n"
                        + "CSeq: 1 INVITE\r\nMax-Forwards: 70\r\nContact: <sip:a@127.0.0.1>\r\nContent-Length: 0\r\n\r\n")
                .getBytes(UTF_8));
        SipText answer = telephone.receive();
        while (answer.status() < 200) {
            answer = telephone.receive();
        }
        assertThat(answer.status()).isEqualTo(404);
    }

    @Test
    void whenAllLinesAreBusyTheCallerIsTold() {
        desk.room = false;
        telephone.invite();
        telephone.expect(486);
    }

    @Test
    void soundThatWeDoNotUnderstandIsRefused() {
        telephone.send(
                "INVITE",
                "Content-Type: application/sdp",
                telephone.offer("sendrecv").replace("AVP 0 101", "AVP 18"));
        telephone.expect(488);
    }

    @Test
    void optionsAreAnswered() {
        telephone.send("OPTIONS", "", "");
        assertThat(telephone.expect(200).header("Allow")).contains("INVITE", "BYE", "INFO");
    }

    @Test
    void anExtensionThatWeDoNotHaveIsRefusedByItsName() {
        telephone.invite("Require: 100rel");
        assertThat(telephone.expect(420).header("Unsupported")).isEqualTo("100rel");
    }

    @Test
    void aSessionTimerIsAgreedAndOneTooShortIsNot() throws Exception {
        telephone.invite("Supported: timer", "Session-Expires: 30");
        assertThat(telephone.expect(422).header("Min-SE")).isEqualTo("90");
        telephone.ack();
        anotherTelephone();
        SipText answer = telephone.call("Supported: timer", "Session-Expires: 1800");
        assertThat(answer.header("Session-Expires")).isEqualTo("1800;refresher=uac");
        assertThat(answer.header("Require")).isEqualTo("timer");
        desk.answered();
        telephone.send("UPDATE", "", "", "Supported: timer", "Session-Expires: 1800;refresher=uac");
        assertThat(telephone.expect(200).header("Session-Expires")).isEqualTo("1800;refresher=uac");
    }
}
