package frontdesk.business;

import java.util.List;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.ResourceId;

/**
 * How a floor of tables is filled.
 *
 * @param combinations tables that can be pushed together
 * @param pacing how many may arrive at a time, or null for as many as there are tables
 */
public record Floor(
        List<Combination> combinations, @Nullable Pacing pacing) {
    public static final Floor NONE = new Floor(List.of(), null);

    public Floor {
        combinations = combinations == null ? List.of() : List.copyOf(combinations);
    }

    /** Tables that seat a party together that none of them seats alone; from {@code smallest} to {@code largest} people. */
    public record Combination(List<ResourceId> tables, int smallest, int largest) {}

    /**
     * What the kitchen can take: arrivals in each stretch of so many minutes of the clock.
     *
     * @param minutes a divisor of an hour, 15 as a rule
     * @param parties how many parties may arrive, or null
     * @param covers how many people may arrive, or null
     */
    public record Pacing(
            int minutes,
            @Nullable Integer parties,
            @Nullable Integer covers) {}
}
