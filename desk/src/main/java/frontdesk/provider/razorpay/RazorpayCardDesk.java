package frontdesk.provider.razorpay;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.Money;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.payment.CardDesk;

/**
 * Takes payments by Razorpay's links, which offer UPI and cards. It has no key for repeated links: a second one of one reference is refused, and the first
 * is looked up; a refund carries our name for it, by which it is found again and, asked for twice at once, is given once.
 */
public final class RazorpayCardDesk implements CardDesk {
    private static final String LINKS = "/v1/payment_links";
    private static final String OURS = "frontdesk";

    private final Function<BusinessId, Optional<RazorpayAccount>> accounts;
    private final RazorpayRest rest;

    /** @param accounts what each business has entered, or the house has for all */
    public RazorpayCardDesk(Function<BusinessId, Optional<RazorpayAccount>> accounts) {
        this(accounts, RazorpayRest.API, RazorpayRest.PATIENCE);
    }

    RazorpayCardDesk(Function<BusinessId, Optional<RazorpayAccount>> accounts, URI api, Duration patience) {
        this.accounts = accounts;
        this.rest = new RazorpayRest(api, patience);
    }

    @Override
    public String name() {
        return RazorpayRest.RAZORPAY;
    }

    @Override
    public boolean serves(BusinessId business) {
        return accounts.apply(business).isPresent();
    }

    @Override
    public Optional<String> account(BusinessId business) {
        return accounts.apply(business).map(account -> "the key " + account.keyId());
    }

    @Override
    public Opened open(Bill bill) {
        RazorpayAccount account = held(bill.business());
        RazorpayRest.Answer answer = rest.post(account, LINKS, wanted(bill));
        PaymentLink link = new PaymentLink(answer.refused() ? known(account, bill, answer) : answer.body());
        return new Opened(link.text("id"), link.text("short_url"));
    }

    private static JsonNode wanted(Bill bill) {
        Money amount = bill.amount();
        if (amount.currency().getDefaultFractionDigits() > 2) {
            throw OutsideTrouble.lasting(
                    RazorpayRest.RAZORPAY,
                    "amounts in " + amount.currency().getCurrencyCode()
                            + ", which has thousandths, are not taken here");
        }
        ObjectNode wanted = RazorpayRest.JSON.createObjectNode();
        wanted.put("amount", amount.minor()).put("currency", amount.currency().getCurrencyCode());
        wanted.put("accept_partial", false);
        wanted.put("expire_by", bill.expiresAt().getEpochSecond());
        wanted.put("reference_id", bill.reference().toString());
        wanted.put("description", bill.purpose());
        if (bill.phone() != null) {
            wanted.putObject("customer").put("contact", bill.phone());
        }
        // the text is ours: it is in the customer's language, and heeds who said STOP
        wanted.putObject("notify").put("sms", false).put("email", false);
        wanted.put("reminder_enable", false);
        wanted.put("callback_url", bill.back() + "?back=paid").put("callback_method", "get");
        return wanted;
    }

    /** It refuses a reference that it has: the link whose making we did not hear of. */
    private JsonNode known(RazorpayAccount account, Bill bill, RazorpayRest.Answer refusal) {
        JsonNode found = rest.get(account, LINKS + "?reference_id=" + bill.reference());
        for (JsonNode link : found.path("payment_links")) {
            if (bill.reference().toString().equals(link.path("reference_id").asText())) {
                return link;
            }
        }
        return refusal.granted();
    }

    @Override
    public Standing close(BusinessId business, String vendorName) {
        RazorpayAccount account = held(business);
        PaymentLink link = new PaymentLink(rest.get(account, LINKS + "/" + vendorName));
        return switch (link.text("status")) {
            case "paid" -> new Standing.Paid(link.money(), link.amount());
            case "expired", "cancelled" -> new Standing.Closed();
            default -> {
                JsonNode none = RazorpayRest.JSON.createObjectNode();
                if (rest.post(account, LINKS + "/" + vendorName + "/cancel", none)
                        .refused()) {
                    throw OutsideTrouble.passing(RazorpayRest.RAZORPAY, "the link has changed meanwhile");
                }
                yield new Standing.Closed();
            }
        };
    }

    @Override
    public String giveBack(Repayment repayment) {
        RazorpayAccount account = held(repayment.business());
        String payment = "/v1/payments/" + repayment.vendorPayment();
        if (repayment.triedAt() != null) {
            for (JsonNode refund : rest.get(account, payment + "/refunds").path("items")) {
                if (repayment.key().equals(refund.path("notes").path(OURS).asText())) {
                    return refund.path("id").asText();
                }
            }
        }
        ObjectNode wanted = RazorpayRest.JSON.createObjectNode();
        wanted.put("amount", repayment.amount().minor());
        wanted.putObject("notes").put(OURS, repayment.key());
        return new PaymentLink(rest.giveBack(account, payment + "/refund", wanted, repayment.key())
                        .granted())
                .text("id");
    }

    private RazorpayAccount held(BusinessId business) {
        return accounts.apply(business)
                .orElseThrow(() -> OutsideTrouble.lasting(RazorpayRest.RAZORPAY, "no account is connected"));
    }
}
