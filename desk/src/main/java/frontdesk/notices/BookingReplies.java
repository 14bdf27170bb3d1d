package frontdesk.notices;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Predicate;

import org.jdbi.v3.core.Handle;

import frontdesk.booking.Booking;
import frontdesk.booking.Diary;
import frontdesk.business.Business;
import frontdesk.business.Businesses;
import frontdesk.journal.AuditTrail;
import frontdesk.journal.Journal;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.message.Messages;
import frontdesk.message.Text;
import frontdesk.message.TextReceived;
import frontdesk.reception.BookingTexts;
import frontdesk.store.Database;

/** Reads “1”, with which a customer says that they will come to what our last text was about; all else is left to the receptionist. */
public final class BookingReplies {
    private static final String YES = "1";

    private final Database database;
    private final Diary diary;
    private final Businesses businesses;
    private final Messages messages;
    private final BookingTexts texts;
    private final Predicate<Booking> unpaid;
    private final AuditTrail trail;
    private final Clock clock;

    /** @param unpaid whether a booking waits for its deposit, which no “1” stands for */
    public BookingReplies(
            Database database,
            Diary diary,
            Businesses businesses,
            Messages messages,
            BookingTexts texts,
            Predicate<Booking> unpaid,
            Journal journal,
            Clock clock) {
        this.database = database;
        this.diary = diary;
        this.businesses = businesses;
        this.messages = messages;
        this.texts = texts;
        this.unpaid = unpaid;
        this.trail = journal.auditTrail();
        this.clock = clock;
    }

    /** False where it is no such answer. Told twice, it is answered once. */
    public boolean onReply(TextReceived event) {
        Optional<Text> reply = messages.find(event.business(), event.message())
                .filter(text -> text.body().strip().equals(YES));
        Optional<Business> business = businesses.find(event.business());
        Optional<Booking> booking = reply.flatMap(text -> askedAbout(event.business(), text));
        if (business.isEmpty() || booking.isEmpty()) {
            return false;
        }
        confirmed(business.get(), booking.get(), reply.orElseThrow());
        return true;
    }

    /**
     * The same by another way, whose texts are not kept here.
     *
     * @return what they are answered; empty where it is no such answer
     */
    public Optional<String> answer(BusinessId business, PhoneNumber from, String body) {
        if (!body.strip().equals(YES)) {
            return Optional.empty();
        }
        Optional<Booking> booking = messages.lastTo(business, from).flatMap(last -> askedAbout(business, last));
        return businesses
                .find(business)
                .flatMap(known -> booking.map(one -> {
                    database.perform(handle -> note(handle, one));
                    return texts.thanks(known, one);
                }));
    }

    /** The booking that a text is about, where it still stands and is still to come. */
    private Optional<Booking> askedAbout(BusinessId business, Text text) {
        return Optional.ofNullable(text.booking())
                .flatMap(id -> diary.agenda().find(business, id))
                .filter(booking -> booking.status() == Booking.Status.CONFIRMED)
                .filter(booking -> booking.slot().start().isAfter(clock.instant()))
                .filter(booking -> !unpaid.test(booking));
    }

    private void confirmed(Business business, Booking booking, Text reply) {
        String body = texts.thanks(business, booking);
        database.perform(handle -> {
            messages.text(
                    handle,
                    business.id(),
                    new Text.Draft(
                            reply.to(),
                            body,
                            "confirmed",
                            booking.id(),
                            booking.call(),
                            reply.id().toString()));
            note(handle, booking);
        });
    }

    private void note(Handle handle, Booking booking) {
        trail.note(handle, booking.business(), "caller", "said that they will come", "booking " + booking.id());
    }
}
