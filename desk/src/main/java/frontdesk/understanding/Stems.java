package frontdesk.understanding;

/** What is left of a word without the endings that many words have. */
final class Stems {
    /** A word as short as this has no ending to lose, and is taken as it stands. */
    static final int SHORT = 4;

    private Stems() {}

    static String of(String word) {
        return word.length() > SHORT ? word.substring(0, word.length() - ending(word)) : word;
    }

    private static int ending(String word) {
        if (word.endsWith("ing")) {
            return 3;
        }
        if (word.endsWith("ed") || word.endsWith("es")) {
            return 2;
        }
        return word.endsWith("s") || word.endsWith("e") ? 1 : 0;
    }
}
