package frontdesk.timetable;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** The starts of one day, in order; empty where the day is closed, past or too far ahead, and {@code reason} then says which. */
public record DayPlan(LocalDate day, List<Start> starts, Reason reason) {
    /** A start that the grid offers; {@code free} at this moment. */
    public record Start(LocalDateTime at, LocalDateTime end, boolean free) {}

    public enum Reason {
        OPEN,
        CLOSED,
        PAST,
        TOO_SOON,
        TOO_FAR,
        /** There is no such service, resource, party or length: holding it says which. */
        NOT_OFFERED
    }

    public long free() {
        return starts.stream().filter(Start::free).count();
    }
}
