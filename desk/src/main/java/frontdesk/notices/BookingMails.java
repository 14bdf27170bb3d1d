package frontdesk.notices;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import frontdesk.booking.Booking;
import frontdesk.booking.BookingConfirmed;
import frontdesk.booking.BookingRestored;
import frontdesk.booking.Diary;
import frontdesk.business.Business;
import frontdesk.business.Businesses;
import frontdesk.kernel.BookingId;
import frontdesk.kernel.BusinessId;
import frontdesk.message.Mail;
import frontdesk.message.Mails;
import frontdesk.message.Occasion;
import frontdesk.reception.BookingTexts;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

/** Mails customers who gave an address what became of their bookings, with an entry for their calendar. Each may be told twice and mails once. */
public final class BookingMails {
    private final Diary diary;
    private final Businesses businesses;
    private final Mails mails;
    private final BookingTexts texts;
    private final Clock clock;

    public BookingMails(Diary diary, Businesses businesses, Mails mails, BookingTexts texts, Clock clock) {
        this.diary = diary;
        this.businesses = businesses;
        this.mails = mails;
        this.texts = texts;
        this.clock = clock;
    }

    public void onConfirmed(List<BookingConfirmed> events) {
        Map<BusinessId, List<BookingId>> booked = events.stream()
                .collect(groupingBy(BookingConfirmed::business, mapping(BookingConfirmed::booking, toList())));
        booked.forEach((business, ids) -> tell(business, ids, Occasion.BOOKED));
    }

    /** A cancellation was taken back: told like a booking, each time. */
    public void onRestored(BookingRestored event) {
        if (BookingTexts.wasCancelled(diary.agenda().history(event.business(), event.booking()))) {
            tell(event.business(), List.of(event.booking()), Occasion.BOOKED, true);
        }
    }

    /**
     * Bookings of one business were made, moved, made longer or shorter, or cancelled.
     *
     * @param occasion which of these; one that has moved on since is told of by what moved it
     */
    public void tell(BusinessId business, List<BookingId> bookings, Occasion occasion) {
        tell(business, bookings, occasion, occasion != Occasion.BOOKED);
    }

    private void tell(BusinessId business, List<BookingId> bookings, Occasion occasion, boolean again) {
        Optional<String> sender = mails.sender(business);
        businesses
                .find(business)
                .ifPresent(known -> sender.ifPresent(from -> diary.agenda().findAll(business, bookings).stream()
                        .filter(booking -> booking.status() == stillSo(occasion))
                        .forEach(booking -> tell(known, booking, occasion, again, from))));
    }

    private static Booking.Status stillSo(Occasion occasion) {
        return occasion == Occasion.CANCELLED ? Booking.Status.CANCELLED : Booking.Status.CONFIRMED;
    }

    private void tell(Business business, Booking booking, Occasion occasion, boolean again, String from) {
        String address = booking.customer().email();
        if (address == null || address.isBlank()) {
            return;
        }
        String words = texts.words(business, booking, occasion);
        String subject = texts.subject(business, booking, occasion);
        Mail.Enclosure calendar = new Invitation(business, booking, from, address)
                .written(texts.title(business, booking), words, clock.instant());
        // made once; moved any number of times, and cancelled as often as it is taken up again
        String about =
                again ? booking.id() + "/" + booking.version() : booking.id().toString();
        mails.write(
                business.id(),
                new Mail.Draft(
                        address,
                        subject,
                        words + "\n\n" + business.name() + "\n" + business.address(),
                        occasion.word(),
                        booking.customer().phone(),
                        booking.id(),
                        about,
                        calendar));
    }
}
