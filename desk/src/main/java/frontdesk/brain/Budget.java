package frontdesk.brain;

import java.time.Duration;

/**
 * What a turn of a model may cost before the other brain takes it.
 *
 * @param first how long until the first useful piece of each answer
 * @param stall how long between two pieces
 * @param whole how long for all, tools included
 * @param rounds how many answers in a row may ask for tools
 */
public record Budget(Duration first, Duration stall, Duration whole, int rounds) {
    public static final Budget USUAL =
            new Budget(Duration.ofMillis(1500), Duration.ofMillis(1500), Duration.ofSeconds(8), 4);
}
