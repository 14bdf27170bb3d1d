package frontdesk.provider.sip;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import frontdesk.call.Line.Event;
import frontdesk.journal.CallEnded.By;
import frontdesk.kernel.PhoneNumber;
import frontdesk.kernel.Secret;
import frontdesk.provider.sip.DeskOnLoopback.Answered;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** The desk on the wire, with a telephone at the other end whose every message is written here. */
@Timeout(60)
class SipDeskTest {
    private DeskOnLoopback desk = new DeskOnLoopback();
    private Telephone telephone = new Telephone(desk.port, "+14155550777");

    @AfterEach
    void hangUp() {
        telephone.close();
        desk.close();
    }

    @Test
    void bothSidesAreHeard() throws Exception {
        SipText answer = telephone.call();
        Answered call = desk.answered();
        assertThat(call.from()).isEqualTo(new PhoneNumber("+14155550777"));
        assertThat(call.to()).isEqualTo(new PhoneNumber("+14155550100"));

        call.playTone(50);
        telephone.sound.hear(5);
        assertThat(DeskOnLoopback.loudest(telephone.sound.hear(30), DeskOnLoopback.TONE))
                .isGreaterThan(0.95);
        telephone.sound.speak(answer.mediaPort(), 50, 600);
        short[] heard = call.hear(70);
        assertThat(DeskOnLoopback.loudest(heard, 600)).isGreaterThan(0.9);
    }

    @Test
    void theClockTicksThoughTheCallerSendsNothing() throws Exception {
        telephone.call();
        Answered call = desk.answered();
        long before = System.nanoTime();
        assertThat(call.hear(50)).hasSize(8_000).containsOnly((short) 0);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofMillis(700));
    }

    @Test
    void whatWasPlayedIsToldAndWhatIsClearedToo() throws Exception {
        telephone.call();
        Answered call = desk.answered();
        call.playTone(10);
        call.line().mark("first");
        assertThat(call.next()).isEqualTo(new Event.Played("first"));
        call.playTone(3_000);
        call.line().mark("second");
        call.line().clear();
        assertThat(call.next()).isEqualTo(new Event.Played("second"));
    }

    @Test
    void keysAreHeardAmongTheSoundAndBesideIt() throws Exception {
        SipText answer = telephone.call();
        Answered call = desk.answered();
        for (int i = 0; i < 5; i++) {
            telephone.sound.rtp(answer.mediaPort(), 101, new byte[] {7, 10, 0, (byte) (i * 16)}, 1_000);
        }
        assertThat(call.next()).isEqualTo(new Event.Digit('7'));
        telephone.send("INFO", "Content-Type: application/dtmf-relay", "Signal=#\r\nDuration=160\r\n");
        telephone.expect(200);
        assertThat(call.next()).isEqualTo(new Event.Digit('#'));
    }

    @Test
    void theCallerHangsUp() throws Exception {
        telephone.call();
        Answered call = desk.answered();
        telephone.send("BYE", "", "");
        telephone.expect(200);
        assertThat(call.next()).isEqualTo(new Event.HungUp(By.CALLER, "the caller hung up"));
    }

    @Test
    void weHangUp() throws Exception {
        telephone.call();
        Answered call = desk.answered();
        call.line().hangUp();
        telephone.expect("BYE", 200);
        assertThat(call.next()).isEqualTo(new Event.HungUp(By.AGENT, "we hung up"));
    }

    @Test
    void aCallIsOverWhenWhoeverAnswersItReturns() throws Exception {
        telephone.call();
        desk.answered().line().close();
        telephone.expect("BYE", 200);
    }

    @Test
    void aTelephoneThatAsksForOurOfferGetsOne() throws Exception {
        telephone.send("INVITE", "", "");
        SipText offer = telephone.expect(200);
        assertThat(offer.body()).contains("RTP/AVP 0 8 101", "a=sendrecv");
        telephone.close();
    }

    @Test
    void onHoldAndBackAgain() throws Exception {
        telephone.call();
        Answered call = desk.answered();
        telephone.send("INVITE", "Content-Type: application/sdp", telephone.offer("inactive"));
        assertThat(telephone.expect(200).body()).contains("a=inactive");
        telephone.ack();
        telephone.send("INVITE", "Content-Type: application/sdp", telephone.offer("sendrecv"));
        assertThat(telephone.expect(200).body()).contains("a=sendrecv");
        telephone.ack();
        call.playTone(150);
        telephone.sound.hear(5);
        assertThat(DeskOnLoopback.loudest(telephone.sound.hear(140), DeskOnLoopback.TONE))
                .isGreaterThan(0.9);
    }

    @Test
    void whoLeavesBeforeWeAnswerIsNotAnswered() throws Exception {
        try (var slow = desk.slowly()) {
            telephone.invite();
            telephone.expect(100); // a telephone that has heard nothing yet has nothing to cancel (RFC 3261, 9.1)
            telephone.cancel();
            telephone.expectTo("CANCEL", 200);
            telephone.expect(487);
            telephone.ack();
        }
        telephone.close();
        telephone = new Telephone(desk.port, "alice");
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
        SipText answer = telephone.receive(5_000);
        while (answer.status() < 200) {
            answer = telephone.receive(5_000);
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
        telephone.close();
        telephone = new Telephone(desk.port, "alice");
        SipText answer = telephone.call("Supported: timer", "Session-Expires: 1800");
        assertThat(answer.header("Session-Expires")).isEqualTo("1800;refresher=uac");
        assertThat(answer.header("Require")).isEqualTo("timer");
        desk.answered();
        telephone.send("UPDATE", "", "", "Supported: timer", "Session-Expires: 1800;refresher=uac");
        assertThat(telephone.expect(200).header("Session-Expires")).isEqualTo("1800;refresher=uac");
    }

    @Test
    void aCallIsPassedOnByRefer() throws Exception {
        telephone.call();
        Answered call = desk.answered();
        call.line().handOver(new PhoneNumber("+14155550190"));
        assertThat(call.next()).isEqualTo(new Event.HungUp(By.AGENT, "handed over"));
        call.line().close();
        SipText refer = telephone.expect("REFER", 202);
        assertThat(refer.header("Refer-To")).isEqualTo("<sip:+14155550190@127.0.0.1>");
        notify("SIP/2.0 100 Trying", "active");
        notify("SIP/2.0 200 OK", "terminated;reason=noresource");
        telephone.expect("BYE", 200);
    }

    @Test
    void aCallWithoutAnySoundEndsAtLastAndNotEarly() throws Exception {
        startAnew(List.of(Network.parse("127.0.0.0/8")), Map.of(), Duration.ofSeconds(2));
        telephone = new Telephone(desk.port, "alice");
        telephone.call();
        Answered call = desk.answered();
        long before = System.nanoTime();
        assertThat(call.next()).isEqualTo(new Event.HungUp(By.CARRIER, "no sound came any more"));
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofMillis(1_500));
        call.line().close();
        telephone.expect("BYE", 200);
    }

    @Test
    void theSocketsOfAThousandCallsAreGivenBack() throws Exception {
        for (int i = 0; i < 1_000; i++) {
            try (var caller = new Telephone(desk.port, "caller")) {
                caller.call();
                Answered call = desk.answered();
                caller.send("BYE", "", "");
                caller.expect(200);
                assertThat(call.next()).isInstanceOf(Event.HungUp.class);
                call.line().close();
            }
        }
    }

    private void startAnew(List<Network> peers, Map<String, Secret> users, Duration silence) {
        hangUp();
        desk = new DeskOnLoopback(peers, List.of(), users, silence);
    }

    private void notify(String news, String state) {
        telephone.send("NOTIFY", "Content-Type: message/sipfrag", news, "Event: refer", "Subscription-State: " + state);
        telephone.expect(200);
    }
}
