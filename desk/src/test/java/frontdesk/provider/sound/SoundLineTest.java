package frontdesk.provider.sound;

import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import frontdesk.audio.Frame;
import frontdesk.call.Line.Event;
import frontdesk.journal.CallEnded.By;
import frontdesk.kernel.Await;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(60)
class SoundLineTest {
    private static final Duration A_WHILE = Duration.ofSeconds(30);
    private static final Duration A_MOMENT = Duration.ofMillis(100);
    private static final Frame SOUND = new Frame(new short[Frame.USUAL]);

    private final ScriptedCard card = new ScriptedCard();
    private final SoundLine line = new SoundLine(card);

    @AfterEach
    void close() {
        line.close();
    }

    @Test
    void whatTheMicrophoneHearsComesAsFrames() {
        card.speak(new Frame(new short[100]));
        card.speak(new Frame(new short[220]));
        assertThat(line.next(A_WHILE)).isInstanceOf(Event.Sound.class);
        assertThat(line.next(A_WHILE)).isInstanceOf(Event.Sound.class);
    }

    @Test
    void aMarkIsReachedWhenAllBeforeItWasHeardAndNotWhenItWasOnlyGivenToTheSpeakers() {
        line.play(SOUND);
        line.mark("1-0-last");
        Await.until(() -> card.played.size() == 1);
        assertThat(line.next(A_MOMENT)).isInstanceOf(Event.Nothing.class);
        card.catchUp();
        assertThat(line.next(A_WHILE)).isEqualTo(new Event.Played("1-0-last"));
    }

    @Test
    void anInterruptedAgentFallsSilentAndItsMarksComeBackAtOnce() {
        line.play(SOUND);
        line.mark("1-0-more");
        line.play(SOUND);
        line.mark("1-1-last");
        Await.until(() -> card.played.size() == 1);
        assertThat(line.next(A_MOMENT)).isInstanceOf(Event.Nothing.class);
        line.clear();
        assertThat(line.next(A_WHILE)).isEqualTo(new Event.Played("1-0-more"));
        assertThat(line.next(A_WHILE)).isEqualTo(new Event.Played("1-1-last"));
        assertThat(card.cleared).isEqualTo(1);
        assertThat(card.played)
                .as("what came after the first mark was never begun")
                .hasSize(1);
    }

    @Test
    void keysAndLeavingArePassedOn() {
        line.press('4');
        line.leave();
        assertThat(line.next(A_WHILE)).isEqualTo(new Event.Digit('4'));
        assertThat(line.next(A_WHILE)).isEqualTo(new Event.HungUp(By.CALLER, "the caller hung up"));
    }

    @Test
    void aMicrophoneThatIsTakenAwayEndsTheCall() {
        card.unplug();
        assertThat(line.next(A_WHILE)).isEqualTo(new Event.HungUp(By.CARRIER, "the microphone was taken away"));
    }

    @Test
    void theCardIsClosedWithTheLine() {
        line.close();
        assertThat(card.closed).isTrue();
    }
}
