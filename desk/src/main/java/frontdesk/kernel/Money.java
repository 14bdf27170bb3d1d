package frontdesk.kernel;

import java.util.Currency;

/** An amount in the smallest unit of its currency: 4500 EUR is forty-five euros. */
public record Money(long minor, Currency currency) {
    public static Money of(long minor, String currencyCode) {
        return new Money(minor, Currency.getInstance(currencyCode));
    }
}
