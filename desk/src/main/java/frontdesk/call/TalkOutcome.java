package frontdesk.call;

import frontdesk.journal.CallEnded;

/** What came of a call of ours that was answered. */
public sealed interface TalkOutcome {
    /** Somebody talked to us. */
    record Held(CallEnded ended) implements TalkOutcome {}

    /** A machine answered, and has our message. */
    record MessageLeft() implements TalkOutcome {}

    /** A machine answered, and our message is not on it. */
    record Machine() implements TalkOutcome {}

    /** There was no room for one more call; the line was hung up. */
    record Refused() implements TalkOutcome {}
}
