package frontdesk.kernel;

import java.util.Locale;

/** A language as callers speak it, by its BCP 47 tag: {@code en-US}, {@code es}. */
public record Language(String tag) {
    public static final Language ENGLISH = new Language("en-US");

    public Language {
        if (Locale.forLanguageTag(tag).getLanguage().isEmpty()) {
            throw new IllegalArgumentException("not a language tag: " + tag);
        }
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }
}
