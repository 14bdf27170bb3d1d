package frontdesk.webphone;

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

/** What the browser phone says, by key, in one of the languages that its words are written in. */
public record PhoneWords(String language, Map<String, String> words) {
    private static final Map<String, PhoneWords> KNOWN = new ConcurrentHashMap<>();

    /** In that language, or in English as long as nobody has written them in that one. */
    static PhoneWords of(Language language) {
        String asked = language.locale().getLanguage();
        boolean written = PhoneWords.class.getResource(file(asked)) != null;
        return KNOWN.computeIfAbsent(written ? asked : "en", PhoneWords::read);
    }

    private static PhoneWords read(String language) {
        try (var file = Objects.requireNonNull(PhoneWords.class.getResourceAsStream(file(language)))) {
            var entries = new Properties();
            entries.load(new InputStreamReader(file, UTF_8));
            var words = new TreeMap<String, String>();
            entries.stringPropertyNames().forEach(key -> words.put(key, entries.getProperty(key)));
            return new PhoneWords(language, Collections.unmodifiableMap(words));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String file(String language) {
        return "/webphone/" + language + ".properties";
    }

    String say(String key) {
        String word = words.get(key);
        if (word == null) {
            throw new IllegalArgumentException("no words for " + key);
        }
        return word;
    }
}
