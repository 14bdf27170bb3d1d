package frontdesk.provider.wire;

import java.time.Duration;
import java.util.Arrays;

import org.junit.jupiter.api.Test;

import frontdesk.audio.Frame;
import frontdesk.call.Line.Event;
import frontdesk.journal.CallEnded.By;

import static org.assertj.core.api.Assertions.assertThat;

class InboundTest {
    private static final Duration AT_ONCE = Duration.ZERO;

    private final Inbound inbound = new Inbound();

    @Test
    void soundOfAnyLengthLeavesInFramesOfTwentyMilliseconds() {
        inbound.sound(new short[100]);
        assertThat(inbound.take(AT_ONCE)).isEqualTo(new Event.Nothing());
        inbound.sound(new short[400]);
        for (int i = 0; i < 3; i++) {
            assertThat(inbound.take(AT_ONCE)).isEqualTo(new Event.Sound(Frame.silence()));
        }
        assertThat(inbound.take(AT_ONCE)).isEqualTo(new Event.Nothing());
    }

    @Test
    void soundThatNobodyTakesLosesItsOldestButKeysAndMarksStay() {
        inbound.digit('5');
        for (short second = 0; second < 10; second++) {
            short[] sound = new short[Frame.RATE];
            Arrays.fill(sound, second);
            inbound.sound(sound);
        }
        inbound.played("m");
        assertThat(inbound.dropped()).isEqualTo(8 * 50);
        assertThat(inbound.take(AT_ONCE)).isEqualTo(new Event.Digit('5'));
        for (int i = 0; i < 100; i++) {
            short second = (short) (8 + i / 50);
            assertThat(inbound.take(AT_ONCE)).isInstanceOfSatisfying(Event.Sound.class, sound -> assertThat(
                            sound.frame().samples())
                    .containsOnly(second));
        }
        assertThat(inbound.take(AT_ONCE)).isEqualTo(new Event.Played("m"));
    }

    @Test
    void whoTakesTooSlowlyIsTwoSecondsBehindAtMostAndNeverFurther() {
        for (short taken = 0; taken < 10_000; taken++) {
            add((short) (2 * taken));
            add((short) (2 * taken + 1));
            int newest = 2 * taken + 1;
            assertThat(inbound.take(AT_ONCE)).isInstanceOfSatisfying(Event.Sound.class, sound -> assertThat(
                            newest - sound.frame().samples()[0])
                    .isLessThan(100));
        }
    }

    @Test
    void theEndIsToldOnceByWhoeverSaysItFirst() {
        inbound.hungUp(By.CALLER, "the caller hung up");
        inbound.hungUp(By.CARRIER, "the stream broke off");
        assertThat(inbound.take(AT_ONCE)).isEqualTo(new Event.HungUp(By.CALLER, "the caller hung up"));
        assertThat(inbound.take(AT_ONCE)).isEqualTo(new Event.Nothing());
    }

    @Test
    void whoWaitsIsToldThatNothingCame() {
        assertThat(inbound.take(Duration.ofMillis(5))).isEqualTo(new Event.Nothing());
    }

    @Test
    void whoHasNotWaitedForLongIsStillWokenWhenTheyWaitAgain() {
        assertThat(inbound.take(Duration.ofMillis(5))).isEqualTo(new Event.Nothing());
        for (int look = 0; look < 1_000; look++) {
            inbound.look(System.nanoTime());
        }
        assertThat(inbound.take(Duration.ofMillis(5))).isEqualTo(new Event.Nothing());
    }

    @Test
    void whoWaitsTakesWhatComesMeanwhileInOrder() {
        Thread.startVirtualThread(() -> {
            for (short i = 0; i < 90; i++) {
                add(i);
                inbound.digit((char) ('0' + i % 10));
                Thread.yield();
            }
        });
        for (short i = 0; i < 90; i++) {
            short expected = i;
            assertThat(inbound.take(Duration.ofSeconds(20)))
                    .isInstanceOfSatisfying(
                            Event.Sound.class,
                            sound -> assertThat(sound.frame().samples()).containsOnly(expected));
            assertThat(inbound.take(Duration.ofSeconds(20))).isEqualTo(new Event.Digit((char) ('0' + i % 10)));
        }
    }

    /** A frame that is known by its samples. */
    private void add(short name) {
        short[] sound = new short[Frame.USUAL];
        Arrays.fill(sound, name);
        inbound.sound(sound);
    }
}
