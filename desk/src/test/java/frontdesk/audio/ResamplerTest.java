package frontdesk.audio;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

/** The resampler keeps speech, drops what would fold back, and does not care how a stream is cut. */
class ResamplerTest {
    @ParameterizedTest
    @CsvSource({
        "8000,16000",
        "16000,8000",
        "48000,8000",
        "44100,8000",
        "22050,8000",
        "24000,8000",
        "11025,8000",
        "8000,48000"
    })
    void telephoneSpeechKeepsItsLevel(int from, int to) {
        for (double hertz : new double[] {300, 1_000, 2_000, 3_000, 3_300}) {
            short[] there = middle(Resampler.convert(Tones.sine(hertz, from, 0.5, -12), from, to));
            assertThat(Level.dbfs(there)).as("%.0f Hz", hertz).isCloseTo(-12, within(hertz > 3_000 ? 0.8 : 0.1));
        }
    }

    @ParameterizedTest
    @CsvSource({"16000", "48000", "44100", "22050", "24000"})
    void nothingAboveTheTelephoneBandFoldsBack(int from) {
        for (double hertz : new double[] {4_500, 5_000, 6_000, 7_500, 9_999}) {
            if (hertz < from / 2.0) {
                short[] there = middle(Resampler.convert(Tones.sine(hertz, from, 0.5, -6), from, 8_000));
                assertThat(Level.dbfs(there)).as("%.0f Hz", hertz).isLessThan(-75);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"8000,16000", "16000,8000", "48000,8000", "44100,8000", "22050,8000", "24000,8000"})
    void aStreamSoundsTheSameHoweverItIsCut(int from, int to) {
        Random random = new Random(from);
        short[] sound = Tones.sine(700, from, 0.7, -10);
        short[] whole = new Resampler(from, to).next(sound);
        Resampler resampler = new Resampler(from, to);
        short[] pieces = new short[0];
        for (int at = 0; at < sound.length; ) {
            int next = Math.min(sound.length, at + random.nextInt(400));
            pieces = Tones.joined(pieces, resampler.next(Arrays.copyOfRange(sound, at, next)));
            at = next;
        }
        assertThat(pieces).isEqualTo(whole);
    }

    @ParameterizedTest
    @CsvSource({"8000,16000", "16000,8000", "48000,8000", "44100,8000", "22050,8000"})
    void aWholeRecordingStaysInStepWithItself(int from, int to) {
        short[] click = new short[from];
        Arrays.fill(click, from / 2, from / 2 + from / 200, (short) 12_000);
        short[] there = Resampler.convert(click, from, to);
        assertThat(there).hasSize(to);
        int centre = 0;
        double weight = 0;
        double moment = 0;
        for (int i = 0; i < there.length; i++) {
            weight += there[i];
            moment += (double) there[i] * i;
        }
        centre = (int) Math.round(moment / weight * 1_000 / to * 100);
        assertThat(centre).isCloseTo(50_250, within(10));
    }

    @Test
    void aStreamLagsByThreeMillisecondsAtMost() {
        short[] out = new Resampler(8_000, 16_000).next(new short[160]);
        assertThat(out).hasSize(320);
        short[] click = new short[160];
        click[0] = 10_000;
        short[] there = new Resampler(8_000, 16_000).next(click);
        int loudest = 0;
        for (int i = 0; i < there.length; i++) {
            loudest = Math.abs(there[i]) > Math.abs(there[loudest]) ? i : loudest;
        }
        assertThat(loudest).isLessThanOrEqualTo(16 * Resampler.DELAY_MILLIS);
    }

    @Test
    void nonsenseRatesAreRefused() {
        assertThatThrownBy(() -> new Resampler(0, 8_000)).isInstanceOf(IllegalArgumentException.class);
    }

    private static short[] middle(short[] samples) {
        return Arrays.copyOfRange(samples, samples.length / 4, samples.length * 3 / 4);
    }
}
