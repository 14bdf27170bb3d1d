package frontdesk.console.payments;

import java.util.Optional;
import java.util.UUID;

import jakarta.ws.rs.core.MultivaluedHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import frontdesk.business.Business;
import frontdesk.payment.Order;
import frontdesk.timetable.Shop;

import static org.assertj.core.api.Assertions.assertThat;

/** What the owner types to be paid for something. */
class PaymentFormTest {
    private static final Business SHOP = new Shop().business();

    private final String key = UUID.randomUUID().toString();

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"12;1200", "12.5;1250", "12,50;1250", "0.01;1", "1250;125000"})
    void amountsAreReadWithPointOrComma(String typed, long minor) {
        assertThat(order(typed, "Pickle")).map(Order::amount).hasValueSatisfying(amount -> assertThat(amount.minor())
                .isEqualTo(minor));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,250", "1.250", "1,250.00", "1,00,000", "12.505", "1e3", "0", "-5", "", "+5", "12."})
    void whatMayBeAThousandOrAFractionIsNoAmount(String typed) {
        assertThat(order(typed, "Pickle")).isEmpty();
        assertThat(form(typed, "Pickle").judged(SHOP).troubles())
                .singleElement()
                .satisfies(trouble -> assertThat(trouble.field()).isEqualTo("amount"));
    }

    @Test
    void aFormThatIsSentTwiceIsOnePaymentAndWithOtherWordsAnother() {
        assertThat(request("12", "Pickle")).isEqualTo(request("12", "Pickle"));
        assertThat(request("12", "Pickle"))
                .isNotEqualTo(request("13", "Pickle"))
                .isNotEqualTo(request("12", "Jam"));
    }

    @Test
    void aPurposeOfNothingIsRefused() {
        assertThat(order("12", "\0")).isEmpty();
    }

    @Test
    void whereNoCurrencyIsKnownThereIsAFormAllTheSame() {
        Business nowhere = SHOP.with(then -> then.region("AQ"));
        assertThat(PaymentForm.empty(nowhere, true).currency()).isNotEmpty();
    }

    private String request(String amount, String purpose) {
        return String.valueOf(order(amount, purpose).orElseThrow().request());
    }

    private Optional<Order> order(String amount, String purpose) {
        return form(amount, purpose).order(SHOP, "user:lucia@desk.example");
    }

    private PaymentForm form(String amount, String purpose) {
        var sent = new MultivaluedHashMap<String, String>();
        sent.putSingle("phone", "+4915112345678");
        sent.putSingle("amount", amount);
        sent.putSingle("purpose", purpose);
        sent.putSingle("key", key);
        return PaymentForm.of(SHOP, sent);
    }
}
