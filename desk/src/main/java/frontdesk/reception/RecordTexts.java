package frontdesk.reception;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import frontdesk.booking.Booking;
import frontdesk.booking.Booking.Status;
import frontdesk.booking.BookingNotConfirmed;
import frontdesk.booking.Diary;
import frontdesk.business.Business;
import frontdesk.business.Businesses;
import frontdesk.followup.FollowUps;
import frontdesk.journal.Journal;
import frontdesk.kernel.BookingId;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.message.Messages;
import frontdesk.message.Text;
import frontdesk.timetable.Wish;
import frontdesk.wording.Tongue;

/**
 * Tells by text who waits for a diary of record: that it has not agreed, and what is free instead; or by which link they confirm it. Of whoever may be sent no
 * text, staff are told.
 */
public final class RecordTexts {
    private static final int TIMES = 2;
    private static final String REFUSED = "not-confirmed";
    private static final String LINK = "confirm-by-link";

    private final Diary diary;
    private final Businesses businesses;
    private final Messages messages;
    private final Journal journal;
    private final ForStaff staff;

    public RecordTexts(Diary diary, Businesses businesses, Messages messages, Journal journal, FollowUps followUps) {
        this.diary = diary;
        this.businesses = businesses;
        this.messages = messages;
        this.journal = journal;
        this.staff = new ForStaff(followUps);
    }

    public void onNotConfirmed(BookingNotConfirmed event) {
        waiting(event.business(), event.booking(), Status.LAPSED).ifPresent(one -> {
            if (!mayText(one)) {
                note(one, "it could not be confirmed in the calendar, and they wait for an answer");
                return;
            }
            Map<String, Object> with = one.words();
            Wish wish = diary.agenda().wish(event.business(), event.booking()).orElseThrow();
            List<LocalDateTime> free = diary.nearest(event.business(), wish, TIMES + 1).stream()
                    .map(offer -> offer.at())
                    .filter(at -> !at.equals(wish.at()))
                    .limit(TIMES)
                    .toList();
            with.put(
                    "times",
                    free.stream()
                            .map(at -> one.tongue().written(at, "text.when"))
                            .collect(Collectors.joining("; ")));
            send(one, free.isEmpty() ? "text.not-confirmed" : "text.not-confirmed.instead", with, REFUSED);
        });
    }

    /** @param link where the customer enters it in the calendar by themselves */
    public void onConfirmByLink(BusinessId business, BookingId booking, String link) {
        waiting(business, booking, Status.HELD).ifPresent(one -> {
            if (!mayText(one)) {
                note(one, "confirm it in the calendar for them, " + link);
                return;
            }
            Map<String, Object> with = one.words();
            with.put("link", link);
            send(one, "text.confirm-by-link", with, LINK);
        });
    }

    /** Somebody who waits. */
    private record One(Business business, Booking booking, Tongue tongue) {
        Map<String, Object> words() {
            var zone = business.zone(booking.options().location());
            Map<String, Object> words = new HashMap<>();
            words.put("business", business.name());
            words.put("what", BookingTexts.what(business, booking, tongue));
            words.put(
                    "when",
                    tongue.written(LocalDateTime.ofInstant(booking.slot().start(), zone), "text.when"));
            return words;
        }
    }

    private Optional<One> waiting(BusinessId id, BookingId hold, Status so) {
        Optional<Booking> found = diary.agenda().find(id, hold).filter(booking -> booking.status() == so);
        return businesses
                .find(id)
                .flatMap(business -> found.map(booking ->
                        new One(business, booking, Tongue.of(CallLanguage.of(business, booking.call(), journal)))));
    }

    private boolean mayText(One one) {
        PhoneNumber phone = one.booking().customer().phone();
        return phone != null && messages.mayText(one.business().id(), phone);
    }

    private void note(One one, String words) {
        Booking booking = one.booking();
        Tongue tongue = Tongue.of(one.business().language());
        Map<String, Object> with = new One(one.business(), booking, tongue).words();
        staff.note(
                booking.business(),
                booking.call(),
                booking.customer().name(),
                booking.customer().phone(),
                "%s, %s: %s.".formatted(with.get("what"), with.get("when"), words));
    }

    private void send(One one, String entry, Map<String, Object> with, String occasion) {
        Booking booking = one.booking();
        messages.text(
                booking.business(),
                new Text.Draft(
                        Objects.requireNonNull(booking.customer().phone()),
                        one.tongue().part(entry, with),
                        occasion,
                        booking.id(),
                        booking.call(),
                        "1"));
    }
}
