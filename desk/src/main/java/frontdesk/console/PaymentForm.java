package frontdesk.console;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import jakarta.ws.rs.core.MultivaluedMap;
import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.console.NewBookingView.Trouble;
import frontdesk.kernel.Money;
import frontdesk.kernel.PhoneNumber;
import frontdesk.payment.Order;

/**
 * What the owner has typed to be paid for something by link.
 *
 * @param open whether anybody takes payments for this business
 * @param currency in which it is paid, by its code
 */
record PaymentForm(boolean open, String phone, String amount, String purpose, String currency, List<Trouble> troubles) {
    private static final int LONGEST = 200;

    static PaymentForm empty(Business business, boolean open) {
        return new PaymentForm(open, "", "", "", currency(business).getCurrencyCode(), List.of());
    }

    static PaymentForm of(Business business, MultivaluedMap<String, String> sent) {
        return new PaymentForm(
                true,
                typed(sent, "phone"),
                typed(sent, "amount"),
                typed(sent, "purpose"),
                currency(business).getCurrencyCode(),
                List.of());
    }

    /** What is ordered; empty where something typed is not understood. */
    Optional<Order> order(Business business, String who, @Nullable String request) {
        Money money = money(business);
        boolean worded = !purpose.isEmpty() && purpose.length() <= LONGEST;
        return PhoneNumber.parse(phone, business.region())
                .filter(_ -> money != null && worded)
                .map(to -> new Order(business.id(), to, Objects.requireNonNull(money), purpose, null, who, request));
    }

    /** The same with what is wrong with it. */
    PaymentForm judged(Business business) {
        var troubles = new ArrayList<Trouble>();
        if (PhoneNumber.parse(phone, business.region()).isEmpty()) {
            troubles.add(new Trouble("phone", "Enter the telephone number to which the link is sent."));
        }
        if (money(business) == null) {
            troubles.add(new Trouble("amount", "Enter what is to be paid, such as 12.50."));
        }
        if (purpose.isEmpty() || purpose.length() > LONGEST) {
            troubles.add(new Trouble("purpose", "Say what it is paid for, in at most 200 letters."));
        }
        return new PaymentForm(open, phone, amount, purpose, currency, List.copyOf(troubles));
    }

    private @Nullable Money money(Business business) {
        Currency known = currency(business);
        try {
            long minor = new BigDecimal(amount.replace(',', '.'))
                    .movePointRight(Math.max(0, known.getDefaultFractionDigits()))
                    .longValueExact();
            return minor > 0 ? new Money(minor, known) : null;
        } catch (ArithmeticException | NumberFormatException notAnAmount) {
            return null;
        }
    }

    /** That of its prices, or else of where it is. */
    private static Currency currency(Business business) {
        return business.services().stream()
                .flatMap(service -> Optional.ofNullable(service.price()).stream())
                .map(Money::currency)
                .findFirst()
                .orElseGet(() -> Currency.getInstance(Locale.of("", business.region())));
    }

    private static String typed(MultivaluedMap<String, String> sent, String field) {
        String text = Objects.requireNonNullElse(sent.getFirst(field), "").strip();
        return text.length() <= 1000 ? text : text.substring(0, 1000);
    }
}
