package frontdesk.console.people;

import java.util.List;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import frontdesk.booking.Booking;
import frontdesk.business.Business;
import frontdesk.business.Service;
import frontdesk.console.TextView;
import frontdesk.console.calls.CallRow;
import frontdesk.console.diary.BookingView;
import frontdesk.history.Happening;
import frontdesk.history.Happening.What;
import frontdesk.history.History;
import frontdesk.journal.CallEntry;
import frontdesk.kernel.Older;
import frontdesk.message.Mail;
import frontdesk.message.Status;
import frontdesk.message.Text;
import frontdesk.page.Clockface;
import frontdesk.page.Prices;
import frontdesk.payment.Payment;
import frontdesk.people.Contact;

/** What was between a contact and the business, as their page shows it; what staff noted and what they agreed to has places of its own there. */
@Singleton
class Timeline {
    private static final int MOST = 100;

    private final History history;

    Timeline(History history) {
        this.history = history;
    }

    List<ContactMoment> of(Contact contact, Business business, Clockface clock) {
        return history.of(business.id(), contact, Older.THAN_ALL, MOST).stream()
                .flatMap(one -> moment(one, business, clock))
                .toList();
    }

    private static Stream<ContactMoment> moment(Happening happening, Business business, Clockface clock) {
        return switch (happening.what()) {
            case What.Called(CallEntry call) -> Stream.of(call(call, business, clock));
            case What.Booked(Booking booking) -> Stream.of(booking(booking, business, clock));
            case What.Asked(Payment payment) -> Stream.of(payment(payment, business, clock));
            case What.Texted(Text text) -> Stream.of(text(text, business, clock));
            case What.Mailed(Mail mail) -> Stream.of(mail(mail, clock));
            case What.Agreed _, What.Noted _ -> Stream.empty();
        };
    }

    private static ContactMoment call(CallEntry call, Business business, Clockface clock) {
        CallRow row = CallRow.of(call, business, clock);
        return new ContactMoment(
                row.startedAt(),
                clock.when(row.startedAt()),
                row.channel(),
                row.outcome() + ", " + row.length(),
                row.tone(),
                "/calls/" + row.id());
    }

    private static ContactMoment payment(Payment payment, Business business, Clockface clock) {
        String amount = Prices.written(payment.amount(), business.region());
        return new ContactMoment(
                payment.askedAt(),
                clock.when(payment.askedAt()),
                "Payment",
                "%s, %s".formatted(amount, state(payment.state())),
                payment.state() == Payment.State.PAID ? "good" : "calm",
                payment.booking() == null ? "/payments" : "/bookings/" + payment.booking());
    }

    private static String state(Payment.State state) {
        return switch (state) {
            case DUE -> "asked for";
            case PAID -> "paid";
            case LATE -> "paid too late";
            case WAIVED -> "not wanted any more";
            case LAPSED -> "not paid in time";
            case WITHDRAWN -> "withdrawn";
            case RETURNED -> "given back";
        };
    }

    private static ContactMoment booking(Booking booking, Business business, Clockface clock) {
        String service = business.service(booking.service()).map(Service::name).orElse("Booking");
        BookingView view = BookingView.of(booking, business, clock);
        return new ContactMoment(
                booking.madeAt(),
                clock.when(booking.madeAt()),
                "Booking",
                "%s, %s %s".formatted(service, view.shortDay(), view.time()),
                booking.status() == Booking.Status.CANCELLED || booking.status() == Booking.Status.NO_SHOW
                        ? "bad"
                        : "good",
                "/bookings/" + booking.id());
    }

    private static ContactMoment text(Text text, Business business, Clockface clock) {
        TextView view = TextView.of(text, business.region(), clock);
        String what = text.status() == Status.RECEIVED ? "They wrote" : "We wrote";
        return new ContactMoment(text.at(), view.when(), what, view.body(), view.tone(), null);
    }

    private static ContactMoment mail(Mail mail, Clockface clock) {
        TextView view = TextView.of(mail, clock);
        return new ContactMoment(mail.at(), view.when(), "We e-mailed", view.body(), view.tone(), null);
    }
}
