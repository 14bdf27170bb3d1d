package frontdesk.call;

import frontdesk.journal.CallEnded;

/** What became of a call that came to the switchboard. */
public sealed interface AnswerOutcome {
    /** It was held, and is over. */
    record Held(CallEnded ended) implements AnswerOutcome {}

    /** It was not taken; the line was closed without a word. */
    record Refused(Why why) implements AnswerOutcome {
        /** Why a call is not taken. */
        public enum Why {
            ALL_LINES_BUSY,
            CLOSING_DOWN,
            NO_SUCH_BUSINESS
        }
    }
}
