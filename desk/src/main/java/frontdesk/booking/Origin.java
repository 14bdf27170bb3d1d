package frontdesk.booking;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.CallId;

/**
 * Where a change to the diary comes from.
 *
 * @param actor who does it, for the history: {@code phone}, {@code agent:lucia}, {@code user:owner@…}, {@code terminal}
 * @param call the conversation it is made in, or null
 * @param idempotencyKey a repeated request with this key gives the first answer again, or null
 */
public record Origin(
        String actor, @Nullable CallId call, @Nullable String idempotencyKey) {
    public Origin {
        actor = Text.storable(actor);
        idempotencyKey = Text.storableOrNull(idempotencyKey);
    }

    public static Origin of(String actor) {
        return new Origin(actor, null, null);
    }
}
