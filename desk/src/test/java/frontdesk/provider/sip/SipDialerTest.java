package frontdesk.provider.sip;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import frontdesk.call.Dialled;
import frontdesk.call.Line;
import frontdesk.call.Line.Event;
import frontdesk.journal.CallEnded.By;
import frontdesk.kernel.Await;
import frontdesk.kernel.PhoneNumber;
import frontdesk.kernel.Secret;
import frontdesk.provider.sip.DeskOnLoopback.Answered;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

/** Calls that we place, with a trunk at the other end whose every message is written here. */
@Timeout(60)
class SipDialerTest {
    private static final PhoneNumber PERSON = new PhoneNumber("+14155550190");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Telephone trunk = new Telephone(0, "trunk");
    private final DeskOnLoopback desk = new DeskOnLoopback(
            List.of(Network.parse("127.0.0.0/8")), List.of(account()), Map.of(), Duration.ofSeconds(60));

    @BeforeEach
    void open() {
        trunk.calls(desk.port);
    }

    @AfterEach
    void close() {
        desk.close();
        trunk.close();
    }

    @Test
    void aTelephoneIsRungAndBothAreHeard() throws Exception {
        Dialled dialled = dial(PATIENCE);
        SipText invite = trunk.expectRequest("INVITE");
        assertThat(invite.first()).startsWith("INVITE sip:+14155550190@127.0.0.1:" + trunk.signalling.port());
        assertThat(invite.header("From")).contains("sip:+14155550100@127.0.0.1");
        trunk.answer(invite, 180, "");
        trunk.pickUp(invite);
        trunk.expectRequest("ACK");
        Line line = line(dialled);

        var call = new Answered(line, null, PERSON, Thread.currentThread());
        call.talksWith(trunk, invite.mediaPort(), 0.9);
        line.hangUp();
        trunk.expect("BYE", 200);
    }

    @Test
    void theTrunkAsksForThePassword() {
        Dialled dialled = dial(PATIENCE);
        trunk.answer(
                trunk.expectRequest("INVITE"),
                407,
                "Proxy-Authenticate: Digest realm=\"trunk\", nonce=\"abc\", qop=\"auth\", algorithm=SHA-256\r\n");
        trunk.expectRequest("ACK");
        SipText again = trunk.expectRequest("INVITE");
        String proof = again.header("Proxy-Authorization");
        String ours = proof.replaceAll(".*cnonce=\"([^\"]+)\".*", "$1");
        String uri = proof.replaceAll(".*uri=\"([^\"]+)\".*", "$1");
        assertThat(proof)
                .contains(new Digest("trunk", "abc", "SHA-256", "auth")
                        .response("agent", "made-up-password", "INVITE", uri, 1, ours));
        trunk.pickUp(again);
        trunk.expectRequest("ACK");
        line(dialled).hangUp();
        trunk.expect("BYE", 200);
    }

    @Test
    void busyIsToldApartFromNobodyThere() {
        Dialled busy = dial(PATIENCE);
        trunk.answer(trunk.expectRequest("INVITE"), 486, "");
        assertThat(busy.awaitOutcome(PATIENCE)).isEqualTo(new Dialled.Outcome.Busy());
        Dialled away = dial(PATIENCE);
        trunk.answer(trunk.expectRequest("INVITE"), 480, "");
        assertThat(away.awaitOutcome(PATIENCE)).isEqualTo(new Dialled.Outcome.NoAnswer());
        Dialled wrong = dial(PATIENCE);
        trunk.answer(trunk.expectRequest("INVITE"), 404, "");
        assertThat(wrong.awaitOutcome(PATIENCE)).isEqualTo(new Dialled.Outcome.Failed("SIP status 404"));
    }

    @Test
    void aTelephoneThatNobodyTakesRingsNoLongerThanOrdered() {
        Dialled dialled = dial(Duration.ofMillis(400));
        SipText invite = trunk.expectRequest("INVITE");
        trunk.answer(invite, 180, "");
        trunk.expect("CANCEL", 200);
        trunk.answer(invite, 487, "");
        assertThat(dialled.awaitOutcome(PATIENCE)).isEqualTo(new Dialled.Outcome.NoAnswer());
    }

    @Test
    void whoAnswersInTheMomentOfTheCancelIsNotLeftOnTheLine() {
        Dialled dialled = dial(PATIENCE);
        SipText invite = trunk.expectRequest("INVITE");
        trunk.answer(invite, 180, "");
        Await.until(dialled::isRinging);
        dialled.cancel();
        trunk.expectRequest("CANCEL");
        trunk.pickUp(invite);
        trunk.expect("BYE", 200);
        assertThat(dialled.awaitOutcome(PATIENCE)).isEqualTo(new Dialled.Outcome.Cancelled());
    }

    @Test
    void whereTheTrunkPassesNobodyOnWeRingThePersonAndCarryTheSound() throws Exception {
        try (var caller = new Telephone(desk.port, "+14155550777")) {
            SipText answer = caller.call();
            Answered call = desk.answered();
            call.line().handOver(PERSON);
            caller.expect("REFER", 603);
            call.line().close();
            SipText invite = trunk.expectRequest("INVITE");
            trunk.pickUp(invite);
            trunk.expectRequest("ACK");

            try (var _ = caller.sound.speaks(answer.mediaPort(), 600)) {
                trunk.sound.awaitTone(600, 0.9);
            }
            caller.send("BYE", "", "");
            caller.expect(200);
            trunk.expect("BYE", 200);
        }
    }

    @Test
    void twoCallsOfOneTelephoneSystemAreJoinedByIt() throws Exception {
        try (var caller = new Telephone(desk.port, "+14155550777")) {
            caller.call();
            Answered call = desk.answered();
            Dialled dialled = dial(PATIENCE);
            SipText invite = trunk.expectRequest("INVITE");
            trunk.pickUp(invite);
            trunk.expectRequest("ACK");
            Line person = line(dialled);
            var joined = new CompletableFuture<Boolean>();
            Thread.ofVirtual().start(() -> joined.complete(call.sip().join(person)));
            SipText refer = caller.expect("REFER", 202);
            assertThat(refer.header("Refer-To")).contains("Replaces=" + invite.header("Call-ID"), "to-tag%3Dtelephone");
            caller.send(
                    "NOTIFY",
                    "Content-Type: message/sipfrag",
                    "SIP/2.0 200 OK",
                    "Event: refer",
                    "Subscription-State: terminated");
            caller.expect("BYE", 200);
            assertThat(joined.get()).isTrue();
        }
    }

    @Test
    void theCallEndsWhenWhoWasCalledHangsUp() {
        Dialled dialled = dial(PATIENCE);
        SipText invite = trunk.expectRequest("INVITE");
        trunk.pickUp(invite);
        trunk.expectRequest("ACK");
        Line line = line(dialled);
        trunk.byeTo(invite);
        trunk.expect(200);
        assertThat(new Answered(line, null, PERSON, Thread.currentThread()).next())
                .isEqualTo(new Event.HungUp(By.CALLER, "the caller hung up"));
    }

    private SipAccount account() {
        return new SipAccount(
                "agent",
                "agent",
                Secret.of("made-up-password"),
                new SipServer("127.0.0.1", trunk.signalling.port(), Transport.UDP),
                false,
                Duration.ofMinutes(5),
                DeskOnLoopback.SALON.number());
    }

    private Dialled dial(Duration ringing) {
        return desk.desk.dialer().dial(DeskOnLoopback.order(PERSON, ringing));
    }

    private static Line line(Dialled dialled) {
        return dialled.awaitOutcome(PATIENCE) instanceof Dialled.Outcome.Answered(Line line)
                ? line
                : fail("nobody answered");
    }
}
