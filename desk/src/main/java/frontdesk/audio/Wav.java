package frontdesk.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * A sound file in memory: RIFF WAVE, as Microsoft and IBM defined it in 1991. Reads 8 and 16-bit PCM, µ-law and A-law with one
 * or two channels; writes 16-bit PCM.
 *
 * @param rate samples a second
 * @param channels the samples of each channel, all of one length
 */
public record Wav(int rate, List<short[]> channels) {
    static final int RIFF = 0x46464952;
    static final int WAVE = 0x45564157;
    static final int FMT = 0x20746D66;
    static final int DATA = 0x61746164;
    private static final int HEADER = 44;

    public Wav {
        channels = List.copyOf(channels);
        if (channels.isEmpty() || channels.size() > 2) {
            throw new IllegalArgumentException("A sound has one or two channels, not " + channels.size());
        }
        if (channels.getFirst().length != channels.getLast().length) {
            throw new IllegalArgumentException("Both channels of a sound are of one length");
        }
    }

    public static Wav mono(int rate, short[] samples) {
        return new Wav(rate, List.of(samples));
    }

    public static Wav stereo(int rate, short[] left, short[] right) {
        return new Wav(rate, List.of(left, right));
    }

    /** Reads a file; one that is cut short gives what there is of it. Throws IllegalArgumentException with a sentence for its sender. */
    public static Wav read(byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.remaining() < 12 || bytes.getInt(0) != RIFF || bytes.getInt(8) != WAVE) {
            throw new IllegalArgumentException("This is not a WAV file: it does not begin with RIFF and WAVE");
        }
        bytes.position(12);
        WavFormat format = null;
        while (bytes.remaining() >= 8) {
            int kind = bytes.getInt();
            long claimed = Integer.toUnsignedLong(bytes.getInt());
            int length = (int) Math.min(claimed, bytes.remaining());
            ByteBuffer chunk = bytes.slice(bytes.position(), length).order(ByteOrder.LITTLE_ENDIAN);
            if (kind == FMT) {
                format = WavFormat.of(chunk);
            } else if (kind == DATA && format != null) {
                return samples(format, chunk);
            } else if (kind == DATA) {
                throw new IllegalArgumentException(
                        "This WAV file does not say what its sound is made of before the sound");
            }
            bytes.position((int) Math.min(bytes.limit(), bytes.position() + claimed + (claimed & 1)));
        }
        throw new IllegalArgumentException("This WAV file has no sound in it");
    }

    private static Wav samples(WavFormat format, ByteBuffer chunk) {
        int length = chunk.limit() / format.bytes();
        List<short[]> samples = new ArrayList<>();
        for (int channel = 0; channel < format.channels(); channel++) {
            samples.add(new short[length]);
        }
        for (int i = 0; i < length; i++) {
            for (short[] channel : samples) {
                channel[i] = format.read(chunk);
            }
        }
        return new Wav(format.rate(), samples);
    }

    /** One channel at the telephone's rate; two are averaged. */
    public short[] telephone() {
        return Resampler.convert(mixed(), rate, Frame.RATE);
    }

    /** The sound as a line would deliver it: 20 ms frames, the last one filled up with silence. */
    public List<Frame> frames() {
        return Frames.of(telephone());
    }

    /** The file: 16-bit PCM. */
    public byte[] write() {
        int length = channels.getFirst().length;
        int data = length * channels.size() * 2;
        ByteBuffer bytes = ByteBuffer.allocate(HEADER + data).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(header(rate, channels.size(), data));
        for (int i = 0; i < length; i++) {
            for (short[] channel : channels) {
                bytes.putShort(channel[i]);
            }
        }
        return bytes.array();
    }

    /** The 44 bytes before so many bytes of 16-bit samples. */
    static byte[] header(int rate, int channels, long data) {
        return ByteBuffer.allocate(HEADER)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(RIFF)
                .putInt((int) Math.min(data + HEADER - 8, 0xFFFF_FFFFL))
                .putInt(WAVE)
                .putInt(FMT)
                .putInt(16)
                .putShort((short) 1)
                .putShort((short) channels)
                .putInt(rate)
                .putInt(rate * channels * 2)
                .putShort((short) (channels * 2))
                .putShort((short) 16)
                .putInt(DATA)
                .putInt((int) Math.min(data, 0xFFFF_FFFFL))
                .array();
    }

    private short[] mixed() {
        if (channels.size() == 1) {
            return channels.getFirst();
        }
        short[] left = channels.getFirst();
        short[] right = channels.getLast();
        short[] mixed = new short[left.length];
        for (int i = 0; i < mixed.length; i++) {
            mixed[i] = (short) (left[i] + right[i] >> 1);
        }
        return mixed;
    }
}
