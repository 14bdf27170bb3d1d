package frontdesk.provider.sip;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.US_ASCII;

/**
 * What one side of a call tells the other of its sound (RTCP, RFC 3550, section 6.4): a sender's or a receiver's report.
 *
 * @param source whose stream the report's writer sends
 * @param sender of that stream; null where nothing was sent since the last report
 * @param blocks of the streams that its writer hears
 */
record RtcpReport(int source, @Nullable Sender sender, List<Block> blocks) {
    private static final int SENDER = 200;
    private static final int RECEIVER = 201;
    private static final int DESCRIPTION = 202;
    private static final int BLOCK = 24;

    /**
     * What has been sent.
     *
     * @param time when this was written, in 2^-32 seconds of any clock
     * @param timestamp the same moment in the stream's samples
     */
    record Sender(long time, int timestamp, int packets, int bytes) {}

    /**
     * What has been heard of one stream.
     *
     * @param fraction in 256ths of what was sent since the last report
     * @param lost of all
     * @param highest the highest sequence number, with its cycles
     * @param jitter in samples
     * @param lastReport the middle 32 bits of the time of the last sender's report on it, 0 where none has come
     * @param sinceThen in 2^-16 seconds
     */
    record Block(int source, int fraction, int lost, int highest, int jitter, int lastReport, int sinceThen) {}

    /** With the name that goes along with every report. */
    byte[] bytes(String name) {
        int length = 8 + (sender == null ? 0 : 20) + BLOCK * blocks.size();
        byte[] text = name.getBytes(US_ASCII);
        int description = (4 + 4 + 2 + text.length + 1 + 3) / 4 * 4;
        ByteBuffer bytes = ByteBuffer.allocate(length + description);
        head(bytes, blocks.size(), sender == null ? RECEIVER : SENDER, length).putInt(source);
        if (sender != null) {
            bytes.putLong(sender.time)
                    .putInt(sender.timestamp)
                    .putInt(sender.packets)
                    .putInt(sender.bytes);
        }
        for (Block block : blocks) {
            bytes.putInt(block.source)
                    .putInt(block.fraction << 24 | block.lost & 0xFFFFFF)
                    .putInt(block.highest)
                    .putInt(block.jitter)
                    .putInt(block.lastReport)
                    .putInt(block.sinceThen);
        }
        head(bytes, 1, DESCRIPTION, description).putInt(source);
        bytes.put((byte) 1).put((byte) text.length).put(text);
        return bytes.array();
    }

    /** Each packet's own head, with its length in words but one. */
    private static ByteBuffer head(ByteBuffer bytes, int count, int type, int length) {
        return bytes.put((byte) (0x80 | count)).put((byte) type).putShort((short) (length / 4 - 1));
    }

    /** The first report among the packets that came together; empty where there is none. */
    static Optional<RtcpReport> read(byte[] bytes, int length) {
        var buffer = ByteBuffer.wrap(bytes, 0, length);
        while (buffer.remaining() >= 8) {
            int at = buffer.position();
            int count = buffer.get(at) & 0x1F;
            int type = buffer.get(at + 1) & 0xFF;
            int until = at + 4 * (1 + (buffer.getShort(at + 2) & 0xFFFF));
            if ((buffer.get(at) >> 6 & 3) != 2 || until > length) {
                return Optional.empty();
            }
            int from = at + (type == SENDER ? 28 : 8);
            if ((type == SENDER || type == RECEIVER) && from + BLOCK * count <= until) {
                return Optional.of(new RtcpReport(
                        buffer.getInt(at + 4),
                        type == SENDER ? sender(buffer, at + 8) : null,
                        blocks(buffer, from, count)));
            }
            buffer.position(until);
        }
        return Optional.empty();
    }

    private static Sender sender(ByteBuffer buffer, int at) {
        return new Sender(buffer.getLong(at), buffer.getInt(at + 8), buffer.getInt(at + 12), buffer.getInt(at + 16));
    }

    private static List<Block> blocks(ByteBuffer buffer, int from, int count) {
        List<Block> blocks = new ArrayList<>();
        for (int at = from; at < from + BLOCK * count; at += BLOCK) {
            int loss = buffer.getInt(at + 4);
            blocks.add(new Block(
                    buffer.getInt(at),
                    loss >>> 24,
                    loss << 8 >> 8,
                    buffer.getInt(at + 8),
                    buffer.getInt(at + 12),
                    buffer.getInt(at + 16),
                    buffer.getInt(at + 20)));
        }
        return blocks;
    }
}
