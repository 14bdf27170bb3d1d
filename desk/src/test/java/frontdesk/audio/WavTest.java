package frontdesk.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** WAV files as they are met, whole and broken. */
class WavTest {
    @Test
    void whatIsWrittenIsReadBack() {
        short[] left = Tones.sine(440, 8_000, 0.1, -10);
        short[] right = Tones.sine(880, 8_000, 0.1, -20);
        Wav stereo = Wav.read(Wav.stereo(8_000, left, right).write());
        assertThat(stereo.rate()).isEqualTo(8_000);
        assertThat(stereo.channels()).containsExactly(left, right);
        assertThat(Wav.read(Wav.mono(44_100, left).write()).channels()).containsExactly(left);
    }

    @Test
    void theTelephoneFormatsAreRead() {
        byte[] codes = {(byte) 0xFF, (byte) 0x80, 0x00};
        assertThat(Wav.read(file(7, 1, 8_000, 8, codes)).channels().getFirst()).containsExactly(0, 32_124, -32_124);
        assertThat(Wav.read(file(6, 1, 8_000, 8, new byte[] {(byte) 0xD5, 0x55}))
                        .channels()
                        .getFirst())
                .containsExactly(8, -8);
        assertThat(Wav.read(file(1, 1, 8_000, 8, new byte[] {(byte) 0x80, (byte) 0xFF, 0}))
                        .channels()
                        .getFirst())
                .containsExactly(0, 32_512, -32_768);
    }

    @Test
    void theExtensibleFormIsReadByItsSubformat() {
        byte[] file = file(1, 1, 8_000, 16, new byte[] {1, 0});
        byte[] extensible = new byte[file.length + 24];
        System.arraycopy(file, 0, extensible, 0, 36);
        ByteBuffer.wrap(extensible)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(16, 40)
                .putShort(20, (short) 0xFFFE)
                .putShort(44, (short) 1);
        System.arraycopy(file, 36, extensible, 60, file.length - 36);
        assertThat(Wav.read(extensible).channels().getFirst()).containsExactly(1);
    }

    @Test
    void anotherRateAndTwoChannelsBecomeATelephoneChannel() {
        short[] tone = Tones.sine(1_000, 44_100, 0.5, -12);
        short[] telephone = Wav.stereo(44_100, tone, tone).telephone();
        assertThat(telephone).hasSize(4_000);
        assertThat(Level.dbfs(Arrays.copyOfRange(telephone, 1_000, 3_000))).isBetween(-12.2, -11.8);
        assertThat(Wav.mono(8_000, new short[161]).frames())
                .hasSize(2)
                .allMatch(frame -> frame.samples().length == 160);
    }

    @Test
    void aFileCutShortGivesWhatThereIs() {
        byte[] file = Wav.mono(8_000, new short[] {1, 2, 3, 4}).write();
        assertThat(Wav.read(Arrays.copyOf(file, file.length - 3)).channels().getFirst())
                .containsExactly(1, 2);
    }

    @Test
    void aFileThatCannotBeReadIsRefusedWithASentence() {
        assertRefused(new byte[0], "not a WAV file");
        assertRefused(
                "ID3 this is an mp3, more or less".getBytes(java.nio.charset.StandardCharsets.US_ASCII),
                "not a WAV file");
        assertRefused(file(85, 1, 8_000, 8, new byte[4]), "format 85");
        assertRefused(file(1, 6, 8_000, 16, new byte[24]), "6 channels");
        assertRefused(file(1, 1, 12, 16, new byte[4]), "12 samples a second");
        assertRefused(file(1, 1, -5, 16, new byte[4]), "samples a second");
        assertRefused(file(1, 1, 8_000, 24, new byte[6]), "24-bit");
        assertRefused(Arrays.copyOf(file(1, 1, 8_000, 16, new byte[4]), 36), "no sound");
    }

    @Test
    void noBytesAtAllBringAnythingButASoundOrASentence() {
        Random random = new Random(7);
        byte[] good = Wav.stereo(16_000, new short[50], new short[50]).write();
        for (int round = 0; round < 20_000; round++) {
            byte[] bad = Arrays.copyOf(good, random.nextInt(good.length + 20));
            for (int changes = random.nextInt(6); changes > 0 && bad.length > 0; changes--) {
                bad[random.nextInt(Math.min(bad.length, 60))] = (byte) random.nextInt();
            }
            assertThatCode(() -> {
                        try {
                            Wav.read(bad);
                        } catch (IllegalArgumentException e) {
                            assertThat(e).hasMessageContaining("WAV");
                        }
                    })
                    .doesNotThrowAnyException();
        }
    }

    private static void assertRefused(byte[] file, String because) {
        assertThatThrownBy(() -> Wav.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(because);
    }

    private static byte[] file(int format, int channels, int rate, int bits, byte[] data) {
        byte[] header = Wav.header(rate, channels, data.length);
        ByteBuffer.wrap(header)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort(20, (short) format)
                .putShort(34, (short) bits);
        byte[] file = Arrays.copyOf(header, header.length + data.length);
        System.arraycopy(data, 0, file, header.length, data.length);
        return file;
    }
}
