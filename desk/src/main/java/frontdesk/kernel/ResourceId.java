package frontdesk.kernel;

import java.util.UUID;

/** Names one member of staff, table or room that can be booked. */
public record ResourceId(UUID value) {
    public static ResourceId next() {
        return new ResourceId(Ids.next());
    }

    public static ResourceId of(String text) {
        return new ResourceId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
