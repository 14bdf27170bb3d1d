package frontdesk.kernel;

import java.util.UUID;

/** Names what was booked together: a visit of several services, or a series. */
public record GroupId(UUID value) {
    public static GroupId next() {
        return new GroupId(Ids.next());
    }

    public static GroupId of(String text) {
        return new GroupId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
