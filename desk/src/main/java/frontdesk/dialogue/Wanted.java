package frontdesk.dialogue;

import java.time.LocalDateTime;

import org.jspecify.annotations.Nullable;

/** One exact thing to be booked; {@code variant} is which kind of the service, and {@code staff} null where anybody will do. */
public record Wanted(
        String service, @Nullable String variant, @Nullable String staff, int partySize, LocalDateTime at) {}
