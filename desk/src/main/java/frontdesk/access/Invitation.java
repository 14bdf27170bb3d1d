package frontdesk.access;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import frontdesk.access.Access.Role;
import frontdesk.kernel.BusinessId;

/**
 * Somebody has been asked to come in and has not come yet.
 *
 * @param places to which of its places they will be limited at the front desk, by their short names; none for who will not
 * @param inviter the e-mail of the owner who asked
 */
public record Invitation(
        BusinessId business, UUID id, String email, Role role, Set<String> places, String inviter, Instant expires) {
    public Invitation {
        // Only somebody at the front desk is limited to places.
        places = role == Role.FRONT_DESK ? Set.copyOf(places) : Set.of();
    }
}
