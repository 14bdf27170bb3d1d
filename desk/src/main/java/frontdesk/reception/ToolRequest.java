package frontdesk.reception;

import java.util.List;

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

    /**
     * @param range some days in one text: {@code tomorrow}, {@code next week}, {@code 2026-11-25/2026-11-28}; required where {@code from} and
     *     {@code to} are not given
     */
    record Find(
            @Nullable String range,
            @Nullable String from,
            @Nullable String to,
            @Nullable String service,
            @Nullable String durationMinutes,
            @Nullable String partySize,
            @Nullable String staff)
            implements ToolRequest {}

    /** {@code datetime} and the customer's name are required; a number may be missing where the caller gives none. */
    record Create(
            @Nullable String datetime,
            Contact customer,
            @Nullable String service,
            @Nullable String notes,
            @Nullable String durationMinutes,
            @Nullable String partySize,
            @Nullable String staff)
            implements ToolRequest {}

    /**
     * Either cancels a booking or changes what is given of it.
     *
     * @param datetime a new day, a new time, or both
     */
    record Change(
            @Nullable String bookingId,
            boolean cancel,
            @Nullable String reason,
            @Nullable String datetime,
            @Nullable String service,
            @Nullable String partySize,
            @Nullable String staff,
            Contact customer,
            @Nullable String notes)
            implements ToolRequest {
        boolean changesTheWish() {
            return given(datetime) || given(service) || given(partySize) || given(staff);
        }

        boolean changesTheCustomer() {
            return customer.given() || given(notes);
        }
    }

    /** Somebody, as far as an agent knows them. */
    record Contact(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email) {
        boolean given() {
            return ToolRequest.given(name) || ToolRequest.given(phone) || ToolRequest.given(email);
        }
    }

    /** Notes a contact; the number is required, and the name of somebody new. */
    record Save(Contact contact) implements ToolRequest {}

    /** Reports what came of the call of its origin; {@code disposition} is required. {@code callId} is what the agent calls the call. */
    record Log(
            @Nullable String callId,
            @Nullable String disposition,
            @Nullable String summary,
            @Nullable String transcriptUrl)
            implements ToolRequest {}

    /**
     * Orders items of the business's list.
     *
     * @param items each with its quantity in front: {@code 2 mango pickle}
     * @param phone where the link is sent; that of whoever calls where it is not given
     * @param confirmed whether the caller has agreed to the price
     */
    record Order(List<String> items, @Nullable String phone, boolean confirmed) implements ToolRequest {}

    private static boolean given(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
