package frontdesk.turns;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

import frontdesk.kernel.Language;

/**
 * The small words of one language by which listeners tell who has the floor: murmurs that mean "go on", yes and no, farewells, and words with
 * which nobody ends; and the digits. Who adds a language writes a file {@code turns/xx.properties}; without one, nothing counts as a small word.
 */
final class SmallWords {
    private static final Map<String, SmallWords> KNOWN = new ConcurrentHashMap<>();

    private final Set<String> murmurs;
    private final Set<String> yes;
    private final Set<String> no;
    private final Set<String> farewells;
    private final Set<String> unfinished;
    private final Set<String> digits;

    private SmallWords(Properties file) {
        murmurs = words(file, "murmurs");
        yes = words(file, "yes");
        no = words(file, "no");
        farewells = words(file, "farewells");
        unfinished = words(file, "unfinished");
        digits = words(file, "digits");
    }

    static SmallWords of(Language language) {
        return KNOWN.computeIfAbsent(language.locale().getLanguage(), name -> new SmallWords(read(name)));
    }

    private static Properties read(String name) {
        var properties = new Properties();
        var file = SmallWords.class.getResourceAsStream("/turns/" + name + ".properties");
        if (file == null) {
            return properties;
        }
        try (var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return properties;
    }

    private static Set<String> words(Properties file, String kind) {
        return Set.copyOf(in(file.getProperty(kind, "")));
    }

    /** Nothing but murmurs, a plain yes among them. */
    boolean isMurmur(String text) {
        return consistsOf(text, word -> murmurs.contains(word) || yes.contains(word));
    }

    /** A yes in so many words; where one is expected, it is an answer whenever it comes. */
    boolean assents(String text) {
        return in(text).stream().anyMatch(yes::contains);
    }

    /** A yes or a no and nothing else. */
    boolean isYesOrNo(String text) {
        return consistsOf(text, word -> yes.contains(word) || no.contains(word));
    }

    /** What such words begin may go on: "yes … but not on Friday". */
    boolean beginsWithYesOrNo(String text) {
        List<String> words = in(text);
        return !words.isEmpty() && (yes.contains(words.getFirst()) || no.contains(words.getFirst()));
    }

    /** Nothing but thanks, murmurs and farewells: the reply to a goodbye. */
    boolean isFarewell(String text) {
        return consistsOf(text, word -> farewells.contains(word) || murmurs.contains(word) || yes.contains(word));
    }

    /** Nobody ends with this: "at", "and", "um". */
    boolean isUnfinished(String text) {
        List<String> words = in(text);
        return !words.isEmpty() && unfinished.contains(words.getLast());
    }

    /** How many digits are said in it, in figures or in words. */
    int digits(String text) {
        return in(text).stream().mapToInt(this::digitsOf).sum();
    }

    private int digitsOf(String word) {
        return digits.contains(word)
                ? 1
                : (int) word.chars().filter(Character::isDigit).count();
    }

    private static boolean consistsOf(String text, Predicate<String> kind) {
        List<String> words = in(text);
        return !words.isEmpty() && words.stream().allMatch(kind);
    }

    /** The words of a text as they are compared: in lower case, without punctuation. */
    static List<String> in(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).replace('’', '\'').split("[^\\p{L}\\p{M}\\p{N}'-]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
