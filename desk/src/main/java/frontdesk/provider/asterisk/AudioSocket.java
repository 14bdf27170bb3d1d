package frontdesk.provider.asterisk;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import io.vertx.core.buffer.Buffer;

/**
 * AudioSocket as Asterisk's {@code res_audiosocket} speaks it over TCP: a byte that says what it is, two for the length of what follows (high
 * byte first), and that. Sound is 16 bits linear, low byte first.
 */
final class AudioSocket {
    static final int HANG_UP = 0x00;
    static final int ID = 0x01;
    static final int KEY = 0x03;
    static final int SOUND = 0x10;
    static final int ERROR = 0xFF;

    private static final int HEADER = 3;

    /** Rates of the kinds from {@link #SOUND} on. */
    private static final int[] RATES = {8_000, 12_000, 16_000, 24_000, 32_000, 44_100, 48_000, 96_000, 192_000};

    private AudioSocket() {}

    /** One message. */
    record Packet(int kind, byte[] payload) {
        /** The samples a second of sound; empty where it is none. */
        Optional<Integer> rate() {
            int place = kind - SOUND;
            return place >= 0 && place < RATES.length ? Optional.of(RATES[place]) : Optional.empty();
        }

        /** The name of the call; empty where it is none. */
        Optional<UUID> id() {
            if (kind != ID || payload.length != 16) {
                return Optional.empty();
            }
            ByteBuffer bytes = ByteBuffer.wrap(payload);
            return Optional.of(new UUID(bytes.getLong(), bytes.getLong()));
        }

        byte[] bytes() {
            return ByteBuffer.allocate(HEADER + payload.length)
                    .put((byte) kind)
                    .putShort((short) payload.length)
                    .put(payload)
                    .array();
        }
    }

    /** Puts packets together from pieces as the network cuts them. */
    static final class Reader {
        private final Consumer<Packet> told;
        private Buffer rest = Buffer.buffer();

        Reader(Consumer<Packet> told) {
            this.told = told;
        }

        void read(Buffer piece) {
            Buffer all = rest.length() == 0 ? piece : rest.appendBuffer(piece);
            int from = 0;
            while (all.length() - from >= HEADER) {
                int end = from + HEADER + all.getUnsignedShort(from + 1);
                if (all.length() < end) {
                    break;
                }
                told.accept(new Packet(all.getUnsignedByte(from), all.getBytes(from + HEADER, end)));
                from = end;
            }
            rest = all.getBuffer(from, all.length());
        }
    }
}
