package frontdesk.access;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import frontdesk.kernel.BusinessId;

/**
 * Somebody has been asked to come in and has not come yet.
 *
 * @param places to which of its places they will be limited, by their short names; none for who will not
 * @param inviter the e-mail of the owner who asked
 */
public record Invitation(
        BusinessId business, UUID id, String email, Role role, Set<String> places, String inviter, Instant expires) {
    public Invitation {
        // Who decides who is let in decides it for all places.
        places = role == Role.OWNER ? Set.of() : Set.copyOf(places);
    }
}
