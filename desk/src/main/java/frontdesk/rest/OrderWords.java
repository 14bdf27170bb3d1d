package frontdesk.rest;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import frontdesk.payment.Payment;
import frontdesk.rest.Shown.Price;

/** What programs send of orders, and what they are shown. */
final class OrderWords {
    private OrderWords() {}

    /** @param price of one, in the smallest unit of the currency */
    @Schema(name = "OrderItem")
    record Item(
            @Schema(required = true, examples = "Mango pickle") @Nullable
            String name,

            @Schema(required = true, minimum = "1", maximum = "1000")
            int quantity,

            @Schema(required = true, minimum = "1", examples = "22500") @Nullable
            Long price) {}

    @Schema(name = "NewOrder")
    record NewOrder(
            @Schema(required = true, description = "Where the link is sent") @Nullable
            String phone,

            @Schema(required = true, examples = "INR") @Nullable
            String currency,

            @Schema(required = true, minItems = 1, maxItems = 50) @Nullable
            List<@Nullable Item> items) {}

    /**
     * An order.
     *
     * @param state due, paid, waived, lapsed, withdrawn or returned
     * @param link where it can be paid now
     * @param payBy until when the link is open
     * @param trouble what keeps it from being paid
     */
    @Schema(name = "Order")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Stands(
            String id,
            String state,
            String what,
            Price total,
            @Nullable String link,
            @Nullable Instant payBy,
            @Nullable String trouble,
            Instant askedAt) {}

    static Stands shown(Payment payment, @Nullable String link) {
        return new Stands(
                payment.id().toString(),
                payment.state().name().toLowerCase(Locale.ROOT),
                payment.purpose(),
                new Price(payment.amount().minor(), payment.amount().currency().getCurrencyCode()),
                link,
                payment.payBy(),
                payment.trouble(),
                payment.askedAt());
    }
}
