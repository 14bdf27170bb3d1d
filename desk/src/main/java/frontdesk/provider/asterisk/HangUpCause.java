package frontdesk.provider.asterisk;

import frontdesk.call.Dialled.Outcome;

/** Why a call that was not answered is over, by the numbers of Q.850 that Asterisk tells with it. */
final class HangUpCause {
    private static final int UNKNOWN = 0;
    private static final int NORMAL_CLEARING = 16;
    private static final int USER_BUSY = 17;
    private static final int NO_USER_RESPONDING = 18;
    private static final int NO_ANSWER = 19;
    private static final int SUBSCRIBER_ABSENT = 20;
    private static final int CALL_REJECTED = 21;
    private static final int TIMER_EXPIRED = 102;

    private HangUpCause() {}

    /** @param text what the cause is called, for people to read */
    static Outcome outcome(int cause, String text) {
        return switch (cause) {
            case USER_BUSY, CALL_REJECTED -> new Outcome.Busy();
            case UNKNOWN, NORMAL_CLEARING, NO_USER_RESPONDING, NO_ANSWER, SUBSCRIBER_ABSENT, TIMER_EXPIRED ->
                new Outcome.NoAnswer();
            default -> new Outcome.Failed(text.isEmpty() ? "hang-up cause " + cause : text);
        };
    }
}
