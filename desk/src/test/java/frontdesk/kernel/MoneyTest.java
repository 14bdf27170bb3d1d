package frontdesk.kernel;

import java.util.Currency;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class MoneyTest {
    @ParameterizedTest
    @CsvSource({"EUR, 4500, 45.00", "JPY, 4500, 4500", "KWD, 7500, 7.500", "XAU, 3, 3"})
    void anAmountHasAsManyDecimalsAsItsCurrency(String currency, long minor, String amount) {
        assertThat(Money.of(minor, currency).amount()).hasToString(amount);
        assertThat(Money.of(minor, currency).amount().scale())
                .isEqualTo(Money.decimals(Currency.getInstance(currency)));
    }
}
