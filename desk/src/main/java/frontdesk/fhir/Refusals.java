package frontdesk.fhir;

import java.util.List;
import java.util.stream.Collectors;

import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

import frontdesk.booking.Booking;
import frontdesk.booking.HoldOutcome;
import frontdesk.timetable.Offer;
import frontdesk.timetable.Why;

/** Says why the diary refused: what somebody else has is a conflict (409), what cannot be booked breaks a rule (422). */
record Refusals(Drawing drawing) {

    RuntimeException of(HoldOutcome reason) {
        return switch (reason) {
            case HoldOutcome.Held held -> throw new IllegalStateException("a hold that was given is no refusal");
            case HoldOutcome.Taken taken -> taken("Somebody else has this time.", taken.nearest());
            case HoldOutcome.Closed closed -> rule(422, "It is closed then." + free(closed.nearest()));
            case HoldOutcome.NotOffered not ->
                rule(not.why() == Why.CUSTOMER_LIMIT ? 409 : 422, sentence(not.why()) + free(not.nearest()));
        };
    }

    RuntimeException lapsed(List<Offer> nearest) {
        return taken("The hold ran out or was let go, and somebody else has the time.", nearest);
    }

    static RuntimeException unanswered() {
        return Outcome.refusal(
                503,
                IssueType.TRANSIENT,
                "The calendar in which this business keeps its diary does not answer. Nothing was changed; try again in a minute.");
    }

    RuntimeException customerLimit() {
        return rule(409, sentence(Why.CUSTOMER_LIMIT));
    }

    RuntimeException stale(Booking standing) {
        return Outcome.refusal(
                412,
                IssueType.CONFLICT,
                "It was changed meanwhile: read it again, decide again, and send its new ETag %s as If-Match."
                        .formatted(Version.tag(standing)));
    }

    RuntimeException notNow(Booking standing) {
        return Outcome.refusal(
                409,
                IssueType.CONFLICT,
                "Its state does not allow that: it is %s."
                        .formatted(Drawing.status(standing.status()).toCode()));
    }

    private RuntimeException taken(String sentence, List<Offer> nearest) {
        return Outcome.refusal(409, IssueType.CONFLICT, sentence + free(nearest));
    }

    private static RuntimeException rule(int status, String sentence) {
        return Outcome.refusal(status, IssueType.BUSINESSRULE, sentence);
    }

    private String free(List<Offer> offers) {
        return offers.isEmpty()
                ? " Nothing near it is free."
                : offers.stream()
                        .map(drawing::said)
                        .collect(Collectors.joining(", ", " The nearest that are free: ", "."));
    }

    private static String sentence(Why why) {
        return switch (why) {
            case PAST -> "This time is past: ask for a later one.";
            case TOO_SOON -> "This is too soon to be booked: ask for a later time.";
            case TOO_FAR -> "This is further ahead than can be booked: ask for an earlier time.";
            case BAD_PARTY, PARTY_TOO_LARGE -> "This is not booked for one person: let them call.";
            case UNKNOWN_SERVICE -> "There is no such service: each Schedule names its own.";
            case UNKNOWN_RESOURCE, UNKNOWN_OPTION -> "That actor does not serve this: search Schedule by service-type.";
            case BAD_DURATION -> "This length cannot be booked.";
            case BETWEEN_STARTS -> "Nothing begins at that minute: take a free Slot.";
            case NO_SUCH_TIME -> "The clocks jump over this time that night: take another.";
            case NOT_BY_THIS_DOOR -> "This service is not booked by programs: let them call.";
            case CUSTOMER_LIMIT -> "This patient has booked as often as one may.";
        };
    }
}
