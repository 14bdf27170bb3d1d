package frontdesk.journal;

import java.util.UUID;

/** One line of the audit trail with its name, so that who reads on knows where. */
public record AuditLine(UUID id, AuditEntry entry) {}
