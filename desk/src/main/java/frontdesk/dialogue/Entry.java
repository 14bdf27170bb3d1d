package frontdesk.dialogue;

import java.time.LocalDateTime;

import org.jspecify.annotations.Nullable;

/** A booking that stands in the diary already, as far as it is spoken of. */
public record Entry(
        String id,
        String service,
        @Nullable String staff,
        int partySize,
        LocalDateTime at,
        LocalDateTime end,
        String name) {}
