package frontdesk.journal;

import org.jspecify.annotations.Nullable;

/** One call as the list of calls shows it. */
public record CallEntry(CallStarted started, @Nullable CallEnded ended, int turns) {
    public boolean open() {
        return ended == null;
    }
}
