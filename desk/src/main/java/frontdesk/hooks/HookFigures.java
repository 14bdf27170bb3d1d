package frontdesk.hooks;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What became of what was told to others in a stretch of time.
 *
 * @param dead what nobody took, however often it was sent
 * @param retried what was sent more than once, whatever came of it
 * @param oldest since when what waits longest has waited, or null where nothing does
 */
public record HookFigures(
        int delivered,
        int dead,
        int waiting,
        int retried,
        @Nullable Instant oldest) {
    public int all() {
        return delivered + dead + waiting;
    }
}
