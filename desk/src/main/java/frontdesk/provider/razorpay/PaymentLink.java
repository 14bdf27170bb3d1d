package frontdesk.provider.razorpay;

import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import frontdesk.kernel.Money;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.payment.Reference;

/** One payment link, as Razorpay answers and as its webhooks carry it. */
record PaymentLink(JsonNode json) {
    /** Empty where somebody else than we has made it. */
    Optional<Reference> reference() {
        return Reference.read(json.path("reference_id").asText(null));
    }

    String text(String field) {
        String text = json.path(field).asText();
        if (text.isEmpty()) {
            throw OutsideTrouble.passing(RazorpayRest.RAZORPAY, "its answer lacks " + field);
        }
        return text;
    }

    /** What the money is called that was paid by it. */
    String money() {
        JsonNode payment = json.path("payments").path(0);
        String money = payment.path("payment_id").asText(payment.path("id").asText(""));
        if (money.isEmpty()) {
            throw OutsideTrouble.passing(RazorpayRest.RAZORPAY, "a paid link names no payment yet");
        }
        return money;
    }

    Money amount() {
        return Money.of(json.path("amount").asLong(), text("currency"));
    }
}
