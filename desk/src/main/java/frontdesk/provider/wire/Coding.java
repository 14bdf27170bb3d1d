package frontdesk.provider.wire;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

import frontdesk.audio.Alaw;
import frontdesk.audio.Frame;
import frontdesk.audio.Mulaw;
import frontdesk.audio.Resampler;

/**
 * How sound is written on the wire. One instance serves one stream, in both directions: resampling keeps its state from piece to piece.
 */
public sealed interface Coding {
    /** Sound from the wire, at {@link Frame#RATE}. */
    short[] decode(byte[] coded);

    /** Sound for the wire; may lag a little where the rates differ. */
    byte[] encode(short[] samples);

    /** G.711 µ-law at 8,000 Hz. */
    static Coding mulaw() {
        return new Mu();
    }

    /** 16-bit samples, low byte first, at that rate. */
    static Coding linear(int rate) {
        return new Linear(new Resampler(rate, Frame.RATE), new Resampler(Frame.RATE, rate));
    }

    /**
     * The coding of a name and rate as carriers write them ({@code audio/x-mulaw}, {@code PCMU}, {@code ulaw}, {@code slin16}, {@code L16});
     * empty where it is none of ours.
     */
    static Optional<Coding> named(String name, int rate) {
        return switch (name) {
            case "audio/x-mulaw", "PCMU", "ulaw", "mulaw" ->
                rate == Frame.RATE ? Optional.of(mulaw()) : Optional.empty();
            case "audio/x-alaw", "PCMA", "alaw" -> rate == Frame.RATE ? Optional.of(new A()) : Optional.empty();
            case "audio/x-raw", "raw/slin", "slin", "slin16", "slin24", "slin48" ->
                rate >= Frame.RATE && rate <= 48_000 ? Optional.of(linear(rate)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** G.711 µ-law. */
    record Mu() implements Coding {
        @Override
        public short[] decode(byte[] coded) {
            return Mulaw.decode(coded);
        }

        @Override
        public byte[] encode(short[] samples) {
            return Mulaw.encode(samples);
        }
    }

    /** G.711 A-law. */
    record A() implements Coding {
        @Override
        public short[] decode(byte[] coded) {
            return Alaw.decode(coded);
        }

        @Override
        public byte[] encode(short[] samples) {
            return Alaw.encode(samples);
        }
    }

    /** Linear samples; half a sample at the end of a piece is noise and left out. */
    record Linear(Resampler in, Resampler out) implements Coding {
        @Override
        public short[] decode(byte[] coded) {
            short[] samples = new short[coded.length / 2];
            ByteBuffer.wrap(coded)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asShortBuffer()
                    .get(samples);
            return in.next(samples);
        }

        @Override
        public byte[] encode(short[] samples) {
            short[] resampled = out.next(samples);
            byte[] coded = new byte[resampled.length * 2];
            ByteBuffer.wrap(coded)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asShortBuffer()
                    .put(resampled);
            return coded;
        }
    }
}
