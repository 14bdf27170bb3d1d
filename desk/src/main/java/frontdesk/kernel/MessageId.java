package frontdesk.kernel;

import java.util.UUID;

/** Names one message that we sent or received. */
public record MessageId(UUID value) {
    public static MessageId next() {
        return new MessageId(Ids.next());
    }

    public static MessageId of(String text) {
        return new MessageId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
