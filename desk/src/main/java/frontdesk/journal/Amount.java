package frontdesk.journal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/** A sum of money that may be smaller than its smallest coin: what a second on a line costs. */
public record Amount(BigDecimal value, Currency currency) {
    /** As ISO 4217 calls what is no currency. */
    static final Currency NO_CURRENCY = Currency.getInstance("XXX");

    /** Nobody is paid. */
    public static final Amount NOTHING = new Amount(BigDecimal.ZERO, NO_CURRENCY);

    private static final int DECIMALS = 9;

    /** Of equal value is equal, however many zeros stand behind it. */
    public Amount {
        value = value.stripTrailingZeros();
    }

    /**
     * One as people write it in settings: {@code 0.0085 USD}.
     *
     * @throws IllegalArgumentException where it is none
     */
    public static Amount parse(String written) {
        String[] parts = written.strip().split("\\s+");
        try {
            if (parts.length == 2 && new BigDecimal(parts[0]).signum() >= 0) {
                return new Amount(new BigDecimal(parts[0]), Currency.getInstance(parts[1]));
            }
        } catch (IllegalArgumentException neither) {
            // said below
        }
        throw new IllegalArgumentException(
                "“%s” is no price: write a number and a currency, as 0.0085 USD".formatted(written));
    }

    /** Of so much, where this is the price of so many. */
    Amount of(BigDecimal quantity, BigDecimal many) {
        return new Amount(value.multiply(quantity).divide(many, DECIMALS, RoundingMode.HALF_UP), currency);
    }

    /** Of the same currency. */
    Amount plus(Amount more) {
        return new Amount(value.add(more.value), currency);
    }

    public boolean isNothing() {
        return currency.equals(NO_CURRENCY);
    }
}
