package frontdesk.audio;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

import io.github.jaredmdobson.concentus.OpusApplication;
import io.github.jaredmdobson.concentus.OpusEncoder;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Voice notes: Opus in Ogg, as a telephone records it. */
class OggOpusTest {
    private static final int RATE = 48_000;
    private static final int PIECE = RATE / 50;
    private static final int SKIP = 312;
    private static final int HERTZ = 400;

    @Test
    void aSecondOfATuneComesOutAsASecondOfTheSameTune() throws Exception {
        short[] sound = OggOpus.decode(note(50));
        assertThat(sound.length).isBetween(Frame.RATE - SKIP / 6 - 40, Frame.RATE - SKIP / 6);
        int crossings = 0;
        for (int i = Frame.RATE / 4 + 1; i < Frame.RATE * 3 / 4; i++) {
            crossings += sound[i - 1] < 0 && sound[i] >= 0 ? 1 : 0;
        }
        assertThat(crossings).isBetween(HERTZ / 2 - 2, HERTZ / 2 + 2);
    }

    @Test
    void whatIsNoSuchRecordingIsRefused() throws Exception {
        byte[] note = note(5);
        assertThatThrownBy(() -> OggOpus.decode(new byte[0])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> OggOpus.decode("RIFF, and then a good deal more of it".getBytes(US_ASCII)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> OggOpus.decode(Arrays.copyOf(note, note.length - 3)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] note(int pieces) throws Exception {
        var file = new ByteArrayOutputStream();
        file.writeBytes(page(ByteBuffer.allocate(19)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("OpusHead".getBytes(US_ASCII))
                .put((byte) 1)
                .put((byte) 1)
                .putShort((short) SKIP)
                .putInt(RATE)
                .array()));
        // longer than a segment, and so cut in two
        file.writeBytes(page(Arrays.copyOf("OpusTags".getBytes(US_ASCII), 300)));
        var encoder = new OpusEncoder(RATE, 1, OpusApplication.OPUS_APPLICATION_VOIP);
        for (int piece = 0; piece < pieces; piece++) {
            short[] tune = new short[PIECE];
            for (int i = 0; i < PIECE; i++) {
                tune[i] = (short) (8_000 * Math.sin(2 * Math.PI * HERTZ * (piece * PIECE + i) / RATE));
            }
            byte[] packet = new byte[1_000];
            int length = encoder.encode(tune, 0, PIECE, packet, 0, packet.length);
            file.writeBytes(page(Arrays.copyOf(packet, length)));
        }
        return file.toByteArray();
    }

    /** One page with one packet. */
    private static byte[] page(byte[] packet) {
        int segments = packet.length / 255 + 1;
        ByteBuffer page = ByteBuffer.allocate(27 + segments + packet.length).order(ByteOrder.LITTLE_ENDIAN);
        page.put("OggS".getBytes(US_ASCII)).position(26);
        page.put((byte) segments);
        for (int i = 0; i < segments - 1; i++) {
            page.put((byte) 255);
        }
        page.put((byte) (packet.length % 255)).put(packet);
        return page.array();
    }
}
