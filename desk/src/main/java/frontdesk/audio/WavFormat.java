package frontdesk.audio;

import java.nio.ByteBuffer;

/** What the sound of a WAV file is made of, as its "fmt " chunk says. */
record WavFormat(Coding coding, int channels, int rate) {
    private static final int EXTENSIBLE = 0xFFFE;

    /** How one sample is written. */
    enum Coding {
        PCM_8(1),
        PCM_16(2),
        MULAW(1),
        ALAW(1);

        private final int bytes;

        Coding(int bytes) {
            this.bytes = bytes;
        }

        static Coding of(int tag, int bits) {
            if (tag == 1 && bits == 8) {
                return PCM_8;
            } else if (tag == 1 && bits == 16) {
                return PCM_16;
            } else if (tag == 7 && bits == 8) {
                return MULAW;
            } else if (tag == 6 && bits == 8) {
                return ALAW;
            }
            throw new IllegalArgumentException("This WAV file holds " + bits + "-bit sound of format " + tag
                    + "; 8 or 16-bit PCM, mu-law and A-law can be read");
        }
    }

    static WavFormat of(ByteBuffer chunk) {
        if (chunk.limit() < 16) {
            throw new IllegalArgumentException("This WAV file does not say what its sound is made of");
        }
        int tag = chunk.getShort(0) & 0xFFFF;
        int channels = chunk.getShort(2) & 0xFFFF;
        int rate = chunk.getInt(4);
        int bits = chunk.getShort(14) & 0xFFFF;
        if (tag == EXTENSIBLE && chunk.limit() >= 26) {
            tag = chunk.getShort(24) & 0xFFFF;
        }
        if (channels < 1 || channels > 2) {
            throw new IllegalArgumentException("This WAV file has " + channels + " channels; one or two can be read");
        }
        if (rate < 4_000 || rate > 192_000) {
            throw new IllegalArgumentException(
                    "This WAV file has " + rate + " samples a second; 4,000 to 192,000 can be read");
        }
        return new WavFormat(Coding.of(tag, bits), channels, rate);
    }

    /** What one moment takes: a sample of each channel. */
    int bytes() {
        return coding.bytes * channels;
    }

    short read(ByteBuffer from) {
        return switch (coding) {
            case PCM_8 -> (short) ((from.get() & 0xFF) - 128 << 8);
            case PCM_16 -> from.getShort();
            case MULAW -> Mulaw.decode(from.get());
            case ALAW -> Alaw.decode(from.get());
        };
    }
}
