package frontdesk.understanding;

import java.util.List;
import java.util.stream.Stream;

import frontdesk.kernel.Language;

/**
 * Words to meaning: a pure function of one utterance and of what surrounds it. It never asks, remembers or looks anything up;
 * whatever it needs is in the {@link Surroundings}. Safe to share between threads.
 */
public final class Understanding {

    private static final Grammar ENGLISH = new English();

    /** What was meant, as far as these words tell; an utterance that says nothing is a {@link Meaning#nothing}. */
    public Meaning understand(Utterance utterance, Surroundings surroundings) {
        return explain(utterance, surroundings).meaning();
    }

    /** The same, able to say why. */
    public Account explain(Utterance utterance, Surroundings surroundings) {
        Account best = ENGLISH.capture(
                ENGLISH.read(utterance.text(), surroundings), utterance.heard(), surroundings);
        if (!best.meaning().isEmpty()) {
            return best;
        }
        return utterance.alternatives().stream()
                .map(alternative -> ENGLISH.read(alternative, surroundings))
                .filter(account -> !account.meaning().isEmpty())
                .findFirst()
                .orElse(best);
    }

    /**
     * What was heard.
     *
     * @param text the best guess, in any case, with or without punctuation
     * @param alternatives the recogniser's other guesses, best first
     */
    public record Utterance(String text, List<String> alternatives, Language language) {
        private static final int MOST = 12;

        /** Every guess once, best first, as many as are worth reading. */
        List<String> heard() {
            return Stream.concat(Stream.of(text), alternatives.stream())
                    .filter(guess -> !guess.isBlank())
                    .distinct()
                    .limit(MOST)
                    .toList();
        }

        public static Utterance of(String text) {
            return new Utterance(text, List.of(), Language.ENGLISH);
        }
    }
}
