package frontdesk.brain;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** The names in an English sentence, by their capital letters: of staff, services and places that must exist. */
final class Names {
    private static final Pattern CAPITAL = Pattern.compile("(?<![\\p{L}\\p{N}])\\p{Lu}[\\p{L}'’-]*");
    /** Somebody at the beginning of a sentence: what follows tells a name from an ordinary word. */
    private static final Pattern ACTS =
            Pattern.compile("^[\\s,]*(?:is|has|can|will|could|would|does|works|also|and|or)\\b|^[\\s,]*(?:'s|’s)\\s");

    private static final Set<String> ORDINARY =
            Set.of(("i i'm i'll i've i'd ok okay am pm mr mrs ms miss dr doctor sms whatsapp wi-fi wifi tv id"
                            + " monday tuesday wednesday thursday friday saturday sunday january february march april may"
                            + " june july august september october november december christmas easter new year eve"
                            + " english spanish french german italian portuguese hindi")
                    .split(" "));

    /** What sentences begin with before "is", "has", "can" … and is nobody's name. */
    private static final Set<String> BEGINNINGS = Set.of(
            ("it he she that this there they we you what who which where when how why everything everybody everyone nobody"
                            + " somebody someone nothing something one all both each either neither today tomorrow your our"
                            + " my his her their here so yes no the a an and or but lunch dinner breakfast parking payment"
                            + " everything's yesterday")
                    .split(" "));

    private Names() {}

    /** Why not, where somebody or something is named that the business and the caller do not know; null otherwise. */
    static @Nullable String unknown(String sentence, Facts facts) {
        for (Matcher found = CAPITAL.matcher(sentence); found.find(); ) {
            String word = found.group().replace('’', '\'');
            String plain = Mentions.lower(word);
            boolean first =
                    found.start() == 0 || sentence.substring(0, found.start()).matches(".*[.!?:\"“]\\s*");
            boolean name = !first || actsLikeOne(sentence.substring(found.end())) && !BEGINNINGS.contains(plain);
            if (name && !ORDINARY.contains(plain) && !facts.knowsWord(word)) {
                return "a name that nobody has here";
            }
        }
        return null;
    }

    private static boolean actsLikeOne(String rest) {
        return ACTS.matcher(rest).find();
    }
}
