package frontdesk.audio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;

/**
 * A call as it was heard: the caller on the left, our agent on the right, written while the call runs. The caller's sound is
 * the clock: each sample of it takes the agent's next sample along from what is being played to the caller, so both
 * sides stay aligned to the sample, and what was cleared before it was heard is not in the recording.
 *
 * <p>Keeps only what has not been played yet and a second of sound in memory. A recording that was never closed can still be
 * read up to its last second. Safe for one thread that hears and another that plays.
 */
public final class StereoRecording implements AutoCloseable {
    private static final int BYTES_A_SAMPLE = 4;

    private final SeekableByteChannel file;
    private final ByteBuffer buffer =
            ByteBuffer.allocate(Frame.RATE * BYTES_A_SAMPLE).order(ByteOrder.LITTLE_ENDIAN);
    private final Playing playing = new Playing();
    private long samples;
    private boolean closed;

    /** Records to a file that is at its beginning and is closed with the recording. */
    public StereoRecording(SeekableByteChannel file) {
        this.file = file;
        writeFully(ByteBuffer.wrap(Wav.header(Frame.RATE, 2, Integer.toUnsignedLong(-1))));
    }

    /**
     * Makes both sides of a recording silent for so long; nothing of what was there can be heard any more.
     *
     * @return false where the file is no recording of ours, and nothing was done
     */
    public static boolean conceal(SeekableByteChannel file, long fromMillis, long toMillis) throws IOException {
        ByteBuffer ours = ByteBuffer.wrap(Wav.header(Frame.RATE, 2, 0));
        ByteBuffer found = ByteBuffer.allocate(ours.capacity());
        file.position(0);
        while (found.hasRemaining() && file.read(found) >= 0) {}
        if (!isOurs(ours, found)) {
            return false;
        }
        long from = found.capacity() + fromMillis * Frame.RATE / 1_000 * BYTES_A_SAMPLE;
        long to = Math.min(file.size(), found.capacity() + toMillis * Frame.RATE / 1_000 * BYTES_A_SAMPLE);
        ByteBuffer silence = ByteBuffer.allocate(Frame.RATE * BYTES_A_SAMPLE);
        file.position(from);
        while (file.position() < to) {
            file.write(silence.clear().limit((int) Math.min(silence.capacity(), to - file.position())));
        }
        return true;
    }

    /** But for the two lengths. */
    private static boolean isOurs(ByteBuffer ours, ByteBuffer found) {
        return !found.hasRemaining()
                && found.slice(8, 32).equals(ours.slice(8, 32))
                && found.getInt(0) == ours.getInt(0);
    }

    /** What came from the caller; the agent's side moves on by the same time. */
    public synchronized void heard(Frame frame) {
        if (closed) {
            return;
        }
        for (short sample : frame.samples()) {
            buffer.putShort(sample).putShort(playing.next());
            if (!buffer.hasRemaining()) {
                flush();
            }
        }
        samples += frame.samples().length;
    }

    /** What was given to the line for the caller, to be heard after everything given before. */
    public synchronized void played(Frame frame) {
        if (!closed) {
            playing.add(frame);
        }
    }

    /** What was given and not yet heard is thrown away. */
    public synchronized void cleared() {
        playing.clear();
    }

    /** Both sides are silent from that sample on to the last one so far: nothing of what was there can be heard any more. */
    public synchronized void conceal(long from) {
        if (closed || from >= samples) {
            return;
        }
        flush();
        ByteBuffer silence = ByteBuffer.allocate(Frame.RATE * BYTES_A_SAMPLE);
        try {
            long end = file.position();
            file.position(end - (samples - from) * BYTES_A_SAMPLE);
            while (file.position() < end) {
                silence.clear().limit((int) Math.min(silence.capacity(), end - file.position()));
                writeFully(silence);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Samples on each side so far: the recording's clock. */
    public synchronized long samples() {
        return samples;
    }

    /** Writes the rest and the lengths; sound that was never heard before the caller hung up is left out. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        playing.clear();
        try (file) {
            flush();
            file.position(0);
            writeFully(ByteBuffer.wrap(Wav.header(Frame.RATE, 2, samples * BYTES_A_SAMPLE)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void flush() {
        writeFully(buffer.flip());
        buffer.clear();
    }

    private void writeFully(ByteBuffer bytes) {
        try {
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
