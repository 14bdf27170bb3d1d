package frontdesk.provider.sip;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import frontdesk.call.Line.Event;
import frontdesk.journal.CallEnded.By;
import frontdesk.kernel.PhoneNumber;
import frontdesk.provider.sip.DeskOnLoopback.Answered;

import static org.assertj.core.api.Assertions.assertThat;

/** Calls that the desk takes, from the first sound to the end. */
@Timeout(60)
class SipDeskTest extends TelephoneAtTheDesk {
    @Test
    void bothSidesAreHeard() throws Exception {
        SipText answer = telephone.call();
        Answered call = desk.answered();
        assertThat(call.from()).isEqualTo(new PhoneNumber("+14155550777"));
        assertThat(call.to()).isEqualTo(new PhoneNumber("+14155550100"));

        call.talksWith(telephone, answer.mediaPort(), 0.95);
    }

    @Test
    void theClockTicksThoughTheCallerSendsNothing() throws Exception {
        long before = System.nanoTime();
        telephone.call();
        Answered call = desk.answered();
        assertThat(call.hear(50)).hasSize(8_000).containsOnly((short) 0);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
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
        telephone.sound.awaitTone(DeskOnLoopback.TONE, 0.9);
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
        var impatient =
                new DeskOnLoopback(List.of(Network.parse("127.0.0.0/8")), List.of(), Map.of(), Duration.ofSeconds(2));
        startAnew(impatient, "alice");
        long before = System.nanoTime();
        telephone.call();
        Answered call = desk.answered();
        assertThat(call.next()).isEqualTo(new Event.HungUp(By.CARRIER, "no sound came any more"));
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(Duration.ofSeconds(2));
        call.line().close();
        telephone.expect("BYE", 200);
    }

    @Test
    @Timeout(240)
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

    private void notify(String news, String state) {
        telephone.send("NOTIFY", "Content-Type: message/sipfrag", news, "Event: refer", "Subscription-State: " + state);
        telephone.expect(200);
    }
}
