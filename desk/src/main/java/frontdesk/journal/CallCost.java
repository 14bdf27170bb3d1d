package frontdesk.journal;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * What one thing that a call used up came to.
 *
 * @param quantity how much of it, or null where that is not known
 * @param amount what it came to; {@link Amount#NOTHING} where nobody is paid, null where nobody has said what it costs
 * @param told by whom it was done, who should know, and not reckoned by prices of ours
 */
public record CallCost(
        Usage.What what,
        String by,
        @Nullable BigDecimal quantity,
        @Nullable Amount amount,
        boolean told) {}
