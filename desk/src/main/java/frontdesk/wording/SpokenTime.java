package frontdesk.wording;

import java.time.LocalTime;
import java.util.List;
import java.util.Locale;

/** The time of day as a language's callers say it. */
sealed interface SpokenTime
        permits EnglishTime, SpanishTime, FrenchTime, GermanTime, ItalianTime, PortugueseTime, HindiTime {
    /** The languages in which there is one. */
    List<String> LANGUAGES = List.of("en", "es", "fr", "de", "it", "pt", "hi");

    static SpokenTime of(Locale locale, Numbers numbers) {
        return switch (locale.getLanguage()) {
            case "en" -> new EnglishTime(numbers);
            case "es" -> new SpanishTime(numbers, locale);
            case "fr" -> new FrenchTime(numbers);
            case "de" -> new GermanTime(numbers);
            case "it" -> new ItalianTime(numbers);
            case "pt" -> new PortugueseTime(numbers);
            case "hi" -> new HindiTime(numbers);
            default -> throw new IllegalArgumentException("nobody has written the times of " + locale);
        };
    }

    /** As it is called among other times of the same part of the day: "half past seven". */
    String time(LocalTime time);

    /** So that it cannot be taken for another: "half past seven in the evening"; where hours are counted to 24, as it is called. */
    default String timeOfDay(LocalTime time) {
        return time(time);
    }

    /** The words that stand for this time, put where a sentence says when: "at half past seven". */
    String at(String words, LocalTime time);

    /** "from noon to half past two"; the part of the day is said of an end that lies behind a midnight. */
    String stretch(LocalTime from, LocalTime to, boolean overnight);
}
