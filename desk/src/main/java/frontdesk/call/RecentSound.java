package frontdesk.call;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import frontdesk.audio.Frame;

/** The last moments of the caller's sound: speech begins a little before anybody can tell that it is speech. */
final class RecentSound {
    private static final long KEPT = 800;

    /** Soft consonants before the sound that is loud enough to be noticed. */
    private static final long BEFORE_SPEECH = 240;

    private final Deque<Frame> frames = new ArrayDeque<>();
    private long millis;

    void add(Frame frame) {
        frames.addLast(frame);
        millis += frame.millis();
        while (millis - frames.getFirst().millis() >= KEPT) {
            millis -= frames.removeFirst().millis();
        }
    }

    /** The sound of speech that began so many milliseconds ago, with what came just before it. */
    List<Frame> ofSpeechSince(long ago) {
        List<Frame> found = new ArrayList<>();
        long length = 0;
        var newestFirst = frames.descendingIterator();
        while (newestFirst.hasNext() && length < ago + BEFORE_SPEECH) {
            Frame frame = newestFirst.next();
            length += frame.millis();
            found.add(frame);
        }
        return found.reversed();
    }
}
