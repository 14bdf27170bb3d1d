package frontdesk.provider.telnyx;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

import frontdesk.business.DemoBusinesses;
import frontdesk.provider.scripted.TelnyxCall;
import frontdesk.provider.wire.LeftMessage;

import static org.assertj.core.api.Assertions.assertThat;

/** Callers whom nobody took, and what they say after the tone. */
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class LeftMessagesTest extends TelnyxOnTheWire {
    private static final String INVITED = "speak Nobody can come to the phone just now. "
            + "Please say your name and your message now, and hang up when you are done.";
    private static final String THANKED = "speak Thank you, I will pass it on. Goodbye.";
    private static final String NOTHING = "speak I did not hear a message. Goodbye.";

    /** Somebody whom nobody took has heard that they may speak. */
    private static TelnyxCall invited() throws Exception {
        answering = (line, business, name, from, to) -> line.handOver(PERSON);
        TelnyxCall call = telnyx.placeCall(ANNA, TRATTORIA);
        assertThat(call.awaitEnd(SOON)).isTrue();
        assertThat(telnyx.nobodyTook(CallHooks.passedOn(DemoBusinesses.TRATTORIA, call.name())))
                .isEqualTo(200);
        assertThat(telnyx.spoken(call)).isEqualTo(200);
        return call;
    }

    @Test
    void aCallerWhomNobodyTookLeavesAMessageThatTelnyxRecords() throws Exception {
        TelnyxCall call = invited();
        byte[] wav = {1, 2, 3};
        assertThat(telnyx.recorded(call, Duration.ofSeconds(23), wav)).isEqualTo(200);
        assertThat(telnyx.spoken(call)).isEqualTo(200);
        assertThat(call.done())
                .containsExactly("answer", "transfer " + PERSON, INVITED, "record_start", THANKED, "hangup");
        LeftMessage left = LEFT.getFirst();
        assertThat(left.business()).isEqualTo(DemoBusinesses.TRATTORIA);
        assertThat(left.callName()).isEqualTo(call.name());
        assertThat(left.lasting()).isEqualTo(Duration.ofSeconds(23));
        assertThat(desk.recording(left.sound())).isEqualTo(wav);
    }

    @Test
    void whoSaysNothingAfterTheToneLeavesNothing() throws Exception {
        TelnyxCall call = invited();
        assertThat(telnyx.recorded(call, Duration.ZERO, new byte[0])).isEqualTo(200);
        assertThat(telnyx.spoken(call)).isEqualTo(200);
        assertThat(call.done()).endsWith("record_start", NOTHING, "hangup");
        assertThat(LEFT).isEmpty();
    }

    @Test
    void whatIsToldTwiceIsSaidAndDoneOnce() throws Exception {
        TelnyxCall call = invited();
        assertThat(telnyx.spoken(call)).isEqualTo(200);
        assertThat(telnyx.recorded(call, Duration.ofSeconds(5), new byte[1])).isEqualTo(200);
        assertThat(telnyx.spoken(call)).isEqualTo(200);
        assertThat(telnyx.spoken(call)).isEqualTo(200);
        assertThat(call.done()).endsWith(INVITED, "record_start", THANKED, "hangup");
    }
}
