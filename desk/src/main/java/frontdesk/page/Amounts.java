package frontdesk.page;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import frontdesk.journal.Amount;
import frontdesk.kernel.Language;
import frontdesk.kernel.Money;

/** Sums that may be smaller than a coin as people write them: {@code $1.24}, {@code $0.0085}. */
public final class Amounts {
    /** Of what is smaller than one so many digits tell something. */
    private static final MathContext TELLING = new MathContext(2, RoundingMode.HALF_UP);

    private Amounts() {}

    public static String written(Amount amount, String region) {
        int digits = Money.decimals(amount.currency());
        BigDecimal value = amount.value().compareTo(BigDecimal.ONE) < 0
                ? amount.value().round(TELLING)
                : amount.value().setScale(digits, RoundingMode.HALF_UP);
        var format = NumberFormat.getCurrencyInstance(
                Locale.of(Language.ENGLISH.locale().getLanguage(), region));
        format.setCurrency(amount.currency());
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(
                Math.max(digits, value.stripTrailingZeros().scale()));
        return format.format(value);
    }

    /** One currency after another: {@code $1.24 + €0.30}. */
    public static String written(List<Amount> sums, String region) {
        return sums.stream().map(sum -> written(sum, region)).collect(Collectors.joining(" + "));
    }
}
