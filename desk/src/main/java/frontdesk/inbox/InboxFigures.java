package frontdesk.inbox;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What outsiders told us in a stretch of time.
 *
 * @param read what was acted on
 * @param failed what could not be acted on, was tried to the last, and waits for a person
 * @param oldest since when what waits longest has waited, or null where nothing does
 */
public record InboxFigures(
        int received, int read, int failed, @Nullable Instant oldest) {
    public int waiting() {
        return received - read;
    }
}
