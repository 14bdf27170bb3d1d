package frontdesk.journal;

import org.jspecify.annotations.Nullable;

/**
 * One call as the list of calls shows it.
 *
 * @param ended how it ended, with what came of it by the word of whoever corrected that
 * @param corrected who did, or null where it is as it was noted
 */
public record CallEntry(
        CallStarted started,
        @Nullable CallEnded ended,
        int turns,
        @Nullable CallCorrection corrected) {
    public boolean open() {
        return ended == null;
    }
}
