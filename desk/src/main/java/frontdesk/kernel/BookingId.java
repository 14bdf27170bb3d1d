package frontdesk.kernel;

import java.util.UUID;

/** Names one booking, from its hold to its end. */
public record BookingId(UUID value) {
    public static BookingId next() {
        return new BookingId(Ids.next());
    }

    public static BookingId of(String text) {
        return new BookingId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
