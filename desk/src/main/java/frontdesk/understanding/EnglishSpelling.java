package frontdesk.understanding;

import java.util.Map;
import java.util.Set;

import frontdesk.grammar.Tokens;

/** Words spelled out: "K E double L E R", "B as in Bravo". */
record EnglishSpelling(String word, int to) {
    private static final Set<String> LINKS = Set.of("as", "like", "for");
    private static final Map<String, String> LETTERS = Map.of(
            "ess", "s", "jay", "j", "kay", "k", "zed", "z", "zee", "z", "why", "y", "cue", "q", "aitch", "h", "haitch",
            "h");

    /** The word spelled from a place on; an empty one where nothing is spelled. */
    static EnglishSpelling from(Tokens tokens, int start) {
        var word = new StringBuilder();
        int at = start;
        int times = 1;
        while (at < tokens.size()) {
            if (tokens.word(at).equals("double")) {
                times = 2;
                at++;
                continue;
            }
            String letter = letter(tokens.word(at));
            if (letter.isEmpty()) {
                break;
            }
            word.append(letter.repeat(times));
            times = 1;
            at = afterExample(tokens, at + 1, letter);
        }
        return new EnglishSpelling(word.toString(), at);
    }

    boolean isWord() {
        return word.length() > 1;
    }

    private static String letter(String said) {
        String letter = LETTERS.getOrDefault(said, said);
        return letter.length() == 1 && Character.isLetter(letter.charAt(0)) ? letter : "";
    }

    /** Past "as in Bravo", where it was an example of this letter. */
    private static int afterExample(Tokens tokens, int at, String letter) {
        if (!LINKS.contains(tokens.word(at))) {
            return at;
        }
        int example = tokens.word(at + 1).equals("in") ? at + 2 : at + 1;
        return tokens.word(example).startsWith(letter) && !tokens.word(example).equals(letter) ? example + 1 : at;
    }
}
