package frontdesk.quality;

import java.time.Instant;

/**
 * What somebody thinks of a score.
 *
 * @param reviewer who, as the audit trail calls them
 * @param scored the score that they saw
 * @param right what it should have been; the same where they agree
 * @param agrees whether they think that it is right
 * @param note in their own words, or blank
 */
public record Review(String reviewer, int scored, int right, boolean agrees, String note, Instant at) {}
