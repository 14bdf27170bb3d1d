package frontdesk.understanding;

/**
 * One word of an utterance.
 *
 * @param word the word in lower case, contractions kept ("i'd"), numbers as digits where they were written so
 * @param raw the word as it was heard, for writing names
 */
record Token(String word, String raw) {
    boolean isDigits() {
        return !word.isEmpty() && word.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    boolean isLetter() {
        return word.length() == 1 && Character.isLetter(word.charAt(0));
    }
}
