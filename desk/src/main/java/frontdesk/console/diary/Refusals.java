package frontdesk.console.diary;

import java.util.List;

import frontdesk.booking.HoldOutcome;
import frontdesk.timetable.DayPlan;
import frontdesk.timetable.Offer;
import frontdesk.timetable.Why;

/** The diary's refusals in sentences for the owner. */
final class Refusals {
    private Refusals() {}

    static String sentence(HoldOutcome outcome) {
        return switch (outcome) {
            case HoldOutcome.Held held ->
                throw new IllegalStateException(
                        "a kept time is no refusal: " + held.hold().id());
            case HoldOutcome.Taken taken -> "That time has just been taken.";
            case HoldOutcome.Closed closed -> "That time lies outside the opening hours.";
            case HoldOutcome.NotOffered refused -> sentence(refused.why());
        };
    }

    static List<Offer> nearest(HoldOutcome outcome) {
        return switch (outcome) {
            case HoldOutcome.Held held -> List.of();
            case HoldOutcome.Taken taken -> taken.nearest();
            case HoldOutcome.Closed closed -> closed.nearest();
            case HoldOutcome.NotOffered refused -> refused.nearest();
        };
    }

    private static String sentence(Why why) {
        return switch (why) {
            case PAST -> "That time is over.";
            case TOO_SOON -> "That is too soon: the rules ask for more notice.";
            case TOO_FAR -> "That is further ahead than can be booked.";
            case BAD_PARTY -> "A booking is for at least one person.";
            case PARTY_TOO_LARGE -> "That party is larger than can be seated.";
            case UNKNOWN_SERVICE -> "That service is no longer offered.";
            case UNKNOWN_RESOURCE -> "That choice cannot be booked for this service.";
            case UNKNOWN_OPTION -> "That variant, add-on, area or place does not exist here.";
            case NOT_BY_THIS_DOOR -> "This service is not booked this way.";
            case CUSTOMER_LIMIT -> "This customer has as many bookings for that day as one can have.";
            case BAD_DURATION -> "That length cannot be booked.";
            case BETWEEN_STARTS -> "That time lies between the starts that are offered.";
            case NO_SUCH_TIME -> "The clocks jump over that time.";
        };
    }

    static String sentence(DayPlan.Reason reason) {
        return switch (reason) {
            case OPEN -> "Everything is taken on this day.";
            case CLOSED -> "Closed on this day.";
            case PAST -> "This day is over.";
            case TOO_SOON -> "This day is too soon: the rules ask for more notice.";
            case TOO_FAR -> "This day is further ahead than can be booked.";
            case NOT_OFFERED -> "This cannot be booked: look at the party size and the choice above.";
        };
    }
}
