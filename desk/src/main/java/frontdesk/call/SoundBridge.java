package frontdesk.call;

import java.time.Duration;
import java.util.function.Consumer;

import frontdesk.audio.Frame;
import frontdesk.journal.CallEnded.By;

/**
 * Two lines whose sound passes through us, where their carriers cannot join them: what the caller says is played to the person, and the other way
 * round, until one of them hangs up.
 */
final class SoundBridge implements AutoCloseable {
    private static final Duration STEP = Duration.ofMillis(100);

    private final Line person;
    private final Consumer<Frame> toCaller;
    private final Runnable personLeft;
    private volatile boolean closed;

    /**
     * @param toCaller takes what the person says
     * @param personLeft is run once, when they have hung up
     */
    SoundBridge(Line person, Consumer<Frame> toCaller, Runnable personLeft) {
        this.person = person;
        this.toCaller = toCaller;
        this.personLeft = personLeft;
    }

    void open() {
        Thread.ofVirtual().name("bridge").start(this::carry);
    }

    /** The caller says this. */
    void heard(Frame frame) {
        person.play(frame);
    }

    private void carry() {
        while (!closed) {
            switch (person.next(STEP)) {
                case Line.Event.Sound(Frame frame) -> toCaller.accept(frame);
                case Line.Event.HungUp(By _, String _) -> {
                    personLeft.run();
                    return;
                }
                case Line.Event.Digit _, Line.Event.Played _, Line.Event.Nothing _ -> {}
            }
        }
    }

    /** The caller is gone, and so the person is let go. */
    @Override
    public void close() {
        closed = true;
        person.hangUp();
        person.close();
    }
}
