package frontdesk.access;

import java.time.Instant;
import java.util.UUID;

import frontdesk.access.Access.Role;
import frontdesk.kernel.BusinessId;

/**
 * Somebody has been asked to come in and has not come yet.
 *
 * @param inviter the e-mail of the owner who asked
 */
public record Invitation(BusinessId business, UUID id, String email, Role role, String inviter, Instant expires) {}
