package frontdesk.understanding;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import frontdesk.grammar.Folding;
import frontdesk.grammar.Token;
import frontdesk.grammar.Tokens;

/** The words of one utterance, held against many names: how each stretch of them sounds is found out once. */
final class Stretches {
    private static final int LONGEST = 8;

    private final Tokens tokens;
    private final BitSet common = new BitSet();
    private final @Nullable Sound[] sounds;
    private @Nullable List<Sound> telling;

    Stretches(Tokens tokens, Set<String> common) {
        this.tokens = tokens;
        this.sounds = new Sound[tokens.size() * LONGEST];
        for (int at = 0; at < tokens.size(); at++) {
            this.common.set(at, common.contains(tokens.word(at)));
        }
    }

    int size() {
        return tokens.size();
    }

    String word(int at) {
        return tokens.word(at);
    }

    /** Whether it is a word that everybody uses and that tells nothing. */
    boolean isCommon(int at) {
        return common.get(at);
    }

    /** So many words from a place on, said together. */
    Sound sound(int at, int length) {
        if (length > LONGEST) {
            return Sound.heard(joined(at, at + length));
        }
        int place = at * LONGEST + length - 1;
        Sound known = sounds[place];
        if (known == null) {
            known = Sound.heard(joined(at, at + length));
            sounds[place] = known;
        }
        return known;
    }

    /** The same, written as in every language. */
    Sound folded(int at, int length) {
        return Sound.heard(Folding.fold(joined(at, at + length)));
    }

    private String joined(int from, int to) {
        return joined(tokens.list().subList(from, to));
    }

    static String joined(List<Token> words) {
        var text = new StringBuilder();
        for (Token word : words) {
            text.append(word.word().equals("dr") ? "doctor" : word.word());
        }
        return text.toString();
    }

    /** The stems of the words that tell something. */
    List<Sound> telling() {
        if (telling == null) {
            var stems = new ArrayList<Sound>();
            for (int at = 0; at < size(); at++) {
                if (!isCommon(at)) {
                    stems.add(Sound.heard(Stems.of(word(at))));
                }
            }
            telling = stems;
        }
        return telling;
    }
}
