package frontdesk.provider.sip;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/**
 * One packet of a media stream (RFC 3550, section 5.1).
 *
 * @param type the payload's number, as the session description gave it a meaning
 * @param sequence counts packets, modulo 65,536
 * @param timestamp where its sound begins, in samples, modulo 2^32
 * @param source whose stream it is
 */
record RtpPacket(boolean marker, int type, int sequence, int timestamp, int source, byte[] payload) {
    static final int HEADER = 12;
    private static final int VERSION = 2;

    /** Longer than any 200 ms of G.711 with its header. */
    static final int LARGEST = 2_048;

    /** Empty where these bytes are no packet of that kind. */
    static Optional<RtpPacket> read(byte[] bytes, int length) {
        if (length < HEADER || (bytes[0] >> 6 & 3) != VERSION) {
            return Optional.empty();
        }
        var buffer = ByteBuffer.wrap(bytes, 0, length);
        int first = buffer.get();
        int second = buffer.get();
        int sequence = buffer.getShort() & 0xFFFF;
        int timestamp = buffer.getInt();
        int source = buffer.getInt();
        int from = payload(bytes, length);
        int until = (first & 0x20) == 0 ? length : length - (bytes[length - 1] & 0xFF);
        if (from > until) {
            return Optional.empty();
        }
        byte[] payload = Arrays.copyOfRange(bytes, from, until);
        return Optional.of(new RtpPacket((second & 0x80) != 0, second & 0x7F, sequence, timestamp, source, payload));
    }

    /** Where the payload of such a packet begins; beyond its end where that is not in it. */
    static int payload(byte[] bytes, int length) {
        int from = HEADER + 4 * (bytes[0] & 0x0F);
        if ((bytes[0] & 0x10) == 0) {
            return from;
        }
        return from + 4 > length
                ? length + 1
                : from + 4 + 4 * (ByteBuffer.wrap(bytes).getShort(from + 2) & 0xFFFF);
    }

    byte[] bytes() {
        return ByteBuffer.allocate(HEADER + payload.length)
                .put((byte) (VERSION << 6))
                .put((byte) ((marker ? 0x80 : 0) | type))
                .putShort((short) sequence)
                .putInt(timestamp)
                .putInt(source)
                .put(payload)
                .array();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RtpPacket that && Arrays.equals(bytes(), that.bytes());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes());
    }

    @Override
    public String toString() {
        return "RtpPacket[type=" + type + ", sequence=" + sequence + ", " + payload.length + " bytes]";
    }
}
