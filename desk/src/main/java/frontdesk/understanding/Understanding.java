package frontdesk.understanding;

import frontdesk.kernel.Language;

/**
 * Words to meaning: a pure function of one utterance and of what surrounds it. It never asks, remembers or looks anything up;
 * whatever it needs is in the {@link Surroundings}. Safe to share between threads.
 */
public final class Understanding {

    /** What was meant, as far as these words tell; an utterance that says nothing is a {@link Meaning#nothing}. */
    public Meaning understand(Utterance utterance, Surroundings surroundings) {
        throw new IllegalStateException("understanding is being built");
    }

    /**
     * What was heard.
     *
     * @param text the best guess, in any case, with or without punctuation
     * @param alternatives the recogniser's other guesses, best first
     */
    public record Utterance(String text, java.util.List<String> alternatives, Language language) {
        public static Utterance of(String text) {
            return new Utterance(text, java.util.List.of(), Language.ENGLISH);
        }
    }
}
