package frontdesk.booking;

import org.jspecify.annotations.Nullable;

/** Text from outsiders as PostgreSQL can keep it: all of Unicode but the character zero. */
final class Text {
    private Text() {}

    static String storable(String text) {
        return text.replace("\0", "");
    }

    static @Nullable String storableOrNull(@Nullable String text) {
        return text == null ? null : storable(text);
    }
}
