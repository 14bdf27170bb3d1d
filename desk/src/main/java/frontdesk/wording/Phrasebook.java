package frontdesk.wording;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The sentences of one language, out of its file: {@code {name}} is filled in, {@code |} stands between sentences, and {@code key.1},
 * {@code key.2} … are ways to say the same.
 */
final class Phrasebook {
    private static final Pattern GAP = Pattern.compile("\\{(\\w+)}");
    private static final String ASKED = ".asked";
    private static final Pattern BETWEEN = Pattern.compile("\\s*\\|\\s*");

    private final String language;
    private final Map<String, String> entries;
    private final Map<String, List<String>> ways = new HashMap<>();
    /** What callers say, as opposed to what is said to them: each entry a list. */
    private final Map<String, List<String>> asked = new HashMap<>();

    private Phrasebook(String language, Map<String, String> entries) {
        this.language = language;
        this.entries = entries;
        entries.keySet().stream()
                .filter(key -> key.endsWith(".1"))
                .map(key -> key.substring(0, key.length() - 2))
                .forEach(key -> ways.put(key, numbered(key)));
        entries.forEach((key, text) -> {
            if (key.endsWith(ASKED)) {
                asked.put(key.substring(0, key.length() - ASKED.length()), List.of(text.split(" *; *")));
            }
        });
    }

    private List<String> numbered(String key) {
        return IntStream.iterate(1, i -> i + 1)
                .mapToObj(i -> entries.get(key + "." + i))
                .takeWhile(way -> way != null)
                .toList();
    }

    /** The file of the language, and what its region says otherwise. */
    static Phrasebook of(Locale locale) {
        Map<String, String> entries = new HashMap<>(read(locale.getLanguage()));
        entries.putAll(read(locale.getLanguage() + "-" + locale.getCountry()));
        return new Phrasebook(locale.getLanguage(), entries);
    }

    private static Map<String, String> read(String name) {
        var file = Phrasebook.class.getResourceAsStream("/wording/" + name + ".properties");
        if (file == null) {
            return Map.of();
        }
        try (Reader reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            var properties = new Properties();
            properties.load(reader);
            Map<String, String> entries = new HashMap<>();
            properties.stringPropertyNames().forEach(key -> entries.put(key, properties.getProperty(key)));
            return entries;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Map<String, String> entries() {
        return entries;
    }

    boolean has(String key) {
        return entries.containsKey(key);
    }

    String text(String key, Map<String, ?> with) {
        return filled(entry(key, entries.get(key)), with);
    }

    List<String> ways(String key) {
        return entry(key, ways.get(key));
    }

    List<String> asked(String key) {
        return entry(key, asked.get(key));
    }

    private <T> T entry(String key, @Nullable T found) {
        if (found == null) {
            throw new IllegalArgumentException("no entry " + key + " in " + language);
        }
        return found;
    }

    static String filled(String text, Map<String, ?> with) {
        return GAP.matcher(text).replaceAll(gap -> {
            Object value = with.get(gap.group(1));
            if (value == null) {
                throw new IllegalArgumentException("nothing to fill in for " + gap.group() + " of: " + text);
            }
            return Matcher.quoteReplacement(value.toString());
        });
    }

    static List<String> split(String text) {
        return Stream.of(BETWEEN.split(text)).map(Phrasebook::sentence).toList();
    }

    /** Begins with a capital, also behind an opening mark. */
    static String sentence(String text) {
        int first = text.startsWith("¿") || text.startsWith("¡") ? 1 : 0;
        return text.length() <= first
                ? text
                : text.substring(0, first) + Character.toUpperCase(text.charAt(first)) + text.substring(first + 1);
    }
}
