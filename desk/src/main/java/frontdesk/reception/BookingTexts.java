package frontdesk.reception;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import frontdesk.booking.Booking;
import frontdesk.booking.BookingCancelled;
import frontdesk.booking.BookingChange;
import frontdesk.booking.BookingChange.What;
import frontdesk.booking.BookingConfirmed;
import frontdesk.booking.BookingMoved;
import frontdesk.booking.BookingRestored;
import frontdesk.booking.Diary;
import frontdesk.business.Business;
import frontdesk.business.Businesses;
import frontdesk.business.Resource;
import frontdesk.dialogue.Situation;
import frontdesk.journal.Journal;
import frontdesk.kernel.BookingId;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.Language;
import frontdesk.message.BookingNotice;
import frontdesk.message.Messages;
import frontdesk.message.Occasion;
import frontdesk.message.Text;
import frontdesk.message.Text.Draft;
import frontdesk.wording.Tongue;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toUnmodifiableSet;

/**
 * Texts callers what became of their bookings. It lives in the reception because this is the lowest room that may read the diary and write a
 * message; the message room itself knows no bookings. Each reaction may be told twice and texts once.
 */
public final class BookingTexts {
    private static final Set<String> OF_ITS_TIME = Stream.of(
                    Occasion.BOOKED, Occasion.MOVED, Occasion.LASTS, Occasion.CANCELLED)
            .map(Occasion::word)
            .collect(toUnmodifiableSet());

    /** Made, changed and undone. */
    private static final int FIRST_UNDONE = 3;

    private final Diary diary;
    private final Businesses businesses;
    private final Messages messages;
    private final Journal journal;
    private final Link link;

    /** Where a customer can look at their booking, move it and cancel it by themselves. */
    public interface Link {
        String to(Business business, Booking booking);
    }

    public BookingTexts(Diary diary, Businesses businesses, Messages messages, Journal journal, Link link) {
        this.diary = diary;
        this.businesses = businesses;
        this.messages = messages;
        this.journal = journal;
        this.link = link;
    }

    public void onConfirmed(List<BookingConfirmed> events) {
        Map<BusinessId, List<BookingId>> booked = events.stream()
                .collect(groupingBy(BookingConfirmed::business, mapping(BookingConfirmed::booking, toList())));
        booked.forEach((business, ids) -> tell(business, ids, Occasion.BOOKED));
    }

    public void onMoved(BookingMoved event) {
        tell(event.business(), List.of(event.booking()), occasion(event));
    }

    /** Whoever comes at the same time is not told that anything has moved. */
    public static Occasion occasion(BookingMoved event) {
        return event.onlyItsEnd() ? Occasion.LASTS : Occasion.MOVED;
    }

    public void onCancelled(BookingCancelled event) {
        tell(event.business(), List.of(event.booking()), Occasion.CANCELLED);
    }

    /** A cancellation was taken back, after all: told like a booking, each time. Any other mark that is taken back is no news to the customer. */
    public void onRestored(BookingRestored event) {
        businesses.find(event.business()).ifPresent(business -> diary.agenda()
                .find(event.business(), event.booking())
                .filter(booking -> booking.status() == Booking.Status.CONFIRMED)
                .filter(booking -> wasCancelled(diary.agenda().history(business.id(), booking.id())))
                .flatMap(booking -> draft(business, booking, Occasion.BOOKED))
                .ifPresent(draft -> messages.text(business.id(), draft)));
    }

    /** Whether the last thing that was taken back is a cancellation. */
    public static boolean wasCancelled(List<BookingChange> history) {
        List<What> deeds = history.stream().map(BookingChange::what).toList();
        int undone = deeds.lastIndexOf(What.UNDONE);
        return undone > 0 && deeds.get(undone - 1) == What.CANCELLED;
    }

    /** A booking that has moved on since is told of by what moved it. */
    private static Booking.Status stillSo(Occasion occasion) {
        return occasion == Occasion.CANCELLED ? Booking.Status.CANCELLED : Booking.Status.CONFIRMED;
    }

    private void tell(BusinessId business, List<BookingId> ids, Occasion occasion) {
        Business known = businesses.find(business).orElse(null);
        if (known != null) {
            messages.textAll(
                    business,
                    diary.agenda().findAll(business, ids).stream()
                            .filter(booking -> booking.status() == stillSo(occasion))
                            .flatMap(booking -> draft(known, booking, occasion).stream())
                            .toList());
        }
    }

    /** Empty where there is no number, or nothing new to say. */
    private Optional<Draft> draft(Business business, Booking booking, Occasion occasion) {
        var phone = booking.customer().phone();
        if (phone == null) {
            return Optional.empty();
        }
        String body = words(business, booking, occasion);
        // a booking is moved any number of times, perhaps back to where it was
        boolean moved = occasion == Occasion.MOVED || occasion == Occasion.LASTS;
        List<Text> told = moved ? sent(business, booking) : List.of();
        if (moved && !told.isEmpty() && told.getLast().body().equals(body)) {
            return Optional.empty();
        }
        String version = moved ? String.valueOf(told.size()) : time(business, booking);
        return Optional.of(new Draft(
                phone, body, occasion.word(), booking.id(), booking.call(), version, onWhatsApp(business, booking)));
    }

    /** The how-manieth time it is booked, or cancelled: as often as a cancellation was taken back, and once more. */
    private String time(Business business, Booking booking) {
        if (booking.version() < FIRST_UNDONE) {
            return "1";
        }
        long again = diary.agenda().history(business.id(), booking.id()).stream()
                .filter(change -> change.what() == What.UNDONE)
                .count();
        return String.valueOf(again + 1);
    }

    /** In which language they are written to by WhatsApp, where the business wants that first; else null. */
    public @Nullable Language onWhatsApp(Business business, Booking booking) {
        return messages.rules().of(business.id()).whatsAppFirst() ? language(business, booking) : null;
    }

    /** What was written of its time: replies, reminders and the like say nothing new. */
    private List<Text> sent(Business business, Booking booking) {
        return messages.of(business.id(), booking.id()).stream()
                .filter(text -> OF_ITS_TIME.contains(text.occasion()))
                .toList();
    }

    /** What is written of a booking, in the business's words or ours. */
    public String words(Business business, Booking booking, Occasion occasion) {
        BookingNotice notice =
                notice(business, booking, occasion == Occasion.CANCELLED ? null : link.to(business, booking));
        return messages.templates()
                .own(business.id(), occasion, notice.tongue().language())
                .map(notice::in)
                .orElseGet(() -> notice.words(occasion));
    }

    /** The same in one line, without name and link. */
    public String subject(Business business, Booking booking, Occasion occasion) {
        return notice(business, booking, null).subject(occasion);
    }

    /** What is booked, in the business's own language. */
    public String whatFor(Business business, Booking booking) {
        return what(business, booking, Tongue.of(business.language()));
    }

    /** What it is called in a customer's calendar. */
    public String title(Business business, Booking booking) {
        return "%s, %s".formatted(notice(business, booking, null).what(), business.name());
    }

    /** What somebody is answered who says that they will come. */
    public String thanks(Business business, Booking booking) {
        return notice(business, booking, null).thanks();
    }

    private BookingNotice notice(Business business, Booking booking, @Nullable String address) {
        Tongue tongue = Tongue.of(language(business, booking));
        var zone = business.zone(booking.options().location());
        return new BookingNotice(
                business,
                what(business, booking, tongue),
                LocalDateTime.ofInstant(booking.slot().start(), zone),
                LocalDateTime.ofInstant(booking.slot().end(), zone),
                booking.customer().name(),
                address,
                tongue);
    }

    /** In which language a customer is written to: that of the call in which it was booked. */
    public Language language(Business business, Booking booking) {
        return CallLanguage.of(business, booking.call(), journal);
    }

    /** What is booked, as a text says it. */
    static String what(Business business, Booking booking, Tongue tongue) {
        if (business.kind() == Business.Kind.TABLES) {
            return tongue.counted("text.table", booking.partySize());
        }
        var situation = new Situation(business, LocalDateTime.MIN, tongue.language());
        String service = business.service(booking.service())
                .map(situation::name)
                .orElseGet(() -> tongue.part("text.appointment"));
        return booking.resources().stream()
                .flatMap(resource -> business.resource(resource).stream())
                .filter(resource -> resource.type() == Resource.Type.STAFF)
                .findFirst()
                .map(staff -> tongue.part("text.with-staff", Map.of("service", service, "staff", staff.name())))
                .orElse(service);
    }
}
