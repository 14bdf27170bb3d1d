package frontdesk.console.payments;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.ws.rs.core.MultivaluedMap;
import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.console.Sent;
import frontdesk.console.Trouble;
import frontdesk.console.TypedSum;
import frontdesk.kernel.Money;
import frontdesk.kernel.PhoneNumber;
import frontdesk.payment.Order;

/**
 * What the owner has typed to be paid for something by link.
 *
 * @param open whether anybody takes payments for this business
 * @param currency in which it is paid, by its code
 * @param key makes a form that was sent twice one payment
 */
record PaymentForm(
        boolean open,
        String phone,
        String amount,
        String purpose,
        String currency,
        String key,
        List<Trouble> troubles) {
    private static final int LONGEST = 200;
    private static final Currency ELSEWHERE = Currency.getInstance("EUR");
    private static final Pattern KEY = Pattern.compile("[0-9a-f-]{36}");

    static PaymentForm empty(Business business, boolean open) {
        return new PaymentForm(open, "", "", "", currency(business).getCurrencyCode(), freshKey(), List.of());
    }

    private static String freshKey() {
        return UUID.randomUUID().toString();
    }

    static PaymentForm of(Business business, MultivaluedMap<String, String> sent) {
        String key = typed(sent, "key");
        return new PaymentForm(
                true,
                typed(sent, "phone"),
                typed(sent, "amount"),
                typed(sent, "purpose"),
                currency(business).getCurrencyCode(),
                KEY.matcher(key).matches() ? key : freshKey(),
                List.of());
    }

    /** What is ordered; empty where something typed is not understood. */
    Optional<Order> order(Business business, String who) {
        Money money = money(business);
        boolean worded = !purpose.isEmpty() && purpose.length() <= LONGEST;
        return PhoneNumber.parse(phone, business.region())
                .filter(_ -> money != null && worded)
                .map(to -> new Order(business.id(), to, Objects.requireNonNull(money), purpose, null, who, request()));
    }

    /** The same form with other words is another payment: browsers bring old forms back. */
    private String request() {
        return "form %s %08x".formatted(key, Objects.hash(phone, amount, purpose));
    }

    /** The same with what is wrong with it. */
    PaymentForm judged(Business business) {
        var troubles = new ArrayList<Trouble>();
        if (PhoneNumber.parse(phone, business.region()).isEmpty()) {
            troubles.add(new Trouble("phone", "Enter the telephone number to which the link is sent."));
        }
        if (money(business) == null) {
            troubles.add(
                    new Trouble("amount", "Enter what is to be paid, such as 12.50, and no marks between thousands."));
        }
        if (purpose.isEmpty() || purpose.length() > LONGEST) {
            troubles.add(new Trouble("purpose", "Say what it is paid for, in at most 200 letters."));
        }
        return new PaymentForm(open, phone, amount, purpose, currency, key, List.copyOf(troubles));
    }

    private @Nullable Money money(Business business) {
        return read(amount, currency(business)).orElse(null);
    }

    /** Empty where it cannot be read, or is nothing. */
    static Optional<Money> read(String amount, Currency known) {
        return TypedSum.read(amount, known).filter(money -> money.minor() > 0);
    }

    /** That of its prices, or else of where it is; not every region has one. */
    static Currency currency(Business business) {
        return business.currency().orElse(ELSEWHERE);
    }

    private static String typed(MultivaluedMap<String, String> sent, String field) {
        return new Sent(sent).word(field);
    }
}
