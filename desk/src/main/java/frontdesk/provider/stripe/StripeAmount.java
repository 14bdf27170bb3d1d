package frontdesk.provider.stripe;

import java.util.Currency;
import java.util.Locale;
import java.util.Set;

import frontdesk.kernel.Money;
import frontdesk.kernel.OutsideTrouble;

/** Amounts as Stripe counts them: mostly in the smallest unit of the currency as ISO 4217 has it, but not always. */
final class StripeAmount {
    /** Without a smaller unit for ISO 4217, and in hundredths for Stripe. */
    private static final Set<String> IN_HUNDREDTHS = Set.of("ISK", "UGX");

    /** With a smaller unit for ISO 4217 that nobody uses, and without for Stripe. */
    private static final String WHOLE_ARIARY = "MGA";

    private StripeAmount() {}

    /** Throws {@link OutsideTrouble} where Stripe cannot be asked for it. */
    static long of(Money money) {
        Currency currency = money.currency();
        String code = currency.getCurrencyCode();
        if (currency.getDefaultFractionDigits() > 2) {
            throw OutsideTrouble.lasting(
                    StripeRest.STRIPE, "amounts in " + code + ", which has thousandths, are not taken here");
        }
        if (IN_HUNDREDTHS.contains(code)) {
            return Math.multiplyExact(money.minor(), 100);
        }
        if (!code.equals(WHOLE_ARIARY)) {
            return money.minor();
        }
        if (money.minor() % 100 != 0) {
            throw OutsideTrouble.lasting(StripeRest.STRIPE, "amounts in MGA are whole");
        }
        return money.minor() / 100;
    }

    static Money money(long amount, String code) {
        Currency currency = Currency.getInstance(code.toUpperCase(Locale.ROOT));
        long minor = IN_HUNDREDTHS.contains(currency.getCurrencyCode())
                ? amount / 100
                : currency.getCurrencyCode().equals(WHOLE_ARIARY) ? amount * 100 : amount;
        return new Money(minor, currency);
    }
}
