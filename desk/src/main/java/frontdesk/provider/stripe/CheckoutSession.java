package frontdesk.provider.stripe;

import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import frontdesk.kernel.Money;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.payment.CardDesk.Standing;
import frontdesk.payment.Reference;

/** One Checkout session, as Stripe answers and as its webhooks carry it. */
record CheckoutSession(JsonNode json) {
    /** Empty where somebody else than we has made it. */
    Optional<Reference> reference() {
        return Reference.read(json.path("client_reference_id").asText(null));
    }

    boolean paid() {
        return json.path("payment_status").asText().equals("paid")
                && !paymentIntent().isEmpty();
    }

    /** How a session stands that was gone through to its end: with some ways of paying, the money comes days later or fails yet. */
    Standing standing() {
        if (paid()) {
            return new Standing.Paid(paymentIntent(), amount());
        }
        return switch (json.path("payment_intent").path("status").asText()) {
            case "requires_payment_method", "canceled" -> new Standing.Closed();
            default -> new Standing.Underway();
        };
    }

    /** By its id alone, or as a whole where it was asked for so. */
    String paymentIntent() {
        JsonNode intent = json.path("payment_intent");
        return intent.isObject() ? intent.path("id").asText() : intent.asText("");
    }

    Money amount() {
        String currency = json.path("currency").asText();
        if (currency.length() != 3 || !json.path("amount_total").canConvertToLong()) {
            throw OutsideTrouble.passing(StripeRest.STRIPE, "a session names no amount");
        }
        return StripeAmount.money(json.path("amount_total").asLong(), currency);
    }
}
