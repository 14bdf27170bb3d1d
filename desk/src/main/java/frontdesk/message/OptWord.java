package frontdesk.message;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import frontdesk.kernel.Language;
import frontdesk.wording.Tongue;

/**
 * What somebody asks of us by a text that is nothing but one of the trade's words: those of the carriers, and those of every language that we
 * speak ({@code text.stop.asked}, {@code text.start.asked}), whatever language the business speaks. CANCEL and END are opt-outs too, and so are
 * never asked for as answers to anything else. A call for help in another language than English is no carrier's word, and is answered in words.
 */
public enum OptWord {
    STOP,
    START,
    HELP,
    NONE;

    private static final Set<String> STOPS = words(
            "text.stop",
            "STOP",
            "STOPALL",
            "STOP ALL",
            "UNSUBSCRIBE",
            "CANCEL",
            "END",
            "QUIT",
            "OPTOUT",
            "OPT OUT",
            "REVOKE");
    private static final Set<String> STARTS = words("text.start", "START", "YES", "UNSTOP");
    private static final Set<String> HELPS = Set.of("HELP", "INFO");

    /** Reads a whole text, whatever its case, its accents and the marks around it. */
    public static OptWord in(String body) {
        String word = plain(body);
        if (STOPS.contains(word)) {
            return STOP;
        }
        if (STARTS.contains(word)) {
            return START;
        }
        return HELPS.contains(word) ? HELP : NONE;
    }

    private static Set<String> words(String entry, String... carriers) {
        Stream<String> ours = Tongue.languages().stream()
                .map(language -> Tongue.of(new Language(language)))
                .flatMap(tongue -> tongue.asked(entry).stream());
        return Stream.concat(Stream.of(carriers), ours).map(OptWord::plain).collect(Collectors.toUnmodifiableSet());
    }

    /** Without the accents that people leave out on their telephones; the vowel signs of other scripts stay. */
    private static String plain(String text) {
        String bare = text.strip().replaceAll("^[\\p{P}\\s]+|[\\p{P}\\s]+$", "").replaceAll("\\s+", " ");
        return Normalizer.normalize(bare, Normalizer.Form.NFD)
                .replaceAll("[\\u0300-\\u036f]", "")
                .toUpperCase(Locale.ROOT);
    }
}
