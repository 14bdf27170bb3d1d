package frontdesk.audio;

/**
 * G.711 µ-law (ITU-T Recommendation G.711, table 2): the eight bits that North American telephone lines and most telephony
 * APIs carry for each sample. A level lies half a step from its sample at most; a code survives decoding and encoding
 * unchanged, except the second zero (0x7F), which becomes the first (0xFF).
 */
public final class Mulaw {
    /** The code of silence. */
    public static final byte SILENCE = (byte) 0xFF;

    private static final int BIAS = 132;
    private static final int CLIP = 32_635;

    /** All 65,536 inputs: a smaller table indexed by the upper 14 bits is wrong for several hundred of them. */
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

    private Mulaw() {}

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
        int sign = sample < 0 ? 0x80 : 0;
        int magnitude = Math.min(Math.abs(sample), CLIP) + BIAS;
        int segment = 24 - Integer.numberOfLeadingZeros(magnitude);
        int step = magnitude >> segment + 3 & 0x0F;
        return (byte) ~(sign | segment << 4 | step);
    }

    private static short expand(int code) {
        int bits = ~code;
        int magnitude = ((bits & 0x0F) << 3) + BIAS << (bits >> 4 & 7);
        return (short) ((bits & 0x80) == 0 ? magnitude - BIAS : BIAS - magnitude);
    }
}
