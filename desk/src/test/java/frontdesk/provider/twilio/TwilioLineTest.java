package frontdesk.provider.twilio;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import frontdesk.audio.Frame;
import frontdesk.audio.Mulaw;
import frontdesk.call.Line.Event;
import frontdesk.journal.CallEnded.By;
import frontdesk.kernel.PhoneNumber;
import frontdesk.provider.wire.Message;
import frontdesk.provider.wire.Outlet;

import static org.assertj.core.api.Assertions.assertThat;

class TwilioLineTest {
    private static final Duration AT_ONCE = Duration.ZERO;

    private final Endings endings = new Endings();
    private final Sent sent = new Sent();
    private final TwilioLine line = new TwilioLine("MZ1", "CA1", sent, endings);

    @Test
    void soundOfAnyLengthLeavesInMomentsOfTwentyMilliseconds() {
        line.heard(new Message.Sound(codes(100), 1));
        assertThat(line.next(AT_ONCE)).isEqualTo(new Event.Nothing());
        line.heard(new Message.Sound(codes(400), 2));
        assertThat(line.next(AT_ONCE)).isInstanceOfSatisfying(Event.Sound.class, sound -> assertThat(
                        sound.frame().samples())
                .hasSize(Frame.USUAL));
        assertThat(line.next(AT_ONCE)).isInstanceOf(Event.Sound.class);
        assertThat(line.next(AT_ONCE)).isInstanceOf(Event.Sound.class);
        assertThat(line.next(AT_ONCE)).isEqualTo(new Event.Nothing());
    }

    @Test
    void soundThatNobodyTakesLosesItsOldestButKeysAndMarksStay() {
        line.heard(new Message.Digit('5'));
        for (int second = 0; second < 10; second++) {
            line.heard(new Message.Sound(codes(8_000, second), second));
        }
        line.heard(new Message.Mark("m"));
        assertThat(line.next(AT_ONCE)).isEqualTo(new Event.Digit('5'));
        short eighth = Mulaw.decode((byte) 8);
        assertThat(line.next(AT_ONCE)).isInstanceOfSatisfying(Event.Sound.class, sound -> assertThat(
                        sound.frame().samples())
                .containsOnly(eighth));
        for (int i = 0; i < 99; i++) {
            assertThat(line.next(AT_ONCE)).isInstanceOf(Event.Sound.class);
        }
        assertThat(line.next(AT_ONCE)).isEqualTo(new Event.Played("m"));
    }

    @Test
    void theEndIsToldOnce() {
        line.heard(new Message.Stop());
        line.hungUp(By.CARRIER, "the stream broke off");
        assertThat(line.next(AT_ONCE)).isEqualTo(new Event.HungUp(By.CALLER, "the caller hung up"));
        assertThat(line.next(AT_ONCE)).isEqualTo(new Event.Nothing());
    }

    @Test
    void hangingUpIsRememberedForTwilioToAskAndTheSocketStaysUntilTheLineIsClosed() {
        line.hangUp();
        assertThat(endings.of("CA1")).contains(new Endings.Ending.HungUp());
        assertThat(sent.closed).isFalse();
        line.close();
        assertThat(sent.closed).isTrue();
    }

    @Test
    void handingOverIsNotForgottenByTheHangUpThatFollows() {
        line.handOver(new PhoneNumber("+14155550190"));
        line.hangUp();
        assertThat(endings.of("CA1")).contains(new Endings.Ending.HandedOver(new PhoneNumber("+14155550190")));
    }

    @Test
    void whatIsPlayedGoesOutAsMulaw() {
        line.play(Frame.silence());
        line.mark("done");
        line.clear();
        assertThat(sent.messages)
                .containsExactly(
                        StreamMessages.media("MZ1", Mulaw.encode(new short[160])),
                        StreamMessages.mark("MZ1", "done"),
                        StreamMessages.clear("MZ1"));
    }

    private static byte[] codes(int length) {
        return codes(length, Mulaw.SILENCE);
    }

    private static byte[] codes(int length, int code) {
        byte[] codes = new byte[length];
        java.util.Arrays.fill(codes, (byte) code);
        return codes;
    }

    private static final class Sent implements Outlet {
        private final List<String> messages = new ArrayList<>();
        private boolean closed;

        @Override
        public void send(String message) {
            messages.add(message);
        }

        @Override
        public void sendSound(String message) {
            messages.add(message);
        }

        @Override
        public void sendSound(byte[] coded) {
            throw new AssertionError("Twilio takes no binary messages");
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
