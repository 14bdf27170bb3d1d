package frontdesk.provider.sip;

import java.util.Optional;

import frontdesk.audio.Alaw;
import frontdesk.audio.Mulaw;

/** The two forms of G.711, one byte a sample, which every telephone speaks. */
enum Codec {
    PCMU(0) {
        @Override
        byte[] encode(short[] samples) {
            return Mulaw.encode(samples);
        }

        @Override
        short[] decode(byte[] codes) {
            return Mulaw.decode(codes);
        }
    },
    PCMA(8) {
        @Override
        byte[] encode(short[] samples) {
            return Alaw.encode(samples);
        }

        @Override
        short[] decode(byte[] codes) {
            return Alaw.decode(codes);
        }
    };

    /** The payload's number that RFC 3551 gives it. */
    final int type;

    Codec(int type) {
        this.type = type;
    }

    abstract byte[] encode(short[] samples);

    abstract short[] decode(byte[] codes);

    String map() {
        return name() + "/8000";
    }

    static Optional<Codec> named(String map) {
        for (Codec codec : values()) {
            if (codec.map().equalsIgnoreCase(map) || (codec.map() + "/1").equalsIgnoreCase(map)) {
                return Optional.of(codec);
            }
        }
        return Optional.empty();
    }
}
