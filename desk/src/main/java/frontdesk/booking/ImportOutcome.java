package frontdesk.booking;

import java.util.List;

/** What became of the wish to enter many bookings at once, all or none. */
public sealed interface ImportOutcome {
    /** In the order in which they were given; of a dry run, as they would be. */
    record Imported(List<Booking> bookings) implements ImportOutcome {}

    /** Nothing was entered; all that stands in the way, not only the first. */
    record Refused(List<Obstacle> obstacles) implements ImportOutcome {}

    /** One that cannot be had: {@code which} counts from 0; alternatives are not looked for. */
    record Obstacle(int which, HoldOutcome reason) {}
}
