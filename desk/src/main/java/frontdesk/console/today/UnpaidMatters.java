package frontdesk.console.today;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import jakarta.inject.Singleton;

import frontdesk.business.Business;
import frontdesk.console.today.TodayView.Matter;
import frontdesk.page.Clockface;
import frontdesk.page.Prices;
import frontdesk.payment.Deposits;
import frontdesk.payment.Payment;

/** What is to be paid and has not been, and what keeps a payment from coming or going back. */
@Singleton
class UnpaidMatters {
    private static final int MOST = 200;
    private static final int SHOWN = 5;

    private final Deposits deposits;

    UnpaidMatters(Deposits deposits) {
        this.deposits = deposits;
    }

    List<Matter> of(Business business, Clockface clock) {
        List<Payment> due = deposits.in(business.id(), List.of(Payment.State.DUE), null, MOST);
        String page = "/console/" + business.slug() + "/payments";
        var matters = new ArrayList<>(due.stream()
                .limit(SHOWN)
                .map(payment -> new Matter(
                        "payment-" + payment.id(),
                        payment.trouble() == null ? "" : "warn",
                        "%s not paid yet: %s"
                                .formatted(Prices.written(payment.amount(), business.region()), payment.purpose()),
                        detail(payment, clock),
                        page))
                .toList());
        if (due.size() > SHOWN) {
            String more = due.size() == MOST ? "Many more" : due.size() - SHOWN + " more";
            matters.add(new Matter("payments", "", more + " payments are due", "All of them are on one page.", page));
        }
        return List.copyOf(matters);
    }

    private static String detail(Payment payment, Clockface clock) {
        if (payment.trouble() != null) {
            return Objects.requireNonNull(payment.trouble());
        }
        return payment.payBy() == null
                ? "To be paid at the desk."
                : "Let go if it is not paid by %s.".formatted(clock.when(Objects.requireNonNull(payment.payBy())));
    }
}
