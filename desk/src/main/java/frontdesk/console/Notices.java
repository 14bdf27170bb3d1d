package frontdesk.console;

import org.jspecify.annotations.Nullable;

/**
 * What every page says at its foot about how this installation runs.
 *
 * @param engines one sentence on the speech engines in use where better ones could be connected, or null
 */
public record Notices(@Nullable String engines) {}
