package frontdesk.kernel;

import java.util.UUID;

/** Names one payment: a deposit for a booking, or something ordered. */
public record PaymentId(UUID value) {
    public static PaymentId next() {
        return new PaymentId(Ids.next());
    }

    public static PaymentId of(String text) {
        return new PaymentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
