package frontdesk.rest;

import org.jspecify.annotations.Nullable;

import frontdesk.booking.Origin;
import frontdesk.business.Business;
import frontdesk.business.Limits.Door;
import frontdesk.kernel.BusinessId;

/**
 * Who sent a request that was let in, and to which business.
 *
 * @param actor for the history: {@code agent:lucia}, {@code user:owner@…}
 * @param key the request's {@code Idempotency-Key}, or null
 * @param seen the version in its {@code If-Match}, or null
 */
public record Caller(
        Business business,
        String actor,
        @Nullable String key,
        @Nullable Integer seen) {

    public BusinessId id() {
        return business.id();
    }

    /** Programs act for customers: the rules of the web hold for them. */
    public Origin origin() {
        return new Origin(actor, null, key, Door.WEB, seen);
    }

    /** The key counts within one actor: two programs that choose the same do not meet. */
    static @Nullable String keyOf(String actor, @Nullable String key) {
        return key == null ? null : actor + " " + key;
    }
}
