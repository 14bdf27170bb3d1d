package frontdesk.payment;

import java.util.Map;

import org.jdbi.v3.core.Handle;

import frontdesk.booking.Booking;
import frontdesk.booking.Booking.Status;
import frontdesk.booking.BookingCancelled;
import frontdesk.booking.BookingConfirmed;
import frontdesk.booking.BookingRestored;
import frontdesk.booking.Diary;
import frontdesk.business.Business;
import frontdesk.business.Businesses;
import frontdesk.business.Service;
import frontdesk.kernel.BookingId;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.Money;
import frontdesk.kernel.PaymentId;
import frontdesk.payment.Payment.State;
import frontdesk.payment.Payment.What;
import frontdesk.store.Database;
import frontdesk.wording.Tongue;

/** What follows for a deposit from what becomes of its booking. Each may be told twice, and late. */
record DiaryFollowed(Database database, Businesses businesses, Diary diary, Desks desks, DepositRule rule, Till till) {

    /** Only where deposits are asked for at all; where the business is not at hand, that is looked at later. */
    boolean concerns(Handle handle, BusinessId business) {
        return businesses.atHand(business).map(Business::asksDeposits).orElse(true);
    }

    void onConfirmed(BookingConfirmed event) {
        diary.agenda()
                .find(event.business(), event.booking())
                .filter(booking -> booking.status() == Status.CONFIRMED)
                .ifPresent(booking -> rule.amount(booking).ifPresent(amount -> ask(booking, amount)));
    }

    /** Where nobody takes payments, or the visit is near, it waits to be paid at the desk. */
    private void ask(Booking booking, Money amount) {
        boolean deskThere = desks.of(booking.business()).isPresent();
        var payBy = deskThere ? rule.payBy(booking).orElse(null) : null;
        var payment = new Payment(
                PaymentId.next(),
                booking.business(),
                booking.id(),
                purpose(booking),
                booking.customer().phone(),
                booking.call(),
                amount,
                State.DUE,
                till.clock().instant(),
                payBy,
                null);
        boolean unreached = deskThere && rule.way(booking) == LinkWay.NONE;
        database.perform(handle -> {
            if (till.ask(handle, payment, null, Till.US, payBy != null) && unreached) {
                till.unreached(handle, payment);
            }
        });
    }

    private String purpose(Booking booking) {
        Business business = businesses.find(booking.business()).orElseThrow();
        Tongue tongue = Tongue.of(business.language());
        String service = business.service(booking.service()).map(Service::name).orElse("");
        return tongue.part("payment.deposit-for", Map.of("business", business.name(), "service", service));
    }

    /** Not paid: it is not wanted any more. Paid: what the terms of cancelling leave is given back. */
    void onCancelled(BookingCancelled event) {
        changing(event.business(), event.booking(), Status.CANCELLED, (handle, payment, booking) -> {
            if (payment.state() == State.DUE) {
                till.end(handle, payment, State.WITHDRAWN, What.WITHDRAWN, Till.US);
            } else if (payment.state() == State.PAID) {
                Money back = rule.givenBack(booking, payment.amount());
                if (back.minor() > 0) {
                    till.returnLeft(handle, payment, back, Till.US, "The booking was cancelled.");
                } else if (new StepRows(handle).of(payment).getLast().what() != What.KEPT) {
                    till.note(handle, payment, What.KEPT, Till.US, "It was cancelled too late.");
                }
            }
        });
    }

    /** Staff took the cancellation back: what was not paid is due again, and waits for a person. */
    void onRestored(BookingRestored event) {
        changing(event.business(), event.booking(), Status.CONFIRMED, (handle, payment, booking) -> {
            if (payment.state() == State.WITHDRAWN || payment.state() == State.LAPSED) {
                till.stands(handle, payment, State.DUE, What.RESTORED, Till.US, null);
            }
        });
    }

    private interface Change {
        void make(Handle handle, Payment payment, Booking booking);
    }

    private void changing(BusinessId business, BookingId id, Status still, Change change) {
        database.perform(
                handle -> new PaymentRows(handle).lockOfBooking(business, id).ifPresent(payment -> diary.agenda()
                        .find(business, id)
                        .filter(booking -> booking.status() == still)
                        .ifPresent(booking -> change.make(handle, payment, booking))));
    }
}
