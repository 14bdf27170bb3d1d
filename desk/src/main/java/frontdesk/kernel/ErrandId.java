package frontdesk.kernel;

import java.util.UUID;

/** Names one errand: what we telephone for on somebody's behalf. */
public record ErrandId(UUID value) {
    public static ErrandId next() {
        return new ErrandId(Ids.next());
    }

    public static ErrandId of(String text) {
        return new ErrandId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
