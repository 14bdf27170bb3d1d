package frontdesk.understanding;

import java.util.regex.Pattern;

import frontdesk.grammar.Item;
import frontdesk.grammar.Tokens;
import frontdesk.grammar.Value;

/**
 * The small words by which a language turns over what was just said. Each is looked for in plain words.
 *
 * @param takesBack between two things said, or before the first: "no", "I mean", "make it"
 * @param deniesNext right before a thing that is excluded: "not", "anything but"
 * @param deniesLast right after a thing that is excluded: "doesn't work"
 * @param familyName before the second half of a name that is given in halves: "last name"
 */
record Cues(Pattern takesBack, Pattern deniesNext, Pattern deniesLast, Pattern familyName) {

    boolean takesBack(Tokens tokens, int from, int to) {
        return takesBack.matcher(tokens.words(from, to)).find();
    }

    /** Said only to be excluded: "not friday". */
    boolean denies(Tokens tokens, Item item) {
        return !(item.value() instanceof Value.Nothing)
                && (deniesNext
                                .matcher(tokens.words(item.from() - 2, item.from()))
                                .find()
                        || deniesLast
                                .matcher(tokens.words(item.to(), item.to() + 2))
                                .lookingAt());
    }

    boolean isFamilyName(Tokens tokens, Item item) {
        return familyName.matcher(tokens.word(item.from())).matches();
    }
}
