package frontdesk.journal;

import java.util.List;

/**
 * The telephone calls of a stretch of time whose callers can be written to and may want it.
 *
 * @param all how many there were
 * @param seenTo those of them whose caller was written to or called back, the oldest first
 */
public record Missed(int all, List<MissedCall> seenTo) {}
