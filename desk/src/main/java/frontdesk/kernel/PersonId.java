package frontdesk.kernel;

import java.util.UUID;

/** Names one person that a business knows. */
public record PersonId(UUID value) {
    public static PersonId next() {
        return new PersonId(Ids.next());
    }

    public static PersonId of(String text) {
        return new PersonId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
