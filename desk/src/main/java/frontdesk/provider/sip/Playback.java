package frontdesk.provider.sip;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

import frontdesk.audio.Frame;

/** What waits to be played to the other side: frames, and marks that are told when all before them has gone. */
final class Playback {
    private static final int MOST_WAITING = 10 * 60 * 50;

    /** Guarded by itself. */
    private final Deque<Waiting> waiting = new ArrayDeque<>();

    private sealed interface Waiting {
        record Sound(Frame frame) implements Waiting {}

        record Mark(String name) implements Waiting {}
    }

    void play(Frame frame) {
        synchronized (waiting) {
            waiting.addLast(new Waiting.Sound(frame));
            while (waiting.size() > MOST_WAITING) {
                waiting.removeFirst();
            }
        }
    }

    void mark(String name) {
        synchronized (waiting) {
            waiting.addLast(new Waiting.Mark(name));
        }
    }

    /** Throws away what was not played; its marks are told. */
    void clear() {
        synchronized (waiting) {
            waiting.removeIf(Waiting.Sound.class::isInstance);
        }
    }

    /** The next 20 ms, silence where there is nothing to say. */
    Frame next(Consumer<String> played) {
        while (true) {
            Waiting next;
            synchronized (waiting) {
                next = waiting.pollFirst();
            }
            switch (next) {
                case Waiting.Sound(Frame frame) -> {
                    return frame;
                }
                case Waiting.Mark(String mark) -> played.accept(mark);
                case null -> {
                    return Frame.silence();
                }
            }
        }
    }
}
