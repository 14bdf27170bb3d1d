package frontdesk.reception;

import org.jspecify.annotations.Nullable;

/**
 * What an agent asks a tool for. Every value is taken as an agent happens to write it: {@code 2026-11-27} or {@code tomorrow},
 * {@code 19:30} or {@code 7.30 pm}, {@code 4} or {@code four}, the name of a service or its id. What was not given is null.
 */
public sealed interface ToolRequest {

    /**
     * @param date the day, required
     * @param time the start wished for; with it the answer tells of this start and of those nearest to it
     * @param durationMinutes another length than the service's own
     */
    record Check(
            @Nullable String date,
            @Nullable String time,
            @Nullable String durationMinutes,
            @Nullable String service,
            @Nullable String partySize,
            @Nullable String staff)
            implements ToolRequest {}

    /** {@code date}, {@code startTime}, {@code customerName} and {@code customerPhone} are required. */
    record Book(
            @Nullable String date,
            @Nullable String startTime,
            @Nullable String customerName,
            @Nullable String customerPhone,
            @Nullable String durationMinutes,
            @Nullable String customerEmail,
            @Nullable String notes,
            @Nullable String service,
            @Nullable String partySize,
            @Nullable String staff)
            implements ToolRequest {}

    /** Which appointment: by its id, or by the customer's number and, where there are several, its day. */
    record Cancel(
            @Nullable String appointmentId,
            @Nullable String customerPhone,
            @Nullable String date,
            @Nullable String reason)
            implements ToolRequest {}

    /** Which appointment as for {@link Cancel}; what is not given of the new day and time stays as it was. */
    record Move(
            @Nullable String appointmentId,
            @Nullable String customerPhone,
            @Nullable String date,
            @Nullable String newDate,
            @Nullable String newStartTime)
            implements ToolRequest {}

    record LookUp(@Nullable String customerPhone) implements ToolRequest {}
}
