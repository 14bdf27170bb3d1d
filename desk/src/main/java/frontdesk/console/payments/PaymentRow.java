package frontdesk.console.payments;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.console.Actors;
import frontdesk.kernel.Money;
import frontdesk.page.Clockface;
import frontdesk.page.Prices;
import frontdesk.payment.Dossier;
import frontdesk.payment.Payment;
import frontdesk.payment.Payment.Refund;
import frontdesk.payment.Payment.State;
import frontdesk.payment.Payment.Step;

/**
 * One payment as a page shows it.
 *
 * @param until by when it is to be paid, or null
 * @param booking whose deposit it is, or null for something ordered
 * @param link where it can be paid now, to be told in another way than by text, or null
 * @param returned what has been given back or is on its way, or null
 * @param returnable whether something of it is left to be given back
 * @param handBack whether something is to be given back at the desk, or by hand where a vendor refuses
 * @param refused whether a vendor was to give something back, and has not
 */
public record PaymentRow(
        String id,
        String purpose,
        String amount,
        State status,
        @Nullable String until,
        @Nullable String phone,
        @Nullable String booking,
        @Nullable String link,
        @Nullable String returned,
        @Nullable String trouble,
        boolean returnable,
        boolean handBack,
        boolean refused,
        List<Line> history) {

    /** One line of its history. */
    record Line(String what, String by, @Nullable String detail, String at) {}

    public static PaymentRow of(Dossier dossier, Business business, Clockface clock) {
        Payment payment = dossier.payment();
        List<Refund> refunds = dossier.refunds();
        long returned =
                refunds.stream().map(Refund::amount).mapToLong(Money::minor).sum();
        Instant until = payment.payBy();
        boolean refused = payment.trouble() != null && waits(refunds, false);
        boolean had = payment.state() == State.PAID || payment.state() == State.RETURNED;
        return new PaymentRow(
                payment.id().toString(),
                payment.purpose(),
                Prices.written(payment.amount(), business.region()),
                payment.state(),
                until == null ? null : clock.when(until),
                payment.phone() == null ? null : payment.phone().written(business.region()),
                payment.booking() == null ? null : payment.booking().toString(),
                dossier.open(clock.now()).map(Payment.Link::url).orElse(null),
                returned == 0
                        ? null
                        : Prices.written(new Money(returned, payment.amount().currency()), business.region()),
                payment.trouble(),
                had && returned < dossier.timesPaid() * payment.amount().minor(),
                waits(refunds, true) || refused,
                refused,
                dossier.history().reversed().stream()
                        .map(step -> line(step, clock))
                        .toList());
    }

    private static boolean waits(List<Refund> refunds, boolean atDesk) {
        return refunds.stream()
                .anyMatch(refund -> refund.doneAt() == null && refund.vendor().equals(Payment.DESK) == atDesk);
    }

    private static Line line(Step step, Clockface clock) {
        String what =
                switch (step.what()) {
                    case ASKED -> "Asked for";
                    case LINK_OPENED -> "Link sent";
                    case PAID -> "Paid";
                    case PAID_AT_DESK -> "Paid at the desk";
                    case LAPSED -> "Not paid in time";
                    case PAID_LATE -> "Paid late";
                    case TAKEN_UP -> "The booking stands again";
                    case WAIVED -> "Waived";
                    case WITHDRAWN -> "Not wanted any more";
                    case RESTORED -> "Due again";
                    case KEPT -> "Kept";
                    case RETURNING -> "To be given back";
                    case RETURNED -> "Given back";
                    case TROUBLE -> "Trouble";
                };
        return new Line(what, Actors.by(step.actor()), step.detail(), clock.when(step.at()));
    }

    public boolean due() {
        return status == State.DUE;
    }

    public String state() {
        return switch (status) {
            case DUE -> until == null ? "Due at the desk" : "Due by " + Objects.requireNonNull(until);
            case PAID -> "Paid";
            case LATE -> "Paid late";
            case WAIVED -> "Waived";
            case LAPSED -> "Not paid in time";
            case WITHDRAWN -> "Withdrawn";
            case RETURNED -> refused ? "Not given back yet" : handBack ? "To be given back at the desk" : "Given back";
        };
    }

    public String tone() {
        return switch (status) {
            case PAID -> "good";
            case LAPSED -> "bad";
            case DUE, LATE, WAIVED, WITHDRAWN, RETURNED -> "";
        };
    }
}
