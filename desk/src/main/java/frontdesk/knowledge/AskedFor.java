package frontdesk.knowledge;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import frontdesk.grammar.Folding;
import frontdesk.kernel.Language;

/** The words of a question that say what it is about, without those that every question has. */
final class AskedFor {
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}']+");

    /** Where we know no small words of a language, the short ones are taken for such. */
    private static final int SHORT = 3;

    private static final Map<String, Set<String>> SMALL = new ConcurrentHashMap<>();

    private final Set<String> words;

    private AskedFor(Set<String> words) {
        this.words = words;
    }

    static AskedFor of(String question, Language language) {
        Set<String> small = SMALL.computeIfAbsent(language.locale().getLanguage(), AskedFor::small);
        Set<String> words = words(question).stream()
                .filter(word -> small.isEmpty() ? word.length() > SHORT : !small.contains(word))
                .filter(word -> word.length() > 1)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new AskedFor(words);
    }

    static Set<String> words(String text) {
        return BETWEEN.splitAsStream(Folding.fold(text))
                .map(word -> word.replaceAll("^'+|'+$", ""))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    boolean isNothing() {
        return words.isEmpty();
    }

    /** Three words out of three have to be there, and three out of four. */
    boolean isMet(Passage passage) {
        return inIt(passage) + aboveIt(passage) >= (words.size() <= 3 ? words.size() : Math.ceil(words.size() * 0.75));
    }

    /** How much of what is asked for stands in it, from 0 to 1; a heading says a little less than the sentence. */
    double share(Passage passage) {
        return words.isEmpty() ? 0 : (inIt(passage) + 0.9 * aboveIt(passage)) / words.size();
    }

    private long inIt(Passage passage) {
        return words.stream().filter(word -> has(passage.words(), word)).count();
    }

    private long aboveIt(Passage passage) {
        return words.stream()
                .filter(word -> !has(passage.words(), word) && has(passage.above(), word))
                .count();
    }

    private static boolean has(Set<String> words, String asked) {
        return words.contains(asked) || words.stream().anyMatch(word -> isSame(word, asked));
    }

    /** One word in two of its forms: dog and dogs, park and parking, allergy and allergens; not car and card. */
    static boolean isSame(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        int common = 0;
        while (common < shorter && one.charAt(common) == other.charAt(common)) {
            common++;
        }
        if (common == shorter) {
            boolean plural = one.length() + 1 == other.length() && other.endsWith("s")
                    || other.length() + 1 == one.length() && one.endsWith("s");
            return shorter >= 3 && plural || shorter >= 4;
        }
        return common >= 5 && common * 10 >= shorter * 7;
    }

    private static Set<String> small(String language) {
        try (InputStream list = AskedFor.class.getResourceAsStream("/knowledge/" + language + ".txt")) {
            if (list == null) {
                return Set.of();
            }
            var lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8));
            return lines.lines().flatMap(line -> words(line).stream()).collect(Collectors.toUnmodifiableSet());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
