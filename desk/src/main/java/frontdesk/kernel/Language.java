package frontdesk.kernel;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A language as callers speak it, by its BCP 47 tag: {@code en-US}, {@code es}. */
public record Language(String tag) {
    private static final Set<String> ISO = Set.of(Locale.getISOLanguages());
    /** Those of the tags that were used; to take one apart costs more than all that is done with it. */
    private static final Map<String, Locale> LOCALES = new ConcurrentHashMap<>();

    private static final int MOST = 1_000;

    public static final Language ENGLISH = new Language("en-US");

    public Language {
        if (Locale.forLanguageTag(tag).getLanguage().isEmpty()) {
            throw new IllegalArgumentException("not a language tag: " + tag);
        }
    }

    /** By its tag or by its name, in English or in itself: {@code es-MX}, {@code Spanish}, {@code español}. */
    public static Optional<Language> named(String text) {
        String sought = text.strip();
        if (sought.matches("[a-zA-Z]{2,3}([-_][a-zA-Z0-9]{2,8})*")) {
            Locale locale = Locale.forLanguageTag(sought.replace('_', '-'));
            if (ISO.contains(locale.getLanguage())) {
                return Optional.of(new Language(locale.toLanguageTag()));
            }
        }
        return ISO.stream()
                .map(Locale::forLanguageTag)
                .filter(locale -> sought.equalsIgnoreCase(locale.getDisplayLanguage(Locale.ENGLISH))
                        || sought.equalsIgnoreCase(locale.getDisplayLanguage(locale)))
                .map(locale -> new Language(locale.getLanguage()))
                .findFirst();
    }

    /** Whether speakers of one understand the other: {@code es} and {@code es-MX}. */
    public boolean isKindOf(Language other) {
        return locale().getLanguage().equals(other.locale().getLanguage());
    }

    /** As its own speakers call it, or as speakers of another language do. */
    public String called(Language by) {
        return Locale.of(locale().getLanguage()).getDisplayLanguage(by.locale());
    }

    public Locale locale() {
        Locale known = LOCALES.get(tag);
        if (known != null) {
            return known;
        }
        Locale locale = Locale.forLanguageTag(tag);
        if (LOCALES.size() < MOST) {
            LOCALES.put(tag, locale);
        }
        return locale;
    }
}
