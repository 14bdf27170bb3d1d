package frontdesk.call;

import frontdesk.journal.CallEnded;
import frontdesk.journal.CallStarted;
import frontdesk.journal.Turn;
import frontdesk.kernel.CallId;
import frontdesk.understanding.Expected;

/** Somebody who follows calls while they happen. Told everything of one call in order, from one thread; may take its time. */
@FunctionalInterface
public interface CallWatcher {
    void told(CallId call, News news);

    /** What happens in a call. */
    sealed interface News {
        record Started(CallStarted call) implements News {}

        /** The agent begins to say this and asks for that; how much of it is heard, its turn will tell. */
        record Saying(String text, Expected asked) implements News {}

        /** Somebody's turn is over, as it was really heard. */
        record Turned(Turn turn) implements News {}

        /** The caller interrupted the agent, or made a noise that stopped it. */
        record Interrupted() implements News {}

        record Ended(CallEnded call) implements News {}
    }
}
