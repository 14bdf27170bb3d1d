package frontdesk.booking;

import org.jspecify.annotations.Nullable;

import frontdesk.business.Limits.Door;
import frontdesk.kernel.CallId;

/**
 * Where a change to the diary comes from.
 *
 * @param actor who does it, for the history: {@code phone}, {@code agent:lucia}, {@code user:owner@…}, {@code terminal}
 * @param call the conversation it is made in, or null
 * @param idempotencyKey a repeated request with this key gives the first answer again, or null
 * @param door by which it comes in: it decides which rules hold
 * @param seen the version of the booking on which the change was decided, or null where that does not matter
 */
public record Origin(
        String actor,
        @Nullable CallId call,
        @Nullable String idempotencyKey,
        Door door,
        @Nullable Integer seen) {
    private static final String AGENT = "agent:";

    /** Who acts where customers book on our own page. */
    public static final String PAGE = "web";

    public Origin {
        actor = Text.storable(actor);
        idempotencyKey = Text.storableOrNull(idempotencyKey);
    }

    /** From a caller, or an agent who speaks with one. */
    public Origin(String actor, @Nullable CallId call, @Nullable String idempotencyKey) {
        this(actor, call, idempotencyKey, Door.PHONE, null);
    }

    /** Whether an agent of another vendor's acts. */
    public static boolean isAgent(String actor) {
        return actor.startsWith(AGENT);
    }

    public static Origin of(String actor) {
        return new Origin(actor, null, null);
    }

    public Origin by(Door other) {
        return new Origin(actor, call, idempotencyKey, other, seen);
    }

    public Origin having(@Nullable Integer version) {
        return new Origin(actor, call, idempotencyKey, door, version);
    }

    /** Whether the same request could be recognised: by its key, or by its call. */
    boolean mayRepeat() {
        return idempotencyKey != null || call != null;
    }
}
