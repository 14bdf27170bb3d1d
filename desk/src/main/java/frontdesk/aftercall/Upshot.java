package frontdesk.aftercall;

import java.util.List;
import java.util.regex.Pattern;

import frontdesk.booking.Booking;
import frontdesk.journal.CallEnded.Disposition;
import frontdesk.journal.ToolUse;
import frontdesk.journal.Turn;

/** What came of a call: what the diary shows was done in it counts before what the platform thinks of it. */
final class Upshot {
    /** How the answer to a change of a booking shows that it was cancelled. */
    private static final Pattern CANCELLED =
            Pattern.compile("\"status\"\\s*:\\s*\"cancelled\"", Pattern.CASE_INSENSITIVE);

    /** What an errand's agent has agreed with a provider stands in the provider's diary, and not in ours. */
    private static final String AGREED = "Confirmed";

    /** How the answer to the agent's own report shows that the caller left a message. */
    private static final Pattern MESSAGE = Pattern.compile("\"disposition\"\\s*:\\s*\"MESSAGE_TAKEN\"");

    private Upshot() {}

    static Disposition of(AgentCall told, List<Booking> made, List<ToolUse> uses) {
        return switch (told.fate()) {
            case NOT_REACHED -> Disposition.NOT_REACHED;
            case HANDED_OVER -> Disposition.HANDED_OVER;
            case BROKEN -> done(made, uses, Disposition.FAILED);
            case HELD -> done(made, uses, otherwise(told, uses));
        };
    }

    private static Disposition done(List<Booking> made, List<ToolUse> uses, Disposition otherwise) {
        if (made.stream().anyMatch(booking -> booking.status().stands())
                || uses.stream().anyMatch(use -> use.outcome().equals(AGREED))) {
            return Disposition.BOOKED;
        }
        if (uses.stream().anyMatch(Upshot::moves)) {
            return Disposition.MOVED;
        }
        return uses.stream().anyMatch(Upshot::cancels) || !made.isEmpty() ? Disposition.CANCELLED : otherwise;
    }

    private static boolean moves(ToolUse use) {
        return use.outcome().equals("Moved") || (use.outcome().equals("Changed") && !cancels(use));
    }

    private static boolean cancels(ToolUse use) {
        return use.outcome().equals("Cancelled")
                || (use.outcome().equals("Changed")
                        && CANCELLED.matcher(use.answer()).find());
    }

    private static Disposition otherwise(AgentCall told, List<ToolUse> uses) {
        if (told.turns().stream().noneMatch(turn -> turn.speaker() == Turn.Speaker.CALLER)) {
            return Disposition.ABANDONED;
        }
        if (uses.stream()
                .anyMatch(use -> use.name().equals("log_call")
                        && MESSAGE.matcher(use.answer()).find())) {
            return Disposition.MESSAGE_TAKEN;
        }
        boolean wanted = uses.stream().anyMatch(use -> use.name().equals("check_availability"));
        return wanted || Boolean.FALSE.equals(told.analysis().success())
                ? Disposition.NOT_BOOKED
                : Disposition.ANSWERED;
    }

    /** Whether somebody is to see to what the caller did not get. */
    static boolean leavesSomething(Disposition disposition) {
        return switch (disposition) {
            case NOT_BOOKED, FAILED, MESSAGE_TAKEN -> true;
            case BOOKED, MOVED, CANCELLED, ANSWERED, HANDED_OVER, WAITING, ABANDONED, NOT_REACHED -> false;
        };
    }
}
