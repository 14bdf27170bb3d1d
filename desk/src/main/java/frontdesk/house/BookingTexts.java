package frontdesk.house;

import java.util.function.Function;
import java.util.stream.Collectors;

import frontdesk.booking.Booking;
import frontdesk.booking.BookingCancelled;
import frontdesk.booking.BookingConfirmed;
import frontdesk.booking.BookingMoved;
import frontdesk.booking.Diary;
import frontdesk.business.Business;
import frontdesk.business.Businesses;
import frontdesk.kernel.BookingId;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.message.BookingNotice;
import frontdesk.message.Messages;

/** Texts the caller what was booked, moved or cancelled: the diary's facts put into the words of the messages. */
final class BookingTexts {
    private final Diary diary;
    private final Businesses businesses;
    private final Messages messages;

    BookingTexts(Diary diary, Businesses businesses, Messages messages) {
        this.diary = diary;
        this.businesses = businesses;
        this.messages = messages;
    }

    void booked(BookingConfirmed event) {
        text(event.business(), event.booking(), "booked", BookingNotice::booked);
    }

    void moved(BookingMoved event) {
        text(event.business(), event.booking(), "moved", BookingNotice::moved);
    }

    void cancelled(BookingCancelled event) {
        text(event.business(), event.booking(), "cancelled", BookingNotice::cancelled);
    }

    private void text(BusinessId id, BookingId bookingId, String occasion, Function<BookingNotice, String> wording) {
        Business business = businesses.find(id).orElseThrow();
        Booking booking = diary.find(id, bookingId).orElseThrow();
        PhoneNumber phone = booking.customer().phone();
        if (phone == null) {
            return;
        }
        var start = booking.slot().start().atZone(business.zone()).toLocalDateTime();
        var notice = new BookingNotice(
                business, what(business, booking), start, booking.customer().name());
        messages.text(
                id,
                phone,
                wording.apply(notice),
                occasion,
                bookingId,
                booking.call(),
                occasion + "@" + booking.slot().start());
    }

    private static String what(Business business, Booking booking) {
        if (business.kind() == Business.Kind.TABLES) {
            return "table for " + booking.partySize();
        }
        String service =
                business.service(booking.service()).map(Business.Service::name).orElse("appointment");
        String with = booking.resources().stream()
                .flatMap(r -> business.resource(r).stream())
                .filter(r -> r.type() == Business.Resource.Type.STAFF)
                .map(Business.Resource::name)
                .collect(Collectors.joining(" and "));
        return with.isEmpty() ? service : service + " with " + with;
    }
}
