package frontdesk.quality;

import java.util.Optional;
import java.util.Set;

import frontdesk.journal.Turn;
import frontdesk.journal.Turn.Speaker;

/** Whether what the caller asked for was done, by what the diary and the tools show. */
final class OutcomeRule implements Rule {
    private static final Set<String> PERSON = Set.of("person", "emergency", "complaint");
    private static final Set<String> WISH = Set.of("book", "move", "cancel", "waiting list");

    /** Nobody has any use of these calls being taken further. */
    private static final Set<String> NOBODYS = Set.of("spam", "wrong number");

    /** Tools with which a time is looked for or kept. */
    private static final Set<String> SEEKING = Set.of(
            "find_time", "hold", "check_availability", "search_availability", "book_appointment", "create_booking");

    /** How their answers begin where there was nothing to be had. */
    private static final Set<String> NOTHING = Set.of("NotFree", "Taken", "Refused");

    private static final Set<String> BOOKED = Set.of("Confirmed", "Booked");

    @Override
    public Optional<Finding> judge(Evidence call) {
        return switch (call.ended().disposition()) {
            case NOT_REACHED -> Optional.empty();
            case BOOKED -> Optional.of(booked(call));
            case MOVED -> good("The booking was moved as the caller asked.");
            case CANCELLED -> good("The booking was cancelled as the caller asked.");
            case WAITING -> good("The caller is on the waiting list.");
            case MESSAGE_TAKEN -> Optional.of(message(call));
            case HANDED_OVER -> Optional.of(handedOver(call));
            case ANSWERED -> answered(call);
            case NOT_BOOKED -> Optional.of(notBooked(call));
            case ABANDONED -> abandoned(call);
            case FAILED -> Optional.of(last(call, Grade.POOR, "Something of ours failed, and the call was lost."));
        };
    }

    private static Finding booked(Evidence call) {
        boolean stands = call.booked() || call.corrected() || hasUsed(call, BOOKED);
        return stands
                ? Finding.of(Criterion.OUTCOME, Grade.GOOD, "What the caller asked for was booked.")
                : last(call, Grade.POOR, "The call ended as booked, and nothing of it stands in the diary.");
    }

    private static Finding message(Evidence call) {
        return seeks(call)
                ? last(call, Grade.FAIR, "The caller wanted a booking and left a message instead.")
                : Finding.of(Criterion.OUTCOME, Grade.GOOD, "The caller's message was taken.");
    }

    private static Finding handedOver(Evidence call) {
        return call.understood(PERSON)
                .map(asked -> Finding.of(
                        Criterion.OUTCOME, Grade.GOOD, "The caller asked for a person and was passed on.", asked))
                .orElseGet(() ->
                        last(call, Grade.FAIR, "The caller was passed to a person without having asked for one."));
    }

    private static Optional<Finding> answered(Evidence call) {
        if (!call.callerSpoke()) {
            return Optional.empty();
        }
        return seeks(call)
                ? Optional.of(last(call, Grade.POOR, "The caller asked for a booking, and the call ended without one."))
                : good("The caller's question was answered.");
    }

    private static Finding notBooked(Evidence call) {
        if (call.understood(NOBODYS).isPresent()) {
            return Finding.of(Criterion.OUTCOME, Grade.GOOD, "Nothing of ours was wanted.");
        }
        return hasUsed(call, NOTHING)
                ? last(call, Grade.FAIR, "What the caller wanted was not to be had, and they took nothing else.")
                : last(call, Grade.POOR, "The caller wanted a booking and did not get one.");
    }

    /** Who hangs up before saying a word may have meant to call somebody else. */
    private static Optional<Finding> abandoned(Evidence call) {
        return call.callerSpoke()
                ? Optional.of(last(call, Grade.POOR, "The caller hung up before they had what they came for."))
                : Optional.empty();
    }

    private static boolean seeks(Evidence call) {
        return call.understood(WISH).isPresent() || call.tools().stream().anyMatch(use -> SEEKING.contains(use.name()));
    }

    private static boolean hasUsed(Evidence call, Set<String> outcomes) {
        return call.tools().stream().anyMatch(use -> outcomes.contains(use.outcome()));
    }

    private static Optional<Finding> good(String reason) {
        return Optional.of(Finding.of(Criterion.OUTCOME, Grade.GOOD, reason));
    }

    /** It shows in the last thing that the caller said. */
    private static Finding last(Evidence call, Grade grade, String reason) {
        var said = call.by(Speaker.CALLER);
        Turn at = said.isEmpty() ? null : said.getLast();
        return at == null
                ? Finding.of(Criterion.OUTCOME, grade, reason)
                : Finding.of(Criterion.OUTCOME, grade, reason, at);
    }
}
