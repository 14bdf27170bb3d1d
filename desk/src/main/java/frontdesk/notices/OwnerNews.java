package frontdesk.notices;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

import frontdesk.booking.Booking;
import frontdesk.booking.BookingCancelled;
import frontdesk.booking.BookingChange;
import frontdesk.booking.BookingConfirmed;
import frontdesk.booking.Diary;
import frontdesk.business.Business;
import frontdesk.business.Businesses;
import frontdesk.followup.FollowUp;
import frontdesk.followup.FollowUpNoted;
import frontdesk.followup.FollowUps;
import frontdesk.kernel.BookingId;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.notices.NoticeRules.Event;
import frontdesk.reception.BookingTexts;
import frontdesk.wording.Tongue;

/** Puts what happens into lines for owners. What they or their staff did in the console themselves is no news. */
public final class OwnerNews {
    private static final String STAFF = "user:";

    private final Diary diary;
    private final Businesses businesses;
    private final FollowUps followUps;
    private final BookingTexts texts;
    private final OwnerNotices notices;

    public OwnerNews(
            Diary diary, Businesses businesses, FollowUps followUps, BookingTexts texts, OwnerNotices notices) {
        this.diary = diary;
        this.businesses = businesses;
        this.followUps = followUps;
        this.texts = texts;
        this.notices = notices;
    }

    public void onConfirmed(List<BookingConfirmed> events) {
        events.forEach(event -> booking(event.business(), event.booking(), Event.BOOKED));
    }

    public void onCancelled(BookingCancelled event) {
        boolean byStaff = diary.agenda().history(event.business(), event.booking()).stream()
                .filter(change -> change.what() == BookingChange.What.CANCELLED)
                .reduce((_, later) -> later)
                .filter(change -> change.actor().startsWith(STAFF))
                .isPresent();
        if (!byStaff) {
            booking(event.business(), event.booking(), Event.CANCELLED);
        }
    }

    private void booking(BusinessId id, BookingId bookingId, Event event) {
        if (notices.rules(id).events().contains(event)) {
            businesses.find(id).ifPresent(business -> diary.agenda()
                    .find(id, bookingId)
                    .filter(booking ->
                            event == Event.CANCELLED || !booking.actor().startsWith(STAFF))
                    .ifPresent(
                            booking -> notices.hear(business, event, bookingId.toString(), facts(business, booking))));
        }
    }

    private Map<String, String> facts(Business business, Booking booking) {
        Tongue tongue = Tongue.of(business.language());
        var at = LocalDateTime.ofInstant(
                booking.slot().start(), business.zone(booking.options().location()));
        PhoneNumber phone = booking.customer().phone();
        return Map.of(
                "what",
                texts.whatFor(business, booking),
                "when",
                tongue.written(at, "text.when"),
                "name",
                booking.customer().name(),
                "number",
                phone == null ? "" : phone.written(business.region()));
    }

    public void onFollowUp(FollowUpNoted event) {
        businesses.find(event.business()).ifPresent(business -> followUps
                .find(event.business(), event.followUp())
                .ifPresent(followUp ->
                        notices.hear(business, Event.FOLLOW_UP, followUp.id().toString(), facts(business, followUp))));
    }

    private static Map<String, String> facts(Business business, FollowUp followUp) {
        String name = followUp.name() == null ? "" : followUp.name();
        PhoneNumber phone = followUp.phone();
        String number = phone == null ? "" : phone.written(business.region());
        return Map.of("who", (name + " " + number).strip(), "message", followUp.words());
    }
}
