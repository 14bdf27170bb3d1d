package frontdesk.audio;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import io.github.jaredmdobson.concentus.OpusDecoder;
import io.github.jaredmdobson.concentus.OpusException;

import static java.nio.charset.StandardCharsets.US_ASCII;

/** Reads a recording in Opus as telephones send voice notes: Opus packets in an Ogg file (RFC 7845), as telephone sound. */
public final class OggOpus {
    private static final int PAGE_HEADER = 27;
    private static final int FULL_SEGMENT = 255;
    /** Opus counts its time at 48,000 Hz, whatever it is decoded to. */
    private static final int OPUS_RATE = 48_000;

    private static final int LONGEST_PACKET = OPUS_RATE * 120 / 1_000;
    private static final int SKIP_AT = 10;
    /** What comes after five minutes is not listened to: sound is much larger than its file. */
    private static final int LONGEST = OPUS_RATE * 300;

    private OggOpus() {}

    /** Throws {@link IllegalArgumentException} where it is no such recording. */
    public static short[] decode(byte[] file) {
        List<byte[]> packets = packets(ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN));
        if (packets.size() < 2 || !startsWith(packets.getFirst(), "OpusHead") || packets.getFirst().length < 19) {
            throw new IllegalArgumentException("not Opus in Ogg");
        }
        int skip = ByteBuffer.wrap(packets.getFirst())
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .getShort(SKIP_AT)
                & 0xFFFF;
        short[] sound = decoded(packets.subList(2, packets.size()));
        return Arrays.copyOfRange(sound, Math.min(sound.length, skip * Frame.RATE / OPUS_RATE), sound.length);
    }

    /** The decoder is silent at other rates than its own, so the rate is changed afterwards. */
    private static short[] decoded(List<byte[]> packets) {
        var resampler = new Resampler(OPUS_RATE, Frame.RATE);
        var sound = new ArrayList<Frame>();
        short[] heard = new short[LONGEST_PACKET];
        try {
            var decoder = new OpusDecoder(OPUS_RATE, 1);
            int total = 0;
            for (byte[] packet : packets) {
                if (total > LONGEST) {
                    break;
                }
                int length = decoder.decode(packet, 0, packet.length, heard, 0, LONGEST_PACKET, false);
                total += length;
                sound.add(new Frame(resampler.next(Arrays.copyOf(heard, length))));
            }
        } catch (OpusException broken) {
            throw new IllegalArgumentException("its Opus cannot be read", broken);
        }
        return Frames.join(sound);
    }

    /** A packet is cut into segments of 255 bytes; the first that is shorter ends it, on whichever page. */
    private static List<byte[]> packets(ByteBuffer file) {
        var packets = new ArrayList<byte[]>();
        var packet = new ByteArrayOutputStream();
        while (file.remaining() >= PAGE_HEADER) {
            byte[] header = taken(file, PAGE_HEADER);
            if (!startsWith(header, "OggS")) {
                throw new IllegalArgumentException("not Ogg");
            }
            byte[] lengths = taken(file, header[PAGE_HEADER - 1] & 0xFF);
            for (byte each : lengths) {
                int length = each & 0xFF;
                packet.writeBytes(taken(file, length));
                if (length < FULL_SEGMENT) {
                    packets.add(packet.toByteArray());
                    packet.reset();
                }
            }
        }
        return packets;
    }

    private static byte[] taken(ByteBuffer file, int length) {
        if (file.remaining() < length) {
            throw new IllegalArgumentException("broken off");
        }
        byte[] bytes = new byte[length];
        file.get(bytes);
        return bytes;
    }

    private static boolean startsWith(byte[] bytes, String word) {
        byte[] start = word.getBytes(US_ASCII);
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }
}
