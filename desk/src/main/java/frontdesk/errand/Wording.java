package frontdesk.errand;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import frontdesk.kernel.Language;

/** The sentences of one language: what an agent is given to say, and what a user is texted. English where we do not have the language. */
final class Wording {
    private static final String FOLDER = "/i18n/errand";
    private static final Pattern PLACE = Pattern.compile("\\{([a-z_]+)}");
    private static final Map<String, Wording> KNOWN = new ConcurrentHashMap<>();

    private final Properties sentences;
    private final DateTimeFormatter when;
    private final DateTimeFormatter time;

    private Wording(Properties sentences, Locale locale) {
        this.sentences = sentences;
        this.when = DateTimeFormatter.ofPattern(sentences.getProperty("when"), locale);
        this.time = DateTimeFormatter.ofPattern(sentences.getProperty("time"), locale);
    }

    static Wording in(Language language) {
        return KNOWN.computeIfAbsent(language.locale().getLanguage(), Wording::load);
    }

    private static Wording load(String language) {
        var sentences = new Properties();
        boolean known = read(FOLDER + "_" + language + ".properties", sentences);
        if (!known) {
            read(FOLDER + ".properties", sentences);
        }
        return new Wording(sentences, Locale.forLanguageTag(known ? language : "en"));
    }

    private static boolean read(String file, Properties into) {
        try (var stream = Wording.class.getResourceAsStream(file)) {
            if (stream == null) {
                return false;
            }
            into.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return true;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * The sentence of this name.
     *
     * @param values what stands for {@code {user}} and the like: a name, then its value, and so on
     */
    String say(String sentence, String... values) {
        String text = filled(sentence, values);
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(when.getLocale()) + text.substring(1);
    }

    /** The same where it goes on in the middle of another sentence. */
    String part(String sentence, String... values) {
        return filled(sentence, values);
    }

    private String filled(String sentence, String... values) {
        String text = Objects.requireNonNull(sentences.getProperty(sentence), sentence);
        return PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(value(place.group(1), values)));
    }

    private static String value(String name, String... values) {
        for (int i = 0; i < values.length; i += 2) {
            if (values[i].equals(name)) {
                return values[i + 1];
            }
        }
        throw new IllegalArgumentException("nothing stands for " + name);
    }

    String when(LocalDateTime at) {
        return when.format(at);
    }

    String time(LocalTime at) {
        return time.format(at);
    }

    /** "a, b or c". */
    String either(List<String> things) {
        int n = things.size();
        return n < 2
                ? String.join("", things)
                : String.join(", ", things.subList(0, n - 1)) + " " + sentences.getProperty("or") + " "
                        + things.getLast();
    }
}
