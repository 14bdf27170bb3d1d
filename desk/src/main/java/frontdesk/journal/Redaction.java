package frontdesk.journal;

import java.time.Instant;

/** Names and numbers of a call were hidden. */
public record Redaction(String actor, Instant at) {}
