package frontdesk.journal;

import java.time.Instant;

import frontdesk.kernel.BusinessId;

/**
 * Two stretches of time of a business that are to be compared, of which one follows the other.
 *
 * @param from when the earlier begins
 * @param turn when it ends and the later begins
 */
public record Comparison(BusinessId business, Instant from, Instant turn, Instant to) {}
