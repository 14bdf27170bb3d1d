package frontdesk.reception;

import java.util.List;

/** What was heard of one utterance: the best guess, the other guesses, and between 0 and 1 how sure the ears are. */
public record Words(String text, List<String> alternatives, double confidence) {
    public static Words typed(String text) {
        return new Words(text, List.of(), 1);
    }
}
