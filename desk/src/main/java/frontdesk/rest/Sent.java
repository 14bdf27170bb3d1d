package frontdesk.rest;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What programs send. A wish is sent back to them in the same shape with every offer, ready to be held. */
final class Sent {
    private Sent() {}

    /**
     * What is wanted.
     *
     * @param service by id or by name
     * @param at the start on the business's own clock, or with an offset
     * @param resource who or what, by id or by name; null for any
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Wish(
            @Schema(required = true, examples = "check-up") @Nullable
            String service,

            @Schema(required = true, examples = "2026-11-27T19:00") @Nullable
            String at,

            @Schema(minimum = "1", examples = "1") @Nullable Integer party,

            @Schema(description = "Another length than the service's own") @Nullable
            Integer minutes,

            @Nullable String resource,
            @Nullable String variant,
            @Nullable List<String> addOns,
            @Nullable String area,
            @Nullable String location) {}

    /** For whom: a name, and a telephone number or an e-mail address. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Customer(
            @Schema(required = true, maxLength = 200) @Nullable
            String name,

            @Nullable String phone,
            @Schema(maxLength = 254) @Nullable String email,
            @Schema(maxLength = 2000) @Nullable String notes,

            @Schema(description = "To what the service asks, by the question's id") @Nullable
            Map<String, String> answers) {}

    record NewHold(@Schema(required = true) @Nullable Wish wish) {}

    record Confirmation(@Schema(required = true) @Nullable Customer customer) {}

    record NewBooking(
            @Schema(required = true) @Nullable Wish wish,
            @Schema(required = true) @Nullable Customer customer) {}

    /** Several wishes, all or none; without a customer they are held, with one they are booked. */
    record NewVisit(
            @Schema(required = true, minItems = 1, maxItems = 20) @Nullable
            List<Wish> wishes,

            @Nullable Customer customer) {}

    /**
     * What comes back.
     *
     * @param every a period: {@code P1W}, {@code P14D}, {@code P1M}
     * @param times how often in all
     * @param without dates to leave out
     * @param leaving whether dates that cannot be had are left out too; otherwise one of them refuses all
     */
    record NewSeries(
            @Schema(required = true) @Nullable Wish wish,

            @Schema(required = true, examples = "P1W") @Nullable
            String every,

            @Schema(required = true, minimum = "2", maximum = "104") @Nullable
            Integer times,

            @Nullable List<String> without,
            @Nullable Boolean leaving,
            @Schema(required = true) @Nullable Customer customer) {}

    /** What would do as well as the wished time: these days, and this part of each. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Stretch(
            @Schema(format = "date") @Nullable String from,
            @Schema(format = "date") @Nullable String to,
            @Schema(examples = "15:00") @Nullable String earliest,
            @Schema(examples = "18:00") @Nullable String latest) {}

    record NewWaiting(
            @Schema(required = true) @Nullable Wish wish,
            @Nullable Stretch stretch,
            @Schema(required = true) @Nullable Customer customer) {}

    /** What to change of a booking: only what is sent; {@code null} empties a field (RFC 7396). */
    record Change(
            @Schema(type = SchemaType.OBJECT, implementation = Wish.class) @Nullable
            Object wish,

            @Schema(type = SchemaType.OBJECT, implementation = Customer.class) @Nullable
            Object customer) {}
}
