package frontdesk.errand;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** What an agent reports or asks in a call, as it writes it: times may be {@code 2026-11-27 15:00} or "tomorrow at 3pm". */
public sealed interface ErrandRequest {
    /** The times that the provider has. */
    record Slots(List<String> slots, @Nullable String notes) implements ErrandRequest {}

    /** Does this time suit the user? The day and the time may come apart. */
    record Preference(
            @Nullable String slot,
            @Nullable String date,
            @Nullable String time) implements ErrandRequest {}

    /** The provider has booked it. */
    record Confirm(
            @Nullable String date,
            @Nullable String time,
            @Nullable String provider,
            @Nullable String address,
            @Nullable String confirmation)
            implements ErrandRequest {}

    /** The user decides. */
    record Escalate(@Nullable String question, List<String> options) implements ErrandRequest {}

    record NoAvailability(@Nullable String notes) implements ErrandRequest {}
}
