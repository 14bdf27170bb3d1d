package frontdesk.errand;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;

import frontdesk.kernel.CallId;

/** An errand with all that happened on it, each list in the order in which it happened. */
public record Story(
        Errand errand,
        List<Provider> providers,
        List<ErrandCall> calls,
        List<Offer> offers,
        List<Question> questions,
        List<Event> events) {

    /** A time that a provider offered. */
    public record Offer(int place, LocalDateTime slot, Fit fit, String notes, CallId call) {}

    /** One entry of the history. */
    public record Event(Instant at, String actor, String what, String detail) {}
}
