package frontdesk.audio;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Loudness is measured and set as listeners would have it. */
class LevelTest {
    @Test
    void aToneReadsItsLevel() {
        assertThat(Level.dbfs(Tones.sine(500, 8_000, 1, -20))).isCloseTo(-20, within(0.05));
        assertThat(Level.dbfs(new short[100])).isEqualTo(Level.SILENT);
        assertThat(Level.dbfs(new short[0])).isEqualTo(Level.SILENT);
    }

    @Test
    void pausesDoNotMakeSpeechQuieter() {
        short[] speech = Tones.sine(500, 8_000, 1, -20);
        assertThat(Level.ofSpeech(Tones.joined(new short[24_000], speech, new short[8_000])))
                .isCloseTo(-20, within(0.2));
    }

    @Test
    void speechIsBroughtToALevelButNeverClipped() {
        short[] speech = Tones.joined(new short[4_000], Tones.sine(500, 8_000, 1, -40));
        assertThat(Level.ofSpeech(Level.speechAt(-18, speech))).isCloseTo(-18, within(0.2));
        short[] loud = Level.speechAt(0, speech);
        assertThat(loud).doesNotContain(Short.MAX_VALUE, Short.MIN_VALUE);
        assertThat(Level.speechAt(-18, new short[160])).containsOnly(0);
    }

    @Test
    void silenceAroundSpeechIsCutOff() {
        short[] speech = Tones.sine(500, 8_000, 0.5, -20);
        short[] trimmed = Level.withoutSilence(Tones.joined(new short[1_600], speech, new short[4_000]), 8_000, 50);
        assertThat(trimmed.length).isBetween(speech.length + 400, speech.length + 800);
        assertThat(Level.withoutSilence(new short[800], 8_000, 50)).isEmpty();
        assertThat(Level.withoutSilence(new short[0], 8_000, 50)).isEmpty();
    }
}
