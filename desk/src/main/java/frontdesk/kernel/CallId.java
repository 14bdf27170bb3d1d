package frontdesk.kernel;

import java.util.UUID;

/** Names one conversation, by phone or otherwise. */
public record CallId(UUID value) {
    public static CallId next() {
        return new CallId(Ids.next());
    }

    public static CallId of(String text) {
        return new CallId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
