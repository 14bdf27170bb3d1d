package frontdesk.journal;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What an outside agent says of a call that it held.
 *
 * @param disposition what came of it, in the agent's own word
 * @param transcriptUrl where the agent's platform keeps the transcript, or null
 * @param actor who reports: an agent's id
 */
public record CallReport(
        String disposition,
        @Nullable String summary,
        @Nullable String transcriptUrl,
        String actor,
        Instant at) {}
