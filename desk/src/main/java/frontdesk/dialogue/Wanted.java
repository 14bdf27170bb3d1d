package frontdesk.dialogue;

import java.time.LocalDateTime;

import org.jspecify.annotations.Nullable;

/** One exact thing to be booked; {@code staff} is null where anybody will do. */
public record Wanted(String service, @Nullable String staff, int partySize, LocalDateTime at) {}
