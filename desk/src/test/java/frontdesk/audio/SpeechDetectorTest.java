package frontdesk.audio;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import frontdesk.audio.SpeechDetector.Sign;

import static org.assertj.core.api.Assertions.assertThat;

/** Speech is told from silence, from noise and from clicks. */
class SpeechDetectorTest {
    @Test
    void aSilentLineNeverSpeaks() {
        assertThat(starts(signs(new short[Frame.RATE * 5]))).isEmpty();
        assertThat(signs(new short[Frame.RATE]).getLast()).isEqualTo(new Sign.Silence(Duration.ofSeconds(1)));
    }

    @Test
    void speechBeginsGoesOnAndFallsSilent() {
        List<Sign> signs = signs(Tones.joined(new short[8_000], Tones.babble(2, -20), new short[8_000]));
        assertThat(starts(signs)).hasSize(1);
        assertThat(starts(signs).getFirst()).isBetween(50, 58);
        assertThat(signs.getLast()).isInstanceOfSatisfying(Sign.Silence.class, silence -> assertThat(silence.lasting())
                .isBetween(Duration.ofMillis(900), Duration.ofMillis(1_100)));
        assertThat(signs.subList(60, 148))
                .allMatch(sign -> sign instanceof Sign.Speech
                        || sign instanceof Sign.Silence(var lasting) && lasting.toMillis() <= 120);
    }

    @Test
    void noiseTwentyDecibelsUnderSpeechChangesNothing() {
        for (int seed = 0; seed < 20; seed++) {
            short[] call = Tones.joined(new short[8_000], Tones.babble(2, -20), new short[8_000]);
            List<Sign> signs = signs(Tones.mixed(call, Tones.noise(new Random(seed), 4, -40)));
            assertThat(starts(signs)).hasSize(1);
            assertThat(starts(signs).getFirst()).isBetween(50, 58);
            assertThat(signs.getLast())
                    .isInstanceOfSatisfying(Sign.Silence.class, silence -> assertThat(silence.lasting())
                            .isGreaterThan(Duration.ofMillis(900)));
        }
    }

    @Test
    void steadyNoiseAloneIsSilence() {
        for (int seed = 0; seed < 20; seed++) {
            assertThat(starts(signs(Tones.noise(new Random(seed), 10, -35)))).isEmpty();
        }
    }

    @Test
    void aClickIsNotSpeech() {
        short[] click = new short[8_000];
        for (int i = 4_000; i < 4_100; i++) {
            click[i] = (short) (i % 2 == 0 ? 20_000 : -20_000);
        }
        assertThat(starts(signs(click))).isEmpty();
    }

    @Test
    void theNoiseOfANewRoomIsLearntInTwoSeconds() {
        Random random = new Random(3);
        List<Sign> signs = signs(Tones.joined(Tones.noise(random, 3, -70), Tones.noise(random, 5, -40)));
        assertThat(signs.getLast()).isInstanceOfSatisfying(Sign.Silence.class, silence -> assertThat(silence.lasting())
                .isGreaterThan(Duration.ofSeconds(2)));
    }

    /** Found by mixing noise into calls: at -23 dBFS the whole call was one long speech. */
    @Test
    void theNoiseOfALoudPlaceIsNoSpeechAfterTwoSecondsAndSpeechOverItIs() {
        for (int seed = 0; seed < 5; seed++) {
            short[] call = Tones.joined(new short[8_000 * 4], Tones.babble(1, -14), new short[8_000 * 2]);
            List<Sign> signs = signs(Tones.mixed(call, Tones.noise(new Random(seed), 7, -23)));
            assertThat(starts(signs)).anyMatch(start -> start >= 200 && start <= 215);
            assertThat(signs.subList(130, 198)).allMatch(Sign.Silence.class::isInstance);
            assertThat(signs.getLast()).isInstanceOf(Sign.Silence.class);
        }
    }

    @Test
    void aCallThatOpensWithSpeechIsHeard() {
        assertThat(starts(signs(Tones.babble(1, -15)))).isNotEmpty();
    }

    @Test
    void framesOfAnyLengthGiveTheSameAnswer() {
        short[] call = Tones.joined(new short[8_000], Tones.babble(1, -20), new short[8_000]);
        SpeechDetector detector = new SpeechDetector();
        int began = 0;
        for (int at = 0; at < call.length; at += 240) {
            Sign sign =
                    detector.hear(new Frame(java.util.Arrays.copyOfRange(call, at, Math.min(call.length, at + 240))));
            began += sign instanceof Sign.Began ? 1 : 0;
        }
        assertThat(began).isOne();
    }

    private static List<Sign> signs(short[] call) {
        SpeechDetector detector = new SpeechDetector();
        return Frames.of(call).stream().map(detector::hear).toList();
    }

    private static List<Integer> starts(List<Sign> signs) {
        List<Integer> starts = new ArrayList<>();
        for (int i = 0; i < signs.size(); i++) {
            if (signs.get(i) instanceof Sign.Began) {
                starts.add(i);
            }
        }
        return starts;
    }
}
