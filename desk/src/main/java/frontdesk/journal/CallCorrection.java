package frontdesk.journal;

import java.time.Instant;

import frontdesk.journal.CallEnded.Disposition;

/**
 * Somebody has put right what came of a call.
 *
 * @param noted what stood there when it ended
 * @param by who, as the audit trail calls them
 */
public record CallCorrection(Disposition noted, String by, Instant at) {}
