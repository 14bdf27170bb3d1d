package frontdesk.page;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import frontdesk.kernel.Language;

import static java.nio.charset.StandardCharsets.UTF_8;

/** What the pages of a room say, by key, in one of the languages that their words are written in: a file {@code <room>/xx.properties} for each. */
public record PageWords(String language, Map<String, String> words) {
    private static final Map<String, PageWords> KNOWN = new ConcurrentHashMap<>();

    /** In that language, or in English as long as nobody has written them in that one. */
    public static PageWords of(String room, Language language) {
        String written = isWritten(room, language) ? code(language) : "en";
        return KNOWN.computeIfAbsent(file(room, written), file -> read(written, file));
    }

    /** Whether somebody has written them in that language. */
    public static boolean isWritten(String room, Language language) {
        return PageWords.class.getResource(file(room, code(language))) != null;
    }

    private static String code(Language language) {
        return language.locale().getLanguage();
    }

    private static PageWords read(String language, String name) {
        try (var file = Objects.requireNonNull(PageWords.class.getResourceAsStream(name))) {
            var entries = new Properties();
            entries.load(new InputStreamReader(file, UTF_8));
            var words = new TreeMap<String, String>();
            entries.stringPropertyNames().forEach(key -> words.put(key, entries.getProperty(key)));
            return new PageWords(language, Collections.unmodifiableMap(words));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String file(String room, String language) {
        return "/" + room + "/" + language + ".properties";
    }

    public String say(String key) {
        String word = words.get(key);
        if (word == null) {
            throw new IllegalArgumentException("no words for " + key);
        }
        return word;
    }

    /** With what stands in the place of {@code {1}}. */
    public String say(String key, Object one) {
        return say(key).replace("{1}", String.valueOf(one));
    }

    /** With what stands in the places of {@code {1}} and {@code {2}}. */
    public String say(String key, Object one, Object two) {
        return say(key, one).replace("{2}", String.valueOf(two));
    }
}
