package frontdesk.call;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;

import frontdesk.audio.Frame;
import frontdesk.audio.StereoRecording;
import frontdesk.journal.CallStarted;
import frontdesk.turns.Patience;

/**
 * One call's recording in the recordings folder, by day, and its sound for who listens in meanwhile; a disk that fails costs the recording, never the call.
 */
final class Recording implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Recording.class.getName());

    private final @Nullable String name;
    private final LiveSound live = new LiveSound();
    private @Nullable StereoRecording sound;

    private Recording(@Nullable String name, @Nullable StereoRecording sound) {
        this.name = name;
        this.sound = sound;
    }

    /** @param folder where recordings are kept, or null where none are made */
    static Recording of(CallStarted call, @Nullable Path folder) {
        if (folder == null) {
            return new Recording(null, null);
        }
        String name = call.at().atZone(ZoneOffset.UTC).toLocalDate() + "/" + call.call() + ".wav";
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return new Recording(
                    name,
                    new StereoRecording(Files.newByteChannel(
                            file,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.TRUNCATE_EXISTING,
                            StandardOpenOption.WRITE)));
        } catch (IOException e) {
            LOG.log(Level.ERROR, "a call cannot be recorded", e);
            return new Recording(null, null);
        }
    }

    /** Where it lies in the recordings folder, or null where there is none. */
    @Nullable
    String name() {
        return name;
    }

    /** The same as it goes on, recorded or not. */
    LiveSound live() {
        return live;
    }

    void heard(Frame frame) {
        live.heard(frame);
        safely(to -> to.heard(frame));
    }

    void played(Frame frame) {
        live.played(frame);
        safely(to -> to.played(frame));
    }

    void cleared() {
        live.cleared();
        safely(StereoRecording::cleared);
    }

    /** Nothing that was heard since then, in milliseconds of the call, stays in it, and nobody hears what belongs to it and is yet to come. */
    void conceal(long since) {
        live.withhold(Patience.AFTER_A_CARD);
        safely(sound -> sound.conceal(since * Frame.RATE / 1_000));
    }

    @Override
    public void close() {
        live.close();
        safely(StereoRecording::close);
    }

    private synchronized void safely(java.util.function.Consumer<StereoRecording> step) {
        StereoRecording open = sound;
        if (open == null) {
            return;
        }
        try {
            step.accept(open);
        } catch (RuntimeException e) {
            sound = null;
            LOG.log(Level.ERROR, "the recording of a call broke off", e);
        }
    }
}
