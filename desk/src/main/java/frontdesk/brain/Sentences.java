package frontdesk.brain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a stream of text into whole sentences as they come, without the marks that are written and not spoken. */
final class Sentences {
    private static final Pattern END = Pattern.compile("[.!?…。？！।]+[\"'”’)]*(?=\\s)|\\n+");
    /** A full stop after these ends no sentence. */
    private static final Pattern ABBREVIATION =
            Pattern.compile("(?:^|\\s)(?:dr|mr|mrs|ms|st|no|a\\.m|p\\.m|e\\.g|i\\.e|vs|approx|\\d{1,2}|\\p{Lu})\\.$");

    private static final Pattern MARKS = Pattern.compile("[*_`#]+|^\\s*(?:[-•]|\\d+[.)])\\s+");

    private final StringBuilder open = new StringBuilder();

    /** All sentences of a text. */
    static List<String> of(String text) {
        var sentences = new Sentences();
        List<String> all = new ArrayList<>(sentences.add(text));
        all.addAll(sentences.rest());
        return all;
    }

    /** The sentences that are whole now. */
    List<String> add(String text) {
        open.append(text);
        List<String> whole = new ArrayList<>();
        int from = 0;
        Matcher end = END.matcher(open);
        while (end.find()) {
            String sentence = open.substring(from, end.end());
            if (!ABBREVIATION.matcher(sentence.strip().toLowerCase(Locale.ROOT)).find()) {
                keep(whole, sentence);
                from = end.end();
            }
        }
        open.delete(0, from);
        return whole;
    }

    /** What is left when nothing more comes. */
    List<String> rest() {
        List<String> last = new ArrayList<>();
        keep(last, open.toString());
        open.setLength(0);
        return last;
    }

    private static void keep(List<String> sentences, String text) {
        String plain = MARKS.matcher(text.strip())
                .replaceAll("")
                .replaceAll("\\s+", " ")
                .strip();
        if (!plain.isEmpty()) {
            sentences.add(plain);
        }
    }
}
