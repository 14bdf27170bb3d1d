package frontdesk.brain;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import frontdesk.kernel.Language;

/** Reads the sentences of one language for whatever in them could be wrong. */
abstract sealed class Reader permits EnglishReader, TongueReader {
    /** The languages that are read, by their ISO 639 codes. */
    static final Set<String> CODES = Set.of("en", "de", "es", "fr", "hi", "it", "pt");

    private static final Map<String, Reader> READERS = new ConcurrentHashMap<>();

    private final Claims claims;
    private final Names names;

    /** @param code the language, whose page {@code claims} says what is claimed and what is nobody's name */
    Reader(String code) {
        claims = Claims.of(code);
        names = Names.of(code);
    }

    /** Who reads this language; one that nobody reads is left to who reads English. */
    static Reader of(Language language) {
        String code = language.locale().getLanguage();
        String read = CODES.contains(code) ? code : "en";
        return READERS.computeIfAbsent(
                read, known -> known.equals("en") ? new EnglishReader() : new TongueReader(known));
    }

    /** @param today what "tomorrow" is counted from */
    abstract Mentions mentions(String sentence, LocalDate today);

    /** All digits of a text in a row, also those that were said in words. */
    abstract String digits(String text);

    final Claims claims() {
        return claims;
    }

    final Names names() {
        return names;
    }
}
