package frontdesk.console;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import frontdesk.booking.Booking;
import frontdesk.booking.Diary;
import frontdesk.business.Business;
import frontdesk.business.Service;
import frontdesk.journal.CallEntry;
import frontdesk.journal.CallQuery;
import frontdesk.journal.Journal;
import frontdesk.kernel.BookingId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.message.Messages;
import frontdesk.message.Status;
import frontdesk.message.Text;
import frontdesk.page.Clockface;
import frontdesk.page.Prices;
import frontdesk.payment.Deposits;
import frontdesk.payment.Payment;
import frontdesk.people.Contact;

/** What was between a contact and the business, by whichever of their numbers: calls, bookings, payments and texts together, the newest first. */
@Singleton
class Timeline {
    private static final Duration BACK = Duration.ofDays(3 * 365);
    private static final Duration AHEAD = Duration.ofDays(2 * 365);
    private static final int MOST = 100;

    private final Journal journal;
    private final Diary diary;
    private final Messages messages;
    private final Deposits deposits;

    Timeline(Journal journal, Diary diary, Messages messages, Deposits deposits) {
        this.journal = journal;
        this.diary = diary;
        this.messages = messages;
        this.deposits = deposits;
    }

    List<ContactMoment> of(Contact contact, Business business, Clockface clock) {
        return contact.phones().stream()
                .flatMap(phone -> Stream.of(
                                calls(phone, business, clock),
                                bookings(phone, business, clock),
                                texts(phone, business, clock))
                        .flatMap(moments -> moments))
                .sorted(Comparator.comparing(ContactMoment::at).reversed())
                .limit(MOST)
                .toList();
    }

    private Stream<ContactMoment> calls(PhoneNumber phone, Business business, Clockface clock) {
        Instant now = clock.now();
        var query = new CallQuery(null, phone.e164(), now.minus(BACK), now.plusSeconds(1), MOST);
        return journal.calls(business.id(), query).stream().map(call -> call(call, business, clock));
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

    private Stream<ContactMoment> bookings(PhoneNumber phone, Business business, Clockface clock) {
        var first = clock.day(clock.now().minus(BACK));
        var last = clock.day(clock.now().plus(AHEAD));
        List<Booking> bookings = diary.bookings(business.id(), first, last, phone.e164()).stream()
                .filter(booking -> phone.equals(booking.customer().phone()))
                .sorted(Comparator.comparing(Booking::madeAt).reversed())
                .limit(MOST)
                .toList();
        List<BookingId> ids = bookings.stream().map(Booking::id).toList();
        return Stream.concat(
                bookings.stream().map(booking -> booking(booking, business, clock)),
                deposits.of(business.id(), ids).entrySet().stream()
                        .map(paid -> payment(paid.getKey(), paid.getValue(), business, clock)));
    }

    private static ContactMoment payment(BookingId booking, Payment payment, Business business, Clockface clock) {
        String amount = Prices.written(payment.amount(), business.region());
        return new ContactMoment(
                payment.askedAt(),
                clock.when(payment.askedAt()),
                "Payment",
                "%s, %s".formatted(amount, state(payment.state())),
                payment.state() == Payment.State.PAID ? "good" : "calm",
                "/bookings/" + booking);
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

    private Stream<ContactMoment> texts(PhoneNumber phone, Business business, Clockface clock) {
        return messages.with(business.id(), phone, MOST).stream().map(text -> text(text, business, clock));
    }

    private static ContactMoment text(Text text, Business business, Clockface clock) {
        TextView view = TextView.of(text, business.region(), clock);
        String what = text.status() == Status.RECEIVED ? "They wrote" : "We wrote";
        return new ContactMoment(text.at(), view.when(), what, view.body(), view.tone(), null);
    }
}
