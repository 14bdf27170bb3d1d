package frontdesk.provider.speech;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;

import org.jspecify.annotations.Nullable;

import frontdesk.audio.Frame;
import frontdesk.audio.Mp3;
import frontdesk.audio.Mulaw;
import frontdesk.audio.Resampler;
import frontdesk.audio.SoundFile;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.speech.Voice;

/**
 * Speech as it arrives, in the coding that was asked for; a server that sends a WAV or MP3 file all the same is taken at its word, whole. Silence before
 * the first sound is left out. The codes of µ-law reach a line of µ-law as they came: nothing is resampled, and {@link Mulaw} gives each back.
 */
public final class StreamedSpeech implements Voice.Speech {
    private static final byte[] RIFF = {'R', 'I', 'F', 'F'};

    /** No sentence is so long: ten minutes. */
    private static final int MOST_SECONDS = 600;

    /** Quieter than this is no speech yet. */
    private static final int AUDIBLE = 250;

    private final InputStream body;
    private final String outsider;
    private final Coding coding;
    private final Resampler resampler;
    private final Queue<Frame> ready = new ArrayDeque<>();
    private short[] rest = new short[0];
    private int read;
    private boolean audible;
    private boolean over;

    /** What the bytes are: samples of 16 bits, little-endian, or µ-law, without a header. */
    public enum Coding {
        PCM_24_KHZ(24_000, 2),
        MULAW_8_KHZ(Frame.RATE, 1);

        private final int rate;
        private final int bytes;

        Coding(int rate, int bytes) {
            this.rate = rate;
            this.bytes = bytes;
        }

        int piece() {
            return rate / 25 * bytes;
        }

        int most() {
            return rate * bytes * MOST_SECONDS;
        }

        short[] samples(byte[] from) {
            return switch (this) {
                case PCM_24_KHZ -> {
                    short[] samples = new short[from.length / 2];
                    ByteBuffer.wrap(from)
                            .order(ByteOrder.LITTLE_ENDIAN)
                            .asShortBuffer()
                            .get(samples);
                    yield samples;
                }
                case MULAW_8_KHZ -> Mulaw.decode(from);
            };
        }
    }

    public StreamedSpeech(InputStream body, String outsider, Coding coding) {
        this.body = body;
        this.outsider = outsider;
        this.coding = coding;
        this.resampler = new Resampler(coding.rate, Frame.RATE);
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
        try {
            body.close();
        } catch (IOException gone) {
            // it is closed in any case
        }
    }

    private void take() throws IOException {
        byte[] piece = body.readNBytes(coding.piece());
        boolean first = read == 0;
        read += piece.length;
        if (first && piece.length == 0) {
            throw OutsideTrouble.passing(outsider, "sent no sound");
        }
        if (read > coding.most()) {
            throw OutsideTrouble.lasting(outsider, "the sound does not end");
        }
        if (first && (begins(piece, RIFF) || coding == Coding.PCM_24_KHZ && Mp3.is(piece))) {
            file(piece);
        } else {
            frames(resampler.next(coding.samples(piece)), piece.length < coding.piece());
        }
        over |= piece.length < coding.piece();
    }

    private void file(byte[] beginning) throws IOException {
        byte[] tail = body.readNBytes(coding.most());
        byte[] file = Arrays.copyOf(beginning, beginning.length + tail.length);
        System.arraycopy(tail, 0, file, beginning.length, tail.length);
        try {
            frames(SoundFile.read(file).telephone(), true);
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

    private static boolean begins(byte[] bytes, byte[] with) {
        return bytes.length >= with.length && Arrays.equals(bytes, 0, with.length, with, 0, with.length);
    }
}
