package frontdesk.grammar;

/**
 * One word of an utterance.
 *
 * @param word the word in lower case, contractions kept ("i'd"), numbers as digits where they were written so
 * @param raw the word as it was heard, for writing names
 * @param at where it begins in what was heard, by characters
 */
public record Token(String word, String raw, int at) {
    /** Where it ends in what was heard. */
    public int end() {
        return at + raw.length();
    }

    public boolean isDigits() {
        return !word.isEmpty() && word.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    public boolean isLetter() {
        return word.length() == 1 && Character.isLetter(word.charAt(0));
    }
}
