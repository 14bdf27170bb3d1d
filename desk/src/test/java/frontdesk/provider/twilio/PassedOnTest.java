package frontdesk.provider.twilio;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

import frontdesk.business.DemoBusinesses;
import frontdesk.kernel.PhoneNumber;
import frontdesk.provider.scripted.PhoneCall;
import frontdesk.provider.scripted.PhoneCall.Ended;

import static org.assertj.core.api.Assertions.assertThat;

/** Callers who are passed on, by wish or since we cannot serve them. */
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class PassedOnTest extends DeskOnTheWire {
    @Test
    void aCallerWhoIsHandedOverIsPutThroughAndTheCallEndsWithThat() throws Exception {
        desk.answer((line, business, name, from, to) -> line.handOver(new PhoneNumber("+14155550190")));
        PhoneCall call = desk.twilio.placeCall(ANNA, TRATTORIA);
        assertThat(call.awaitEnd(SOON)).contains(new Ended(Ended.By.DESK, "Hangup"));
        assertThat(call.steps()).containsExactly("Connect", "Redirect", "Dial +14155550190", "Hangup");
    }

    @Test
    void aCallerWhomNobodyTakesMayLeaveAMessage() throws Exception {
        desk.twilio.dialledPeople("no-answer");
        desk.twilio.callersLeave(23);
        desk.answer((line, business, name, from, to) -> line.handOver(new PhoneNumber("+14155550190")));
        PhoneCall call = desk.twilio.placeCall(ANNA, TRATTORIA);
        call.awaitEnd(SOON);
        assertThat(call.steps())
                .endsWith(
                        "Say Nobody can come to the phone just now. Please say your name and your message now, and hang up when you are done.",
                        "Record",
                        "Say Thank you, I will pass it on. Goodbye.",
                        "Hangup");
        assertThat(desk.left)
                .containsExactly(DemoBusinesses.TRATTORIA + " " + ANNA
                        + " PT23S https://api.twilio.example/Recordings/RE-made-up.mp3");
    }

    @Test
    void whoSaysNothingAfterTheToneLeavesNothing() throws Exception {
        desk.twilio.dialledPeople("busy");
        desk.answer((line, business, name, from, to) -> line.handOver(new PhoneNumber("+14155550190")));
        PhoneCall call = desk.twilio.placeCall(ANNA, TRATTORIA);
        call.awaitEnd(SOON);
        assertThat(call.steps()).endsWith("Record", "Say I did not hear a message. Goodbye.", "Hangup");
        assertThat(desk.left).isEmpty();
    }

    @Test
    void aCallThatBreaksOffIsTakenUpOnceMoreAndThenPassedToAPerson() throws Exception {
        desk.answer((line, business, name, from, to) -> {
            throw new IllegalStateException("broken on purpose");
        });
        PhoneCall call = desk.twilio.placeCall(ANNA, TRATTORIA);
        call.awaitEnd(SOON);
        assertThat(call.steps())
                .containsExactly(
                        "Connect",
                        "Redirect",
                        "Connect",
                        "Redirect",
                        "Say Sorry, we have trouble with the line. One moment, please.",
                        "Dial +14155550190",
                        "Hangup");
    }

    @Test
    void whenAllLinesAreBusyTheCallerIsPassedToAPerson() throws Exception {
        desk.room = false;
        PhoneCall call = desk.twilio.placeCall(ANNA, TRATTORIA);
        call.awaitEnd(SOON);
        assertThat(call.steps())
                .containsExactly(
                        "Say Sorry, all our lines are busy at the moment. One moment, please.",
                        "Dial +14155550190",
                        "Hangup");
    }

    @Test
    void aNumberThatIsNoBusinessesIsToldSo() throws Exception {
        PhoneCall call = desk.twilio.placeCall(ANNA, new PhoneNumber("+14155550177"));
        call.awaitEnd(SOON);
        assertThat(call.steps()).containsExactly("Say Sorry, nobody can be reached at this number. Goodbye.", "Hangup");
    }
}
