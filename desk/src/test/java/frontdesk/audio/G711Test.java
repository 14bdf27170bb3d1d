package frontdesk.audio;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** G.711 against its definition: known values, error and order for all inputs, codes that survive. */
class G711Test {
    @Test
    void mulawGivesTheValuesOfTheRecommendation() {
        assertThat(Mulaw.encode((short) 0)).isEqualTo((byte) 0xFF).isEqualTo(Mulaw.SILENCE);
        assertThat(Mulaw.decode((byte) 0xFF)).isZero();
        assertThat(Mulaw.decode((byte) 0x80)).isEqualTo((short) 32_124);
        assertThat(Mulaw.decode((byte) 0x00)).isEqualTo((short) -32_124);
        assertThat(Mulaw.decode((byte) 0xFE)).isEqualTo((short) 8);
        assertThat(Mulaw.encode(Short.MIN_VALUE)).isEqualTo((byte) 0x00);
        assertThat(Mulaw.encode(Short.MAX_VALUE)).isEqualTo((byte) 0x80);
    }

    @Test
    void alawGivesTheValuesOfTheRecommendation() {
        assertThat(Alaw.encode((short) 0)).isEqualTo((byte) 0xD5).isEqualTo(Alaw.SILENCE);
        assertThat(Alaw.decode((byte) 0xD5)).isEqualTo((short) 8);
        assertThat(Alaw.decode((byte) 0x55)).isEqualTo((short) -8);
        assertThat(Alaw.decode((byte) 0xAA)).isEqualTo((short) 32_256);
        assertThat(Alaw.decode((byte) 0x2A)).isEqualTo((short) -32_256);
    }

    @Test
    void noSampleIsFurtherFromItsLevelThanHalfAStep() {
        for (int sample = Short.MIN_VALUE; sample <= Short.MAX_VALUE; sample++) {
            int size = Math.abs(sample);
            assertThat(Math.abs(mulaw(sample) - sample))
                    .as("µ-law of %d", sample)
                    .isLessThanOrEqualTo((size + 132) / 32);
            assertThat(Math.abs(alaw(sample) - sample))
                    .as("A-law of %d", sample)
                    .isLessThanOrEqualTo(Math.max(8, (size + 31) / 32));
        }
    }

    @Test
    void aLouderSampleNeverComesOutQuieter() {
        for (int sample = Short.MIN_VALUE; sample < Short.MAX_VALUE; sample++) {
            assertThat(mulaw(sample + 1)).isGreaterThanOrEqualTo(mulaw(sample));
            assertThat(alaw(sample + 1)).isGreaterThanOrEqualTo(alaw(sample));
        }
    }

    @Test
    void everyCodeSurvivesDecodingAndEncodingButTheSecondZero() {
        for (int code = 0; code < 256; code++) {
            assertThat(Alaw.encode(Alaw.decode((byte) code))).isEqualTo((byte) code);
            assertThat(Mulaw.encode(Mulaw.decode((byte) code))).isEqualTo((byte) (code == 0x7F ? 0xFF : code));
        }
    }

    @Test
    void wholePiecesAreEncodedSampleBySample() {
        short[] samples = {0, 1_000, -1_000, 32_767};
        assertThat(Mulaw.decode(Mulaw.encode(samples))).containsExactly(0, 988, -988, 32_124);
        assertThat(Alaw.decode(Alaw.encode(samples))).containsExactly(8, 1_008, -1_008, 32_256);
    }

    private static short mulaw(int sample) {
        return Mulaw.decode(Mulaw.encode((short) sample));
    }

    private static short alaw(int sample) {
        return Alaw.decode(Alaw.encode((short) sample));
    }
}
