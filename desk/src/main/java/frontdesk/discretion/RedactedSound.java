package frontdesk.discretion;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

import frontdesk.audio.StereoRecording;
import frontdesk.journal.Turn;

/** The recording of a call in which turns are not to be heard: they are made silent, and where that cannot be done, nothing of it is kept. */
record RedactedSound(Path file) {
    /** Speech begins a little before it is noticed. */
    private static final long BEFORE = 1_000;

    private static final long AFTER = 500;

    /**
     * @param turns all of the call, in order
     * @return whether the recording is still there
     */
    boolean conceal(List<Turn> hidden, List<Turn> turns) {
        try {
            boolean kept = hidden.isEmpty() || silenced(hidden, turns);
            if (!kept) {
                Files.delete(file);
            }
            return kept;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private boolean silenced(List<Turn> hidden, List<Turn> turns) throws IOException {
        try (var sound = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            for (Turn turn : hidden) {
                if (!StereoRecording.conceal(sound, Math.max(0, turn.offsetMillis() - BEFORE), end(turn, turns))) {
                    return false;
                }
            }
            sound.force(false);
            return true;
        }
    }

    /** Until somebody speaks next, or to the end. */
    private static long end(Turn turn, List<Turn> turns) {
        return turns.stream()
                .filter(next -> next.number() > turn.number() && next.offsetMillis() > turn.offsetMillis())
                .mapToLong(next -> next.offsetMillis() + AFTER)
                .findFirst()
                .orElse(Integer.MAX_VALUE);
    }
}
