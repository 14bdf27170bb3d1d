package frontdesk.dialogue;

import java.time.LocalDateTime;

import org.jspecify.annotations.Nullable;

/** A time that can be had, on the business's own clock; {@code staff} is the id of the person it is with, where it is with one. */
public record Slot(
        LocalDateTime at, LocalDateTime end, @Nullable String staff) {}
