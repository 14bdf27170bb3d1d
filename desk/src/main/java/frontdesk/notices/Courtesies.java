package frontdesk.notices;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import frontdesk.booking.Booking;
import frontdesk.booking.Booking.Status;
import frontdesk.booking.BookingConfirmed;
import frontdesk.booking.Diary;
import frontdesk.business.Business;
import frontdesk.business.Businesses;
import frontdesk.jobs.Jobs;
import frontdesk.kernel.BookingId;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.message.MessageRules;
import frontdesk.message.Messages;
import frontdesk.message.Occasion;
import frontdesk.message.Placeholder;
import frontdesk.message.QuietHours;
import frontdesk.message.RulesChanged;
import frontdesk.message.ShortLinks;
import frontdesk.message.Text.Draft;
import frontdesk.reception.BookingTexts;
import frontdesk.store.Database;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

/**
 * Reminds customers of their bookings and asks them afterwards how it was. Nothing of it is taken back when a booking is moved or cancelled: what
 * is due then finds another start, or no booking, and says nothing.
 */
public final class Courtesies {
    /** Whoever has just booked needs no reminder. */
    static final Duration FRESH = Duration.ofHours(2);

    /** A reminder that is nearer than this comes too late to change anything. */
    private static final Duration NEAREST = Duration.ofHours(1);

    /** Long enough to be at home, and soon enough to remember. */
    private static final Duration AFTERWARDS = Duration.ofHours(2);

    /** So late may come what was due just before quiet hours. */
    private static final Duration A_MOMENT = Duration.ofMinutes(10);

    /** How far bookings are looked for when the rules change. */
    private static final int DAYS = 366;

    private final Database database;
    private final Diary diary;
    private final Businesses businesses;
    private final Messages messages;
    private final BookingTexts texts;
    private final ShortLinks links;
    private final Jobs jobs;
    private final Clock clock;

    public Courtesies(
            Database database,
            Diary diary,
            Businesses businesses,
            Messages messages,
            BookingTexts texts,
            ShortLinks links,
            Jobs jobs,
            Clock clock) {
        this.database = database;
        this.diary = diary;
        this.businesses = businesses;
        this.messages = messages;
        this.texts = texts;
        this.links = links;
        this.jobs = jobs;
        this.clock = clock;
    }

    public void onConfirmed(List<BookingConfirmed> events) {
        Map<BusinessId, List<BookingId>> booked = events.stream()
                .collect(groupingBy(BookingConfirmed::business, mapping(BookingConfirmed::booking, toList())));
        booked.forEach(this::plan);
    }

    /** Bookings of one business were made, moved or taken up again: what is due for them is put on the list. */
    public void plan(BusinessId business, List<BookingId> bookings) {
        businesses
                .find(business)
                .ifPresent(known -> planAll(known, diary.agenda().findAll(business, bookings)));
    }

    /** The same for all bookings to come, since they are reminded of at other times now. */
    public void onRulesChanged(RulesChanged event) {
        businesses.find(event.business()).ifPresent(business -> {
            LocalDate today = LocalDate.now(clock.withZone(business.zone()));
            planAll(business, diary.agenda().bookings(business.id(), today, today.plusDays(DAYS), null));
        });
    }

    private void planAll(Business business, List<Booking> bookings) {
        MessageRules rules = messages.rules().of(business.id());
        Map<CourtesyDue, Instant> due = bookings.stream()
                .filter(booking -> booking.status() == Status.CONFIRMED
                        && booking.customer().phone() != null)
                .flatMap(booking -> due(business, booking, rules).entrySet().stream())
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one));
        if (!due.isEmpty()) {
            // said again at every change of the rules, or of the booking: once on the list is enough
            database.perform(
                    handle -> due.forEach((what, when) -> jobs.announceOnceAt(handle, business.id(), what, when)));
        }
    }

    private Map<CourtesyDue, Instant> due(Business business, Booking booking, MessageRules rules) {
        ZoneId zone = business.zone(booking.options().location());
        Instant start = booking.slot().start();
        Map<CourtesyDue, Instant> due = new HashMap<>();
        for (Duration before : rules.reminders()) {
            Instant when = awake(rules.quiet(), start.minus(before), start, zone);
            if (when.isAfter(clock.instant().plus(FRESH))) {
                due.put(of(booking, Occasion.REMINDER, before), when);
            }
        }
        if (rules.reviewLink() != null) {
            Instant when = rules.quiet().next(booking.slot().end().plus(AFTERWARDS), zone);
            due.put(of(booking, Occasion.REVIEW, AFTERWARDS), when);
        }
        return due;
    }

    private static CourtesyDue of(Booking booking, Occasion occasion, Duration apart) {
        return new CourtesyDue(
                booking.business(), booking.id(), occasion, booking.slot().start(), apart.toMinutes());
    }

    /** A reminder that falls into quiet hours comes when they are over, or before they begin where that would be too late. */
    static Instant awake(QuietHours quiet, Instant due, Instant start, ZoneId zone) {
        Instant next = quiet.next(due, zone);
        return next.isAfter(start.minus(NEAREST)) && !next.equals(due) ? quiet.before(due, zone) : next;
    }

    /** What was put on the list is due, if it still is. */
    public void onDue(CourtesyDue due) {
        businesses.find(due.business()).ifPresent(business -> diary.agenda()
                .find(due.business(), due.booking())
                .filter(booking -> booking.slot().start().equals(due.start()))
                .ifPresent(booking -> write(business, booking, due)));
    }

    private void write(Business business, Booking booking, CourtesyDue due) {
        PhoneNumber phone = booking.customer().phone();
        MessageRules rules = messages.rules().of(business.id());
        if (phone == null || !wanted(booking, rules, due) || putOff(business, booking, rules.quiet(), due)) {
            return;
        }
        String body = due.occasion() == Occasion.REVIEW
                ? review(business, booking, rules.reviewLink())
                : texts.words(business, booking, due.occasion());
        String version = due.occasion() == Occasion.REVIEW ? "1" : due.start() + " " + due.minutes();
        var draft = new Draft(
                phone,
                body,
                due.occasion().word(),
                booking.id(),
                booking.call(),
                version,
                texts.onWhatsApp(business, booking));
        messages.text(business.id(), draft);
    }

    /** What comes late, or was put on the list when other hours were quiet, waits until nobody is woken by it. */
    private boolean putOff(Business business, Booking booking, QuietHours quiet, CourtesyDue due) {
        ZoneId zone = business.zone(booking.options().location());
        Instant now = clock.instant();
        boolean wakes = quiet.include(now, zone) && quiet.include(now.minus(A_MOMENT), zone);
        if (wakes) {
            database.perform(handle -> jobs.announceAt(handle, business.id(), due, quiet.next(now, zone)));
        }
        return wakes;
    }

    private boolean wanted(Booking booking, MessageRules rules, CourtesyDue due) {
        if (due.occasion() == Occasion.REVIEW) {
            boolean came = booking.status() == Status.COMPLETED || booking.status() == Status.ARRIVED;
            return came && rules.reviewLink() != null;
        }
        return booking.status() == Status.CONFIRMED
                && booking.slot().start().isAfter(clock.instant())
                && rules.reminders().contains(Duration.ofMinutes(due.minutes()));
    }

    private String followed(Booking booking, String link) {
        return links.shortened(booking.business(), Occasion.REVIEW.word() + " " + booking.id(), link);
    }

    private String review(Business business, Booking booking, @Nullable String link) {
        return messages.templates()
                .written(
                        business.id(),
                        Occasion.REVIEW,
                        texts.language(business, booking),
                        Map.of(
                                Placeholder.BUSINESS, business.name(),
                                Placeholder.NAME, booking.customer().name(),
                                Placeholder.LINK, link == null ? "" : followed(booking, link)));
    }
}
