package frontdesk.provider.sound;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;

import frontdesk.audio.Frame;

/** A sound card of which a test holds both ends: what the microphone hears, and when what is played has been heard. */
final class ScriptedCard implements SoundCard {
    private static final Frame UNPLUGGED = new Frame(new short[0]);

    final List<Frame> played = new CopyOnWriteArrayList<>();
    private final BlockingQueue<Frame> spoken = new LinkedBlockingQueue<>();
    private final AtomicLong unheard = new AtomicLong();
    volatile int cleared;
    volatile boolean closed;

    void speak(Frame frame) {
        spoken.add(frame);
    }

    void unplug() {
        spoken.add(UNPLUGGED);
    }

    /** All that was played so far is heard. */
    void catchUp() {
        unheard.set(0);
    }

    @Override
    public Frame hear() {
        try {
            return spoken.take();
        } catch (InterruptedException stopped) {
            return UNPLUGGED;
        }
    }

    @Override
    public void play(Frame frame) {
        unheard.addAndGet(frame.samples().length);
        played.add(frame);
    }

    @Override
    public long unheard() {
        return unheard.get();
    }

    @Override
    public void clear() {
        unheard.set(0);
        cleared++;
    }

    @Override
    public void close() {
        closed = true;
        unplug();
    }
}
