package frontdesk.call;

import java.util.List;

import org.jspecify.annotations.Nullable;

import frontdesk.speech.Voice;

/** The voices of a call, the one to speak with first: where one fails, the next speaks for the rest of the call. Safe to share between threads. */
final class Voices {
    private final List<Voice> voices;
    private int current;

    Voices(List<Voice> voices) {
        this.voices = List.copyOf(voices);
    }

    /** Who speaks now, or null where nobody is left. */
    synchronized @Nullable Voice current() {
        return current < voices.size() ? voices.get(current) : null;
    }

    synchronized void next() {
        current++;
    }

    /** The same, unless another was given the word meanwhile. */
    synchronized void nextAfter(Voice failed) {
        if (current() == failed) {
            current++;
        }
    }
}
