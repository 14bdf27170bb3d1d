package frontdesk.kernel;

import java.util.UUID;

/** Names one wish on a waiting list. */
public record WaitingId(UUID value) {
    public static WaitingId next() {
        return new WaitingId(Ids.next());
    }

    public static WaitingId of(String text) {
        return new WaitingId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
