package frontdesk.audio;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

/** MP3 files that another program has made, whole and broken. */
class Mp3Test {
    @Test
    void speechIsReadAtItsRateAndItsLoudness() throws Exception {
        Wav speech = SoundFile.read(TestSound.mp3("hello"));
        assertThat(speech.rate()).isEqualTo(24_000);
        assertThat(speech.channels()).singleElement().satisfies(samples -> {
            assertThat(samples.length / 24).isBetween(2_085, 2_200);
            assertThat(Level.dbfs(samples)).isCloseTo(-22.7, within(0.3));
        });
    }

    @Test
    void twoChannelsStayApart() throws Exception {
        Wav tone = Mp3.read(TestSound.mp3("left"));
        assertThat(tone.rate()).isEqualTo(44_100);
        assertThat(Level.dbfs(tone.channels().getFirst())).isCloseTo(-15.7, within(1.0));
        assertThat(Level.dbfs(tone.channels().getLast())).isLessThan(-60);
    }

    @Test
    void rubbishBetweenTheFramesIsPassedOver() throws Exception {
        byte[] file = TestSound.mp3("hello");
        int whole = Mp3.read(file).channels().getFirst().length;
        byte[] late = new byte[file.length + 1_000];
        System.arraycopy(file, 0, late, 1_000, file.length);
        assertThat(Mp3.read(late).channels().getFirst()).hasSize(whole);
    }

    @Test
    void aFileThatIsCutShortGivesWhatThereIsOfIt() throws Exception {
        byte[] file = TestSound.mp3("hello");
        Wav half = Mp3.read(Arrays.copyOf(file, file.length / 2));
        assertThat(half.channels().getFirst().length / 24).isBetween(900, 1_150);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 4, 200})
    void whatHasNoWholeFrameHasNoSound(int length) throws Exception {
        byte[] frames = Mp3Test.withoutTags();
        assertThatThrownBy(() -> Mp3.read(Arrays.copyOf(frames, Math.min(length, 40))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no sound");
    }

    @Test
    void aTagOfALengthThatNoneHasIsPassedOverOrRefusedInWords() {
        byte[] file = new byte[400];
        System.arraycopy(
                new byte[] {'I', 'D', '3', 4, 0, 0, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF},
                0,
                file,
                0,
                10);
        assertThatThrownBy(() -> Mp3.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no sound");
    }

    @Test
    void framesWithCheckSumsAreRefusedInWords() throws Exception {
        byte[] frames = withoutTags();
        for (int at = 0; at + 96 <= frames.length; at += 96) {
            frames[at + 1] &= (byte) 0xFE;
        }
        assertThatThrownBy(() -> Mp3.read(frames)).hasMessageContaining("check sums");
    }

    @Test
    void soundInOtherCodingsIsNoMp3() {
        assertThat(Mp3.is(Wav.mono(8_000, new short[100]).write())).isFalse();
        byte[] samples = new byte[1_920];
        samples[0] = (byte) 0xFF;
        samples[1] = (byte) 0xF3;
        samples[2] = 0x44;
        assertThat(Mp3.is(samples)).as("samples that begin as a frame might").isFalse();
    }

    /** Frames of 96 bytes, one after another. */
    private static byte[] withoutTags() throws Exception {
        byte[] file = TestSound.mp3("hello");
        int from = 0;
        while (file[from] != (byte) 0xFF || file[from + 1] != (byte) 0xF3) {
            from++;
        }
        return Arrays.copyOfRange(file, from, file.length - 128);
    }
}
