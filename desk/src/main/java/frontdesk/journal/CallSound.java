package frontdesk.journal;

import org.jspecify.annotations.Nullable;

/**
 * How well the two sides of a call heard each other.
 *
 * @param lost what part of the caller's sound never came, between 0 and 1
 * @param jitter how unevenly it came, in milliseconds
 * @param lostThere what part of ours never reached the caller, as their telephone says; null where it says nothing
 * @param jitterThere how unevenly it came there, in milliseconds, or null
 * @param roundTrip how far away they were, there and back, in milliseconds, or null
 */
public record CallSound(
        double lost,
        int jitter,
        @Nullable Double lostThere,
        @Nullable Integer jitterThere,
        @Nullable Integer roundTrip) {}
