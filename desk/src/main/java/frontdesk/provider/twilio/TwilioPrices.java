package frontdesk.provider.twilio;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import frontdesk.journal.Amount;
import frontdesk.kernel.OutsideTrouble;

/** What Twilio has charged for calls: the connection alone, as its resource of a call says some time after it (docs of 2010-04-01, {@code price}). */
public final class TwilioPrices {
    /** Nobody waits for it, and others of ours do. */
    private static final int MOST_A_SECOND = 2;

    private final TwilioRest rest;

    public TwilioPrices(TwilioAccount account) {
        this.rest = new TwilioRest(account, MOST_A_SECOND);
    }

    /** Whether a carrier's name of a call can be one of Twilio's. */
    public static boolean names(String carrierName) {
        return carrierName.matches("CA[0-9a-f]{32}");
    }

    /** Empty where it does not say so yet. Throws {@link OutsideTrouble} where nobody answers, or it knows no such call. */
    public Optional<Amount> of(String callSid) {
        JsonNode call = rest.get("/Calls/" + callSid + ".json");
        if (!call.hasNonNull("price") || !call.hasNonNull("price_unit")) {
            return Optional.empty();
        }
        try {
            // what is charged is told as what the account has less
            return Optional.of(new Amount(
                    new BigDecimal(call.path("price").asText()).abs(),
                    Currency.getInstance(call.path("price_unit").asText())));
        } catch (IllegalArgumentException senseless) {
            throw OutsideTrouble.lasting(Trouble.TWILIO, "the price of a call makes no sense");
        }
    }
}
