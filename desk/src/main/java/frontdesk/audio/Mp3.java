package frontdesk.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.util.Arrays;

import org.jcodec.codecs.mpa.Mp3Decoder;
import org.jspecify.annotations.Nullable;

/**
 * MP3 files in memory: MPEG 1, 2 and 2.5 audio, layer III (ISO/IEC 11172-3 and 13818-3), decoded by JCodec. Tags before, after and between the frames
 * are passed over; frames with check sums, which JCodec does not read, are refused.
 */
public final class Mp3 {
    /** No sentence and no message is so long. */
    private static final int MOST_SECONDS = 600;

    private static final int ID3_HEADER = 10;
    /** What the widest frame holds: 1,152 samples of two channels, in bytes. */
    private static final int DECODED = 1_152 * 2 * 2;

    private final byte[] file;
    private final FrameHeader first;
    private final short[][] samples;
    private int length;

    private Mp3(byte[] file, FrameHeader first) {
        this.file = file;
        this.first = first;
        this.samples = new short[first.channels()][first.rate()];
    }

    /** One frame's header, as far as it says where the next one begins and what comes out. */
    private record FrameHeader(int version, int rate, int channels, int bytes, boolean checked) {
        private static final int MPEG_1 = 3;
        private static final int LAYER_3 = 1;
        private static final int MONO = 3;
        private static final int[] RATES = {44_100, 48_000, 32_000};
        private static final int[] MPEG_1_KBPS = {32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320};
        private static final int[] MPEG_2_KBPS = {8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160};

        /** Null where no frame begins there. */
        static @Nullable FrameHeader at(byte[] file, int at) {
            if (at + 4 > file.length || file[at] != (byte) 0xFF || (file[at + 1] & 0xE0) != 0xE0) {
                return null;
            }
            int version = file[at + 1] >> 3 & 3;
            int layer = file[at + 1] >> 1 & 3;
            int kbps = file[at + 2] >> 4 & 15;
            int rate = file[at + 2] >> 2 & 3;
            if (version == 1 || layer != LAYER_3 || kbps == 0 || kbps == 15 || rate == 3) {
                return null;
            }
            boolean one = version == MPEG_1;
            int perSecond = RATES[rate] >> (one ? 0 : version == 2 ? 1 : 2);
            int bitsPerSecond = 1_000 * (one ? MPEG_1_KBPS : MPEG_2_KBPS)[kbps - 1];
            int bytes = (one ? 144 : 72) * bitsPerSecond / perSecond + (file[at + 2] >> 1 & 1);
            int channels = (file[at + 3] >> 6 & 3) == MONO ? 1 : 2;
            return new FrameHeader(version, perSecond, channels, bytes, (file[at + 1] & 1) == 0);
        }

        boolean goesOn(FrameHeader before) {
            return version == before.version && rate == before.rate && channels == before.channels;
        }
    }

    /** Whether a file that begins so is one: with a tag, or with a frame that another one follows, as far as it can be seen. */
    public static boolean is(byte[] beginning) {
        FrameHeader frame = FrameHeader.at(beginning, 0);
        boolean framed = frame != null
                && (frame.bytes() >= beginning.length || FrameHeader.at(beginning, frame.bytes()) != null);
        return framed || isTagged(beginning);
    }

    /** Reads a file; one that is cut short gives what there is of it. Throws IllegalArgumentException with a sentence for its sender. */
    public static Wav read(byte[] file) {
        int at = isTagged(file) ? tag(file) : 0;
        while (at < file.length && FrameHeader.at(file, at) == null) {
            at++;
        }
        FrameHeader first = FrameHeader.at(file, at);
        Wav sound = first == null ? null : new Mp3(file, first).decoded(at);
        if (sound == null || sound.channels().getFirst().length == 0) {
            throw new IllegalArgumentException("This MP3 file has no sound in it");
        }
        return sound;
    }

    private Wav decoded(int from) {
        var decoder = new Mp3Decoder();
        int at = from;
        while (at < file.length) {
            FrameHeader header = FrameHeader.at(file, at);
            if (header == null || !header.goesOn(first)) {
                at++;
            } else if (at + header.bytes() > file.length) {
                break;
            } else {
                add(frame(decoder, header, at));
                at += header.bytes();
            }
        }
        short[] left = Arrays.copyOf(samples[0], length);
        return first.channels() == 1
                ? Wav.mono(first.rate(), left)
                : Wav.stereo(first.rate(), left, Arrays.copyOf(samples[1], length));
    }

    private ShortBuffer frame(Mp3Decoder decoder, FrameHeader header, int at) {
        if (header.checked()) {
            throw new IllegalArgumentException("This MP3 file has check sums, with which it cannot be read");
        }
        try {
            ByteBuffer coded = ByteBuffer.wrap(file, at, header.bytes()).slice();
            ByteBuffer sound =
                    decoder.decodeFrame(coded, ByteBuffer.allocate(DECODED)).getData();
            return sound.order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
        } catch (IOException | RuntimeException damaged) {
            throw new IllegalArgumentException("This MP3 file is damaged", damaged);
        }
    }

    private void add(ShortBuffer sound) {
        int more = sound.remaining() / first.channels();
        if (length + more > MOST_SECONDS * first.rate()) {
            throw new IllegalArgumentException("This MP3 file lasts longer than ten minutes");
        }
        for (int channel = 0; channel < samples.length; channel++) {
            if (length + more > samples[channel].length) {
                samples[channel] = Arrays.copyOf(samples[channel], 2 * samples[channel].length);
            }
        }
        for (int i = 0; i < more; i++) {
            for (short[] channel : samples) {
                channel[length] = sound.get();
            }
            length++;
        }
    }

    private static boolean isTagged(byte[] file) {
        return file.length > ID3_HEADER && file[0] == 'I' && file[1] == 'D' && file[2] == '3';
    }

    /** Where the tag at the beginning ends: its length has seven bits in each of four bytes. */
    private static int tag(byte[] file) {
        return ID3_HEADER + ((file[6] & 0x7F) << 21 | (file[7] & 0x7F) << 14 | (file[8] & 0x7F) << 7 | file[9] & 0x7F);
    }
}
