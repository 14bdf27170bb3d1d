package frontdesk.console;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import frontdesk.kernel.Money;

/** Sums of money as people type them. What looks like a thousand to one and like a fraction to another is no sum: {@code 1,250}. */
public final class TypedSum {
    /** By how many decimals the money has. Where it has three, three after a point are a fraction; after a comma they may be a thousand. */
    private static final List<Pattern> SUMS = Stream.of(
                    "", "([.,][0-9])?", "([.,][0-9]{1,2})?", "([.,][0-9]{1,2}|[.][0-9]{3})?")
            .map(fraction -> Pattern.compile("[0-9]{1,10}" + fraction))
            .toList();

    private TypedSum() {}

    /** Empty where it is none, or has more decimals than the money has. */
    public static Optional<Money> read(String typed, Currency currency) {
        int digits = Math.min(Money.decimals(currency), SUMS.size() - 1);
        return Optional.of(typed)
                .filter(text -> SUMS.get(digits).matcher(text).matches())
                .map(text -> new BigDecimal(text.replace(',', '.')).movePointRight(Money.decimals(currency)))
                .map(minor -> new Money(minor.longValueExact(), currency));
    }

    /** How it is typed, for who is to type it: {@code 45 or 45.50}. */
    public static String example(Currency currency) {
        return switch (Money.decimals(currency)) {
            case 0 -> "45";
            case 1, 2 -> "45 or 45.50";
            default -> "45 or 45.500, with a point and no marks between thousands";
        };
    }
}
