package frontdesk.business;

import java.time.Duration;

import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * What holds for every booking.
 *
 * @param holdFor how long a held time waits for its confirmation
 * @param notice how soon before its start a time can still be booked
 * @param window how far ahead can be booked
 * @param largestParty more people than this are passed to a person
 * @param choice who is given where nobody is asked for
 * @param packing which of the times near a wish are offered first
 */
@RecordBuilder
public record Rules(
        Duration holdFor, Duration notice, Duration window, int largestParty, Choice choice, Packing packing)
        implements RulesBuilder.With {
    /** Who of the staff is given where nobody is asked for. */
    public enum Choice {
        /** Who has the least to do that day. */
        LEAST_BUSY,
        /** Whose turn it is: who was given longest ago. */
        ROUND_ROBIN,
        /** As the service lists them. */
        IN_ORDER,
        /** Who served this customer last, else who has the least to do. */
        SAME_AS_LAST
    }

    /** Which of the times near a wish are offered first. */
    public enum Packing {
        NEAREST,
        /** Those that leave no gap too short to sell. */
        CLUSTER,
        /** Those with room before and after. */
        SPREAD
    }

    public Rules {
        choice = choice == null ? Choice.LEAST_BUSY : choice;
        packing = packing == null ? Packing.NEAREST : packing;
    }
}
