package frontdesk.page;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import frontdesk.business.Service;
import frontdesk.kernel.Language;
import frontdesk.kernel.Money;
import frontdesk.timetable.Wish;

/** Prices as people write them: {@code $75}, {@code €12.50}. */
public final class Prices {
    private Prices() {}

    public static String written(Money money, String region) {
        return written(money, region, Language.ENGLISH);
    }

    /** As speakers of that language write them. */
    public static String written(Money money, String region, Language language) {
        Currency currency = money.currency();
        int digits = Money.decimals(currency);
        var format =
                NumberFormat.getCurrencyInstance(Locale.of(language.locale().getLanguage(), region));
        format.setCurrency(currency);
        BigDecimal amount = money.amount();
        boolean round = amount.stripTrailingZeros().scale() <= 0;
        format.setMinimumFractionDigits(round ? 0 : digits);
        format.setMaximumFractionDigits(round ? 0 : digits);
        return format.format(amount);
    }

    /** What a service costs as it was chosen; null where that is not said. */
    public static @Nullable Money of(Service service, Wish.Options chosen) {
        return service.price(chosen.variant(), chosen.addOns());
    }
}
