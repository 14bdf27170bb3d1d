package frontdesk.speech;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import frontdesk.audio.Frame;
import frontdesk.booking.HandClock;
import frontdesk.kernel.Language;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.kernel.Quickest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Timeout(60)
class VoiceInOrderTest {
    private static final Duration HEAD_START = Duration.ofMillis(500);
    /** For voices that need none: a machine that stands still makes nobody late. */
    private static final Duration LONG = Duration.ofSeconds(20);

    private final HandClock clock = new HandClock("2026-03-02T09:00:00Z");
    private final Rests rests = new Rests(clock);

    /** Connects, makes as many frames as it is told to, and nothing more. */
    private static final class StuckVoice implements Voice {
        private final int frames;
        final AtomicInteger asked = new AtomicInteger();
        final CountDownLatch closed = new CountDownLatch(1);

        StuckVoice(int frames) {
            this.frames = frames;
        }

        @Override
        public String name() {
            return "stuck";
        }

        @Override
        public Speech speak(String phrase, Language language) {
            asked.incrementAndGet();
            List<Frame> sound = new ArrayList<>(PlayedSpeech.speech(frames * 20));
            return new Speech() {
                @Override
                public Frame next() {
                    if (!sound.isEmpty()) {
                        return sound.removeFirst();
                    }
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                    }
                    throw OutsideTrouble.passing("stuck", "stopped");
                }

                @Override
                public void close() {
                    closed.countDown();
                }
            };
        }
    }

    private Voice order(Voice... voices) {
        return new VoiceInOrder(List.of(voices), rests, HEAD_START);
    }

    private Voice unhurried(Voice... voices) {
        return new VoiceInOrder(List.of(voices), rests, LONG);
    }

    private static Duration untilHeard(Voice voice) {
        long began = System.nanoTime();
        try (Voice.Speech speech = voice.speak("one two three", Language.ENGLISH)) {
            assertThat(speech.next()).isNotNull();
            return Duration.ofNanos(System.nanoTime() - began);
        }
    }

    private static List<Frame> say(Voice voice) {
        List<Frame> frames = new ArrayList<>();
        try (Voice.Speech speech = voice.speak("one two three", Language.ENGLISH)) {
            for (Frame frame = speech.next(); frame != null; frame = speech.next()) {
                frames.add(frame);
            }
        }
        return frames;
    }

    @Test
    void theFirstSpeaksAsLongAsItCan() {
        var first = new PlayedVoice("first");
        var second = new PlayedVoice("second");
        assertThat(say(unhurried(first, second))).isEqualTo(PlayedSpeech.speech(900));
        assertThat(second.spoken).as("nobody else was troubled").isEmpty();
    }

    /** A common complaint: a connection is opened, nothing comes, and there is no fail-over. Timed, for the caller's silence is what it is about. */
    @Test
    void aVoiceThatConnectsAndSaysNothingIsReplacedWithinASecond() throws Exception {
        var silent = new StuckVoice(0);
        var deaf = new StuckVoice(0);
        var near = new PlayedVoice("near");
        var inTime = Duration.ofSeconds(1);
        assertThat(Quickest.within(
                        inTime,
                        () -> untilHeard(new VoiceInOrder(
                                List.of(new StuckVoice(0), new StuckVoice(0), near), new Rests(clock), HEAD_START))))
                .isLessThan(inTime);

        Voice voice = order(silent, deaf, near);
        untilHeard(voice);
        assertThat(silent.closed.await(20, TimeUnit.SECONDS)).isTrue();

        say(voice);
        assertThat(silent.asked)
                .as("left alone by the next phrase, and by every call")
                .hasValue(1);
        clock.pass(Duration.ofSeconds(31));
        say(voice);
        assertThat(silent.asked).hasValue(2);
    }

    @Test
    void aPhraseThatIsBrokenOffIsGoneOnWithFromThere() {
        var breaking = new PlayedVoice("breaking", "one");
        var second = new PlayedVoice("second");
        List<Frame> heard = say(unhurried(breaking, second));
        int broken = 45 - 9;
        int saidAgain = 15;
        assertThat(heard).hasSizeBetween(45 + saidAgain - 2, 45 + saidAgain + 1);
        assertThat(heard.subList(0, broken)).isEqualTo(PlayedSpeech.speech(900).subList(0, broken));
    }

    @Test
    void aVoiceThatStallsInTheMiddleIsMissedOnlyOnceItsSoundHasBeenPlayed() throws Exception {
        var atMost = Duration.ofMillis(1_400);
        assertThat(Quickest.within(atMost, this::overAStall))
                .as("400 ms were playing meanwhile, then a gap of half a second")
                .isBetween(Duration.ofMillis(800), atMost);
    }

    private Duration overAStall() {
        long began = System.nanoTime();
        List<Frame> heard = say(
                new VoiceInOrder(List.of(new StuckVoice(20), new PlayedVoice("near")), new Rests(clock), HEAD_START));
        assertThat(heard).hasSizeGreaterThan(45);
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** A common complaint: a turn without any words marks every voice as dead. */
    @Test
    void aPhraseThatNobodyCanSayIsTroubleAndNoEndlessWait() {
        assertThatThrownBy(() -> say(order(new PlayedVoice("a", "one"), new PlayedVoice("b", "one"))))
                .isInstanceOf(OutsideTrouble.class)
                .hasMessageContaining("a: lost its voice");
    }

    @Test
    void theLastIsAskedEvenWhereAllRest() {
        Voice voice = order(new PlayedVoice("a", "one"), new PlayedVoice("b", "one"));
        assertThatThrownBy(() -> say(voice)).isInstanceOf(OutsideTrouble.class);
        assertThatThrownBy(() -> say(voice)).hasMessageContaining("b: lost its voice");
    }

    @Test
    void closingItStopsWhoeverSpeaks() throws InterruptedException {
        var stuck = new StuckVoice(5);
        try (Voice.Speech speech = order(stuck).speak("one", Language.ENGLISH)) {
            speech.next();
        }
        assertThat(stuck.closed.await(20, TimeUnit.SECONDS)).isTrue();
    }
}
