package frontdesk.outreach;

import java.time.LocalDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** How far a call for an appointment has come. */
sealed interface ErrandStep {
    /** They are asked for times. */
    record Asking() implements ErrandStep {}

    /** They are asked to book this one. */
    record Booking(LocalDateTime at) implements ErrandStep {}

    /**
     * They hold the line while the user is asked.
     *
     * @param question in their own words, or null where it is only which of the times
     * @param before to which it goes back
     */
    record Holding(@Nullable String question, List<String> options, ErrandStep before) implements ErrandStep {}
}
