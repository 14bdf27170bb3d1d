package frontdesk.rest;

import java.util.List;

import frontdesk.booking.Booking;
import frontdesk.booking.HoldOutcome;
import frontdesk.booking.MarkOutcome;
import frontdesk.booking.SeriesOutcome;
import frontdesk.timetable.Offer;
import frontdesk.timetable.Why;

/** Says why the diary refused, as a problem: what is taken is a conflict (409), what cannot be booked is not to be processed (422). */
record Refusals(Drawing drawing) {

    Problem of(HoldOutcome reason) {
        return switch (reason) {
            case HoldOutcome.Held held -> throw new IllegalStateException("a hold that was given is no refusal");
            case HoldOutcome.Taken taken -> taken(taken.nearest());
            case HoldOutcome.Closed closed ->
                Problem.of(
                                422,
                                "closed",
                                "Closed at that time",
                                "It is closed then. Take one of the offers, or ask for another time.")
                        .with(drawing.offers(closed.nearest()));
            case HoldOutcome.NotOffered not ->
                Problem.of(
                                not.why() == Why.CUSTOMER_LIMIT ? 409 : 422,
                                Drawing.word(not.why()),
                                "It cannot be booked",
                                sentence(not.why()))
                        .with(drawing.offers(not.nearest()));
        };
    }

    Problem taken(List<Offer> nearest) {
        return Problem.of(
                        409,
                        "taken",
                        "The time is taken",
                        "Somebody else has it. Take one of the offers, or ask for another time.")
                .with(drawing.offers(nearest));
    }

    Problem lapsed(List<Offer> nearest) {
        return Problem.of(
                        409,
                        "hold-lapsed",
                        "The hold has lapsed",
                        "It ran out or was let go, and the time is gone. Hold one of the offers.")
                .with(drawing.offers(nearest));
    }

    /** The booking stands where it stood. */
    static Problem unanswered() {
        return Problem.of(
                503,
                "diary-of-record-silent",
                "The diary of record does not answer",
                "Nothing was changed. Try again in a minute.");
    }

    /** Nothing of it stands, here or there. */
    static Problem unansweredTogether() {
        return Problem.of(
                503,
                "diary-of-record-silent",
                "The diary of record does not agree to all of it",
                "Nothing was booked. Try again in a minute, or book one by one: what is not confirmed at once is then kept and asked for again.");
    }

    static Problem allOrNone() {
        return Problem.of(
                409,
                "all-or-none",
                "No date can be left out",
                "This business keeps its diary in another calendar, which agrees to all dates or none. Send it without leaving, or name the dates to leave out in without.");
    }

    Problem customerLimit() {
        return Problem.of(409, Drawing.word(Why.CUSTOMER_LIMIT), "It cannot be booked", sentence(Why.CUSTOMER_LIMIT));
    }

    Problem stale(Booking booking) {
        return Problem.of(
                        412,
                        "stale",
                        "It was changed meanwhile",
                        "Look at the booking as it stands, decide again, and send its new ETag as If-Match.")
                .now(drawing.booking(booking));
    }

    Problem unfit(MarkOutcome.NotNow notNow) {
        return Problem.of(
                        409,
                        "not-now",
                        "Its state does not allow that",
                        "The booking is %s."
                                .formatted(Drawing.word(notNow.booking().status())))
                .now(drawing.booking(notNow.booking()));
    }

    Problem gone(Booking booking) {
        return Problem.of(
                        409,
                        "time-gone",
                        "Its time is gone",
                        "Somebody else has the time that it would need: book or move to another.")
                .now(drawing.booking(booking));
    }

    Problem clashing(List<SeriesOutcome.Clash> clashes) {
        return Problem.of(
                        409,
                        "clashes",
                        "Not all dates can be had",
                        "Nothing was booked. Leave out the dates in clashes with without, or send leaving: true.")
                .clashing(clashes(clashes));
    }

    List<Problem.Clash> clashes(List<SeriesOutcome.Clash> clashes) {
        return clashes.stream()
                .map(clash -> {
                    Problem reason = of(clash.reason());
                    return new Problem.Clash(clash.at().toString(), reason.type(), reason.detail(), reason.offers());
                })
                .toList();
    }

    static String sentence(Why why) {
        return switch (why) {
            case PAST -> "This time is past: ask for a later one.";
            case TOO_SOON -> "This is too soon to be booked: ask for a later time.";
            case TOO_FAR -> "This is further ahead than can be booked: ask for an earlier time.";
            case BAD_PARTY -> "So few people cannot be booked for: send a larger party.";
            case PARTY_TOO_LARGE -> "The party is too large to be booked here: let them call.";
            case UNKNOWN_SERVICE -> "There is no such service: see services.";
            case UNKNOWN_RESOURCE -> "Nobody of that name serves this: see the resources of the service.";
            case UNKNOWN_OPTION -> "There is no such variant, add-on, area or location for this service.";
            case BAD_DURATION -> "This length cannot be booked: leave minutes out for the usual one.";
            case BETWEEN_STARTS -> "Nothing begins at that minute: take a start from availability.";
            case NO_SUCH_TIME -> "The clocks jump over this time that night: take another.";
            case NOT_BY_THIS_DOOR -> "This service is not booked on the web: let them call.";
            case CUSTOMER_LIMIT -> "This customer has booked as often as one may.";
        };
    }
}
