package frontdesk.kernel;

import java.util.UUID;

/** Names one service that a business offers. */
public record ServiceId(UUID value) {
    public static ServiceId next() {
        return new ServiceId(Ids.next());
    }

    public static ServiceId of(String text) {
        return new ServiceId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
