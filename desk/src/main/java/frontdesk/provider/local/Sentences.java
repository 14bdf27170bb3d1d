package frontdesk.provider.local;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts a phrase where a speaker would breathe, so that its beginning can be heard while the rest is being made. */
final class Sentences {
    private static final Pattern END = Pattern.compile("(?<=[.!?;:])\\s+(?=\\S)");
    private static final Pattern TITLE = Pattern.compile("(?i)(^|.*\\s)(dr|mr|mrs|ms|st|no|a\\.m|p\\.m)\\.$");
    private static final int LONG = 160;

    private Sentences() {}

    static List<String> of(String phrase) {
        List<String> sentences = new ArrayList<>();
        String open = "";
        for (String piece : END.split(phrase.strip(), -1)) {
            String sentence = open.isEmpty() ? piece : open + " " + piece;
            open = TITLE.matcher(sentence).matches() ? sentence : "";
            if (open.isEmpty()) {
                addShort(sentences, sentence);
            }
        }
        addShort(sentences, open);
        return sentences;
    }

    private static void addShort(List<String> sentences, String sentence) {
        String rest = sentence.strip();
        while (rest.length() > LONG) {
            int cut = rest.lastIndexOf(", ", LONG) + 1;
            cut = cut > 0 ? cut : rest.lastIndexOf(' ', LONG);
            cut = cut > 0 ? cut : LONG;
            sentences.add(rest.substring(0, cut));
            rest = rest.substring(cut).strip();
        }
        if (!rest.isEmpty()) {
            sentences.add(rest);
        }
    }
}
