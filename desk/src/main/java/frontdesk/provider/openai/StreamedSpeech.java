package frontdesk.provider.openai;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;

import org.jspecify.annotations.Nullable;

import frontdesk.audio.Frame;
import frontdesk.audio.Resampler;
import frontdesk.audio.Wav;
import frontdesk.call.Voice;
import frontdesk.kernel.OutsideTrouble;

/**
 * Speech as it arrives: 16-bit little-endian samples at 24,000 Hz without a header, as was asked for; a server that sends a WAV file all the same is
 * taken at its word, whole. Silence before the first sound is left out.
 */
final class StreamedSpeech implements Voice.Speech {
    private static final int RATE = 24_000;
    private static final int PIECE = RATE / 10 * 2;
    private static final byte[] RIFF = {'R', 'I', 'F', 'F'};
    private static final byte[] ID3 = {'I', 'D', '3'};

    /** No sentence is so long: ten minutes. */
    private static final int MOST_BYTES = RATE * 2 * 600;

    /** Quieter than this is no speech yet. */
    private static final int AUDIBLE = 250;

    private final InputStream body;
    private final String outsider;
    private final Resampler resampler = new Resampler(RATE, Frame.RATE);
    private final Queue<Frame> ready = new ArrayDeque<>();
    private short[] rest = new short[0];
    private int read;
    private boolean audible;
    private boolean over;

    StreamedSpeech(InputStream body, String outsider) {
        this.body = body;
        this.outsider = outsider;
    }

    @Override
    public @Nullable Frame next() {
        try {
            while (ready.isEmpty() && !over) {
                take();
            }
        } catch (IOException broken) {
            throw OutsideTrouble.passing(outsider, "the sound broke off", broken);
        }
        return ready.poll();
    }

    @Override
    public void close() {
        over = true;
        ready.clear();
        OpenAiVoice.close(body);
    }

    private void take() throws IOException {
        byte[] piece = body.readNBytes(PIECE);
        boolean first = read == 0;
        read += piece.length;
        if (first && piece.length == 0) {
            throw OutsideTrouble.passing(outsider, "sent no sound");
        }
        if (read > MOST_BYTES) {
            throw OutsideTrouble.lasting(outsider, "the sound does not end");
        }
        if (first && begins(piece, RIFF)) {
            file(piece);
        } else if (first && isMp3(piece)) {
            throw OutsideTrouble.lasting(outsider, "sent MP3 where PCM was asked for");
        } else {
            frames(resampler.next(samples(piece)), piece.length < PIECE);
        }
        over |= piece.length < PIECE;
    }

    private void file(byte[] beginning) throws IOException {
        byte[] tail = body.readNBytes(MOST_BYTES);
        byte[] file = Arrays.copyOf(beginning, beginning.length + tail.length);
        System.arraycopy(tail, 0, file, beginning.length, tail.length);
        try {
            frames(Wav.read(file).telephone(), true);
        } catch (IllegalArgumentException unreadable) {
            throw OutsideTrouble.passing(outsider, "its sound could not be read", unreadable);
        }
        over = true;
    }

    /** Whole frames; at the end what is left over is filled up with silence. */
    private void frames(short[] samples, boolean last) {
        short[] all = Arrays.copyOf(rest, rest.length + samples.length);
        System.arraycopy(samples, 0, all, rest.length, samples.length);
        int at = 0;
        for (; at + Frame.USUAL <= all.length; at += Frame.USUAL) {
            add(Arrays.copyOfRange(all, at, at + Frame.USUAL));
        }
        if (last && at < all.length) {
            add(Arrays.copyOf(Arrays.copyOfRange(all, at, all.length), Frame.USUAL));
            at = all.length;
        }
        rest = Arrays.copyOfRange(all, at, all.length);
    }

    private void add(short[] frame) {
        for (int i = 0; i < frame.length && !audible; i++) {
            audible = Math.abs(frame[i]) >= AUDIBLE;
        }
        if (audible) {
            ready.add(new Frame(frame));
        }
    }

    private static short[] samples(byte[] bytes) {
        short[] samples = new short[bytes.length / 2];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
        return samples;
    }

    private static boolean begins(byte[] bytes, byte[] with) {
        return bytes.length >= with.length && Arrays.equals(bytes, 0, with.length, with, 0, with.length);
    }

    private static boolean isMp3(byte[] bytes) {
        return begins(bytes, ID3) || bytes.length > 1 && bytes[0] == (byte) 0xFF && (bytes[1] & 0xE6) == 0xE2;
    }
}
