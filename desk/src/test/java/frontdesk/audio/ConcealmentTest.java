package frontdesk.audio;

import java.util.Arrays;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ConcealmentTest {
    private final Concealment concealment = new Concealment();

    @Test
    void aGapInAVoiceGoesOnAtItsPitch() {
        hear(0, 10);
        short[] filled = concealment.missing().samples();
        // A full-scale difference would be the tone itself; a phase that slipped would be most of it.
        assertThat(distance(filled, tone(10), 80)).isLessThan(0.1);
    }

    @Test
    void aLongGapFadesToSilence() {
        hear(0, 10);
        concealment.missing();
        concealment.missing();
        concealment.missing();
        assertThat(Level.dbfs(concealment.missing().samples())).isEqualTo(Level.SILENT);
    }

    @Test
    void whatComesBackIsBlendedInWithoutAClick() {
        hear(0, 10);
        short[] filled = concealment.missing().samples();
        short[] back = concealment.arrived(new Frame(tone(11))).samples();
        int steepest = 0;
        short[] all = Frames.join(java.util.List.of(new Frame(filled), new Frame(back)));
        for (int i = 1; i < all.length; i++) {
            steepest = Math.max(steepest, Math.abs(all[i] - all[i - 1]));
        }
        assertThat(steepest).isLessThan(3 * (int) (8_000 * 2 * Math.PI * 150 / Frame.RATE));
    }

    @Test
    void soundWithoutGapsIsLeftAsItIs() {
        Frame frame = new Frame(tone(3));
        assertThat(concealment.arrived(frame)).isSameAs(frame);
    }

    @Test
    void aGapBeforeAnySoundIsSilence() {
        assertThat(concealment.missing()).isEqualTo(Frame.silence());
    }

    private void hear(int from, int until) {
        for (int i = from; i < until; i++) {
            concealment.arrived(new Frame(tone(i)));
        }
    }

    private static short[] tone(int frame) {
        short[] samples = new short[Frame.USUAL];
        for (int i = 0; i < samples.length; i++) {
            double at = 2 * Math.PI * 150 * (frame * Frame.USUAL + i) / Frame.RATE;
            samples[i] = (short) (6_000 * Math.sin(at) + 2_000 * Math.sin(3 * at));
        }
        return samples;
    }

    private static double distance(short[] one, short[] other, int count) {
        double sum = 0;
        double all = 0;
        for (int i = 0; i < count; i++) {
            sum += Math.pow(one[i] - other[i], 2);
            all += Math.pow(other[i], 2);
        }
        assertThat(Arrays.stream(new double[] {all}).sum()).isPositive();
        return sum / all;
    }
}
