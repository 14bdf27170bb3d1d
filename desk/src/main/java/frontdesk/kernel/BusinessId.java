package frontdesk.kernel;

import java.util.UUID;

/** Names one business; every table and every query leads with it. */
public record BusinessId(UUID value) {
    public static BusinessId next() {
        return new BusinessId(Ids.next());
    }

    public static BusinessId of(String text) {
        return new BusinessId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
