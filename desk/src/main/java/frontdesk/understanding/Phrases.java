package frontdesk.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Ways to say a thing, each an expression over the plain words of an utterance, and what it would mean. */
final class Phrases<M> {
    private final List<Way<M>> ways = new ArrayList<>();

    private record Way<M>(Pattern pattern, M meaning) {}

    /** These ways of saying all mean this; each must begin and end where a word does. */
    Phrases<M> means(M meaning, String... expressions) {
        for (String expression : expressions) {
            ways.add(new Way<>(Pattern.compile("(?<![\\w'])(?:" + expression + ")(?![\\w'])"), meaning));
        }
        return this;
    }

    /** Everything that the words mean, in the order of this table, each once. */
    List<M> in(String words) {
        var found = new ArrayList<M>();
        for (Way<M> way : ways) {
            if (!found.contains(way.meaning) && way.pattern.matcher(words).find()) {
                found.add(way.meaning);
            }
        }
        return found;
    }
}
