package frontdesk.journal;

import java.time.Instant;

/**
 * One line of the audit trail.
 *
 * @param actor who did it: a user's e-mail, an agent's id, {@code system}
 * @param action what was done, such as {@code token regenerated}
 * @param subject to what, by its id
 */
public record AuditEntry(String actor, String action, String subject, Instant at) {}
