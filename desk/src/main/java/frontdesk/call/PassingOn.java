package frontdesk.call;

import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import frontdesk.audio.Frame;
import frontdesk.kernel.PhoneNumber;
import frontdesk.reception.Matter;
import frontdesk.turns.Input;

/**
 * A caller who is being passed on: music while people are asked, then the person who takes the call, or back to the agent. The music goes by the
 * caller's own sound, moment for moment, so that it needs no clock.
 */
final class PassingOn {
    /** So much music is ahead of what is heard, that a late moment leaves no gap. */
    private static final int AHEAD = 10 * Frame.USUAL;

    private final Line line;
    private final Recording recording;
    private final Consultation consultation;
    private final CallClock clock;
    private final Consumer<Input> tell;

    /** Guarded by this. */
    private @Nullable HoldMusic music;

    private @Nullable SoundBridge bridge;
    private boolean over;

    PassingOn(Line line, Recording recording, Consultation consultation, CallClock clock, Consumer<Input> tell) {
        this.line = line;
        this.recording = recording;
        this.consultation = consultation;
        this.clock = clock;
        this.tell = tell;
    }

    void begin(PhoneNumber meant, Matter matter) {
        synchronized (this) {
            music = new HoldMusic();
            play(music.next(AHEAD));
        }
        Thread.ofVirtual().name("consult").start(() -> putThrough(consultation.ask(meant, matter)));
    }

    /** The caller's next moment. */
    synchronized void heard(Frame frame) {
        if (bridge != null) {
            bridge.heard(frame);
        }
        lost(frame.samples().length);
    }

    /** So many samples of time passed. */
    synchronized void lost(int samples) {
        if (music != null && samples > 0) {
            play(music.next(samples));
        }
    }

    /** The caller's sound passes through us to the person. */
    synchronized boolean isBridged() {
        return bridge != null;
    }

    /** The call is over: nobody is rung on, and a person who was talking is let go. */
    void over() {
        SoundBridge carrying;
        synchronized (this) {
            over = true;
            music = null;
            carrying = bridge;
        }
        consultation.stop();
        if (carrying != null) {
            carrying.close();
        }
    }

    private void putThrough(@Nullable Line person) {
        if (!quiet()) {
            letGo(person);
        } else if (person == null) {
            tell.accept(new Input.NotReached(clock.now()));
        } else if (line.join(person)) {
            person.close();
            tell.accept(new Input.PutThrough(clock.now(), false));
        } else {
            tell.accept(new Input.PutThrough(clock.now(), true));
            carry(person);
        }
    }

    private void carry(Line person) {
        var carrying = new SoundBridge(person, this::play, () -> tell.accept(new Input.PersonLeft(clock.now())));
        synchronized (this) {
            if (!over) {
                bridge = carrying;
                carrying.open();
                return;
            }
        }
        carrying.close();
    }

    /** No more music. False where the caller is gone. */
    private synchronized boolean quiet() {
        music = null;
        if (!over) {
            line.clear();
            recording.cleared();
        }
        return !over;
    }

    private static void letGo(@Nullable Line person) {
        if (person != null) {
            person.hangUp();
            person.close();
        }
    }

    private void play(Frame frame) {
        line.play(frame);
        recording.played(frame);
    }
}
