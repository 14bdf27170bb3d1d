package frontdesk.dialogue;

import org.jspecify.annotations.Nullable;

/** Something that callers name and that can be booked: a service, or one kind of it. In one word it is {@code service} or {@code service/kind}. */
public record Offering(String service, @Nullable String variant) {

    public static Offering of(String word) {
        int slash = word.indexOf('/');
        return slash < 0 ? new Offering(word, null) : new Offering(word.substring(0, slash), word.substring(slash + 1));
    }

    @Override
    public String toString() {
        return variant == null ? service : service + "/" + variant;
    }
}
