package frontdesk.audio;

/**
 * G.711 A-law (ITU-T Recommendation G.711, table 1): the eight bits that European telephone lines carry for each sample.
 * A level lies half a step from its sample at most; every code survives decoding and encoding unchanged.
 */
public final class Alaw {
    /** The code nearest to silence. */
    public static final byte SILENCE = (byte) 0xD5;

    private static final int EVEN_BITS = 0x55;
    private static final byte[] CODES = new byte[1 << 16];
    private static final short[] LEVELS = new short[256];

    static {
        for (int sample = Short.MIN_VALUE; sample <= Short.MAX_VALUE; sample++) {
            CODES[sample & 0xFFFF] = compute(sample);
        }
        for (int code = 0; code < LEVELS.length; code++) {
            LEVELS[code] = expand(code);
        }
    }

    private Alaw() {}

    public static byte encode(short sample) {
        return CODES[sample & 0xFFFF];
    }

    public static short decode(byte code) {
        return LEVELS[code & 0xFF];
    }

    public static byte[] encode(short[] samples) {
        byte[] codes = new byte[samples.length];
        for (int i = 0; i < samples.length; i++) {
            codes[i] = encode(samples[i]);
        }
        return codes;
    }

    public static short[] decode(byte[] codes) {
        short[] samples = new short[codes.length];
        for (int i = 0; i < codes.length; i++) {
            samples[i] = decode(codes[i]);
        }
        return samples;
    }

    private static byte compute(int sample) {
        int sign = sample < 0 ? 0 : 0x80;
        int magnitude = sample < 0 ? ~sample : sample;
        int segment = Math.max(0, 24 - Integer.numberOfLeadingZeros(magnitude));
        int step = magnitude >> Math.max(segment, 1) + 3 & 0x0F;
        return (byte) ((sign | segment << 4 | step) ^ EVEN_BITS);
    }

    private static short expand(int code) {
        int bits = code ^ EVEN_BITS;
        int segment = bits >> 4 & 7;
        int step = (bits & 0x0F) << 4;
        int magnitude = segment == 0 ? step + 8 : step + 0x108 << segment - 1;
        return (short) ((bits & 0x80) == 0 ? -magnitude : magnitude);
    }
}
