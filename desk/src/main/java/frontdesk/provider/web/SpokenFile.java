package frontdesk.provider.web;

import java.util.ArrayDeque;
import java.util.Queue;

import org.jspecify.annotations.Nullable;

import frontdesk.audio.Frame;
import frontdesk.audio.SoundFile;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.speech.Voice;

/** Speech that came whole, as a WAV or MP3 file; the silence before it is left out. */
final class SpokenFile implements Voice.Speech {
    /** Quieter than this is no speech yet. */
    private static final int AUDIBLE = 250;

    private final Queue<Frame> frames;

    private SpokenFile(Queue<Frame> frames) {
        this.frames = frames;
    }

    static SpokenFile of(byte[] file, String outsider) {
        Queue<Frame> frames;
        try {
            frames = new ArrayDeque<>(SoundFile.read(file).frames());
        } catch (IllegalArgumentException unreadable) {
            throw OutsideTrouble.passing(outsider, "its sound could not be read", unreadable);
        }
        for (Frame first = frames.peek(); first != null && isSilent(first); first = frames.peek()) {
            frames.poll();
        }
        if (frames.isEmpty()) {
            throw OutsideTrouble.passing(outsider, "sent no sound");
        }
        return new SpokenFile(frames);
    }

    @Override
    public @Nullable Frame next() {
        return frames.poll();
    }

    @Override
    public void close() {
        frames.clear();
    }

    private static boolean isSilent(Frame frame) {
        for (short sample : frame.samples()) {
            if (Math.abs(sample) >= AUDIBLE) {
                return false;
            }
        }
        return true;
    }
}
