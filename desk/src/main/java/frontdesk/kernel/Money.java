package frontdesk.kernel;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

/** An amount in the smallest unit of its currency: 4500 EUR is forty-five euros. */
public record Money(long minor, Currency currency) {
    public static Money of(long minor, String currencyCode) {
        return new Money(minor, Currency.getInstance(currencyCode));
    }

    /** How many decimals this money has: two for euros, none for yen. */
    public static int decimals(Currency of) {
        return Math.max(0, of.getDefaultFractionDigits());
    }

    /** In whole units of its currency, with all of its decimals: {@code 45.00}. */
    public BigDecimal amount() {
        return BigDecimal.valueOf(minor, decimals(currency));
    }

    /** What is paid with in a country, by its ISO 3166 code; empty for what is none, and for the few that have no money. */
    public static Optional<Currency> currencyOf(String region) {
        try {
            return Optional.ofNullable(Currency.getInstance(Locale.of("", region)));
        } catch (IllegalArgumentException noCountry) {
            return Optional.empty();
        }
    }
}
