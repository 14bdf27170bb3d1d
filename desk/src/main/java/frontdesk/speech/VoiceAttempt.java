package frontdesk.speech;

import java.util.ArrayDeque;
import java.util.Queue;

import org.jspecify.annotations.Nullable;

import frontdesk.audio.Frame;
import frontdesk.kernel.Language;
import frontdesk.kernel.OutsideTrouble;

/** One voice at one phrase, on a thread of its own; all else is done under the lock of its {@link VoiceRelay}, which it wakes with its news. */
final class VoiceAttempt implements Runnable {
    final Voice voice;
    final Queue<Frame> frames = new ArrayDeque<>();
    private final String phrase;
    private final Language language;
    private final Meter meter;
    private final Object lock;
    private final Thread thread;
    private boolean over;
    private boolean sounded;
    private boolean unwanted;
    private @Nullable RuntimeException trouble;

    VoiceAttempt(Voice voice, String phrase, Language language, Meter meter, Object lock) {
        this.voice = voice;
        this.phrase = phrase;
        this.language = language;
        this.meter = meter;
        this.lock = lock;
        this.thread = Thread.ofVirtual().name("voice").unstarted(this);
    }

    VoiceAttempt begin() {
        thread.start();
        return this;
    }

    @Override
    public void run() {
        try (Voice.Speech speech = voice.speak(phrase, language)) {
            if (speech.isNew()) {
                meter.spoke(voice.name(), phrase.length());
            }
            Frame frame = speech.next();
            while (frame != null && give(frame)) {
                frame = speech.next();
            }
            end(null);
        } catch (RuntimeException broken) {
            end(broken);
        }
    }

    boolean sounds() {
        return !frames.isEmpty();
    }

    boolean hasNews() {
        return sounds() || over;
    }

    /** It said all that it had to say. */
    boolean isWhole() {
        return over && sounded && trouble == null;
    }

    boolean hasFailed() {
        return over && !sounds();
    }

    RuntimeException trouble() {
        return trouble != null ? trouble : OutsideTrouble.passing(voice.name(), "nothing is heard of it");
    }

    void leave() {
        unwanted = true;
        if (!over) {
            thread.interrupt();
        }
    }

    private boolean give(Frame frame) {
        synchronized (lock) {
            frames.add(frame);
            sounded = true;
            lock.notifyAll();
            return !unwanted;
        }
    }

    private void end(@Nullable RuntimeException broken) {
        synchronized (lock) {
            over = true;
            trouble = broken;
            lock.notifyAll();
        }
    }
}
