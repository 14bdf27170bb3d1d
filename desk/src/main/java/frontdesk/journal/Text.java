package frontdesk.journal;

import org.jspecify.annotations.Nullable;

/** Words from outside, as PostgreSQL can keep them. */
final class Text {
    private Text() {}

    /** PostgreSQL keeps every character but NUL, which no caller says and any program may send. */
    static String storable(String words) {
        return words.indexOf('\0') < 0 ? words : words.replace("\0", "");
    }

    static @Nullable String storableOrNull(@Nullable String words) {
        return words == null ? null : storable(words);
    }
}
