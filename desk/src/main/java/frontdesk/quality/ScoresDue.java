package frontdesk.quality;

import java.time.Instant;

import frontdesk.kernel.BusinessId;

/**
 * Calls that have no score are to be scored, the newest first.
 *
 * @param until the next one began before then
 * @param byModel whether a model reads them too
 */
record ScoresDue(BusinessId business, Instant since, Instant until, boolean byModel) {}
