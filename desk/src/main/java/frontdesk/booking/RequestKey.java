package frontdesk.booking;

import java.time.LocalDateTime;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.PhoneNumber;

/**
 * By what a request is recognised when it comes again: by the key that it carries, or by the call that it comes from and what it asks for.
 *
 * @param implied made up by us: it stands for the request only as long as what came of it stands
 */
record RequestKey(String operation, String key, boolean implied) {

    static Optional<RequestKey> of(String operation, Origin origin, Wish wish, @Nullable PhoneNumber phone) {
        Optional<RequestKey> own = own(operation, origin);
        if (own.isPresent() || origin.call() == null) {
            return own;
        }
        LocalDateTime at = wish.at();
        return Optional.of(new RequestKey(
                operation,
                "call %s %s %s %s".formatted(origin.call(), wish.service(), at, phone == null ? "" : phone),
                true));
    }

    static Optional<RequestKey> own(String operation, Origin origin) {
        return Optional.ofNullable(origin.idempotencyKey()).map(key -> new RequestKey(operation, "key " + key, false));
    }
}
