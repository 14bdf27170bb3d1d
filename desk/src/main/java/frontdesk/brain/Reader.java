package frontdesk.brain;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import frontdesk.kernel.Language;

/** Reads the sentences of one language for whatever in them could be wrong. */
sealed interface Reader permits EnglishReader, TongueReader {
    /** The languages that are read, by their ISO 639 codes. */
    Set<String> CODES = Set.of("en", "de", "es", "fr", "hi", "it", "pt");

    Map<String, Reader> READERS = new ConcurrentHashMap<>();

    /** Who reads this language; one that nobody reads is left to who reads English. */
    static Reader of(Language language) {
        String code = language.locale().getLanguage();
        String read = CODES.contains(code) ? code : "en";
        return READERS.computeIfAbsent(
                read, known -> known.equals("en") ? new EnglishReader() : new TongueReader(known));
    }

    /** @param today what "tomorrow" is counted from */
    Mentions mentions(String sentence, LocalDate today);

    /** All digits of a text in a row, also those that were said in words. */
    String digits(String text);

    Claims claims();

    Names names();
}
