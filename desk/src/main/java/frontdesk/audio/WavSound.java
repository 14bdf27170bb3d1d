package frontdesk.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;

/**
 * Where the sound lies in a WAV file that may be too long for the memory.
 *
 * @param from its first byte
 * @param moments how many samples there are of each channel
 */
record WavSound(WavFormat format, long from, long moments) {
    private static final int RIFF_HEADER = 12;
    private static final int CHUNK_HEADER = 8;
    private static final int FORMAT = 40;
    /** Files have a handful; one that claims more is not read to its end for it. */
    private static final int MOST_CHUNKS = 64;

    /** Throws IllegalArgumentException where it is no WAV file, or none that can be read. */
    static WavSound find(SeekableByteChannel file) throws IOException {
        ByteBuffer riff = read(file, 0, RIFF_HEADER);
        if (riff.remaining() < RIFF_HEADER || riff.getInt(0) != Wav.RIFF || riff.getInt(8) != Wav.WAVE) {
            throw new IllegalArgumentException("This is not a WAV file: it does not begin with RIFF and WAVE");
        }
        WavFormat format = null;
        long at = RIFF_HEADER;
        for (int chunk = 0; chunk < MOST_CHUNKS && at + CHUNK_HEADER <= file.size(); chunk++) {
            ByteBuffer header = read(file, at, CHUNK_HEADER);
            long claimed = Integer.toUnsignedLong(header.getInt(4));
            at += CHUNK_HEADER;
            if (header.getInt(0) == Wav.FMT) {
                format = WavFormat.of(read(file, at, (int) Math.min(claimed, FORMAT)));
            } else if (header.getInt(0) == Wav.DATA && format != null) {
                return new WavSound(format, at, Math.min(claimed, file.size() - at) / format.bytes());
            }
            at += claimed + (claimed & 1);
        }
        throw new IllegalArgumentException("This WAV file has no sound in it");
    }

    private static ByteBuffer read(SeekableByteChannel file, long at, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        file.position(at);
        fill(file, bytes);
        return bytes;
    }

    /** As much as there is, up to the buffer's limit, ready to be read. */
    static void fill(SeekableByteChannel file, ByteBuffer buffer) throws IOException {
        while (buffer.hasRemaining() && file.read(buffer) >= 0) {}
        buffer.flip();
    }
}
