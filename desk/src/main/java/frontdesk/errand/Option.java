package frontdesk.errand;

import java.time.LocalDateTime;

import org.jspecify.annotations.Nullable;

/** One thing to choose from: what it is in words, and where it is a time, which. */
public record Option(String words, @Nullable LocalDateTime at) {}
