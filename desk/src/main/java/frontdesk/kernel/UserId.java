package frontdesk.kernel;

import java.util.UUID;

/** Names one person who signs in to the console. */
public record UserId(UUID value) {
    public static UserId next() {
        return new UserId(Ids.next());
    }

    public static UserId of(String text) {
        return new UserId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
