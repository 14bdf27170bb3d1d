package frontdesk.provider.twilio;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

import frontdesk.audio.Frame;
import frontdesk.business.DemoBusinesses;
import frontdesk.call.Dialer.Machines;
import frontdesk.call.Line;
import frontdesk.journal.CallEnded.Disposition;
import frontdesk.kernel.Await;
import frontdesk.kernel.CallId;
import frontdesk.provider.scripted.Callee;
import frontdesk.provider.scripted.PhoneCall;
import frontdesk.provider.scripted.PhoneCall.Ended;
import frontdesk.speech.Cast;
import frontdesk.speech.DeafEars;
import frontdesk.speech.SteadyVoice;

import static frontdesk.provider.wire.Dialling.answered;
import static frontdesk.provider.wire.Dialling.by;
import static frontdesk.provider.wire.Dialling.ended;
import static frontdesk.provider.wire.Dialling.order;
import static frontdesk.provider.wire.Dialling.presses;
import static frontdesk.provider.wire.OnTheLine.tone;
import static org.assertj.core.api.Assertions.assertThat;

/** Callers whom people take, over the wire of Twilio's stand-in. */
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class WarmTransferTest extends DialsOnTheWire {
    @Test
    void aCallerAndAPersonMeetWithoutUsAndOneWhoLeavesEndsItForBoth() throws Exception {
        desk.twilio.person(LUCIA, Callee.answering(call -> {}));
        var joined = new CountDownLatch(1);
        desk.answer((line, business, name, from, to) -> {
            Line person = answered(line.dialer().dial(order(LUCIA, Machines.NOTICED)));
            assertThat(line.join(person)).isTrue();
            person.close();
            joined.countDown();
        });
        PhoneCall caller = desk.twilio.placeCall(ANNA, TRATTORIA);
        assertThat(joined.await(20, TimeUnit.SECONDS)).isTrue();
        PhoneCall person = lastPlaced();
        Await.until(() -> caller.isMeeting() && person.isMeeting());
        person.hangUp();
        assertThat(caller.awaitEnd(SOON)).contains(new Ended(Ended.By.DESK, "Hangup"));
        assertThat(caller.steps()).containsExactly("Connect", "Redirect", "Conference", "Hangup");
        assertThat(person.steps()).containsExactly("Connect", "Redirect", "Conference");
    }

    @Test
    void aPersonWhoIsPutThroughToNobodyIsLetGo() throws Exception {
        desk.twilio.person(LUCIA, Callee.answering(call -> {}));
        var joined = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        desk.answer((line, business, name, from, to) -> {
            Line person = answered(line.dialer().dial(order(LUCIA, Machines.NOTICED)));
            line.join(person);
            person.close();
            joined.countDown();
            await(goOn);
        });
        PhoneCall caller = desk.twilio.placeCall(ANNA, TRATTORIA);
        assertThat(joined.await(20, TimeUnit.SECONDS)).isTrue();
        caller.hangUp();
        goOn.countDown();
        assertThat(lastPlaced().awaitEnd(SOON)).contains(new Ended(Ended.By.DESK, "Hangup"));
    }

    /** The whole of it: the real switchboard and receptionist, and nobody's voice but ours. */
    @Test
    void aCallerWhoPressesZeroIsTakenByAPersonWhoPressesOne() throws Exception {
        desk.twilio.person(LUCIA, Callee.answering(call -> presses(call.handset(), '1')));
        var board = desk.switchboard(Cast.of(new DeafEars(), List.of(new SteadyVoice(new Frame(tone(1)), 15))));
        var id = CallId.next();
        desk.answer(by(board, id));
        PhoneCall caller = desk.twilio.placeCall(ANNA, TRATTORIA);
        presses(caller.handset(), '0');
        Await.until(() -> caller.isMeeting() && lastPlaced().isMeeting());
        caller.hangUp();
        assertThat(lastPlaced().awaitEnd(SOON)).contains(new Ended(Ended.By.DESK, "Hangup"));
        assertThat(desk.journal.toolUses(DemoBusinesses.TRATTORIA, id))
                .filteredOn(use -> use.name().equals("hand_over"))
                .singleElement()
                .satisfies(use -> assertThat(use.outcome()).isEqualTo("Accepted"));
        assertThat(ended(desk.journal, id)).satisfies(ended -> {
            assertThat(ended.disposition()).isEqualTo(Disposition.HANDED_OVER);
            assertThat(ended.reason()).isEqualTo("put the caller through");
        });
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
