package frontdesk.console.insight;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import frontdesk.booking.BookOutcome;
import frontdesk.booking.Booking;
import frontdesk.booking.Customer;
import frontdesk.booking.Diary;
import frontdesk.booking.Origin;
import frontdesk.business.Business;
import frontdesk.business.DemoBusinesses;
import frontdesk.business.Versions;
import frontdesk.console.insight.InsightRange.Days;
import frontdesk.journal.CallEnded;
import frontdesk.journal.CallEnded.Disposition;
import frontdesk.journal.CallStarted;
import frontdesk.journal.CallStarted.Channel;
import frontdesk.kernel.Await;
import frontdesk.kernel.CallId;
import frontdesk.kernel.Money;
import frontdesk.kernel.PhoneNumber;
import frontdesk.kernel.ServiceId;
import frontdesk.message.Courier;
import frontdesk.message.Mails;
import frontdesk.message.MessageRules;
import frontdesk.message.Messages;
import frontdesk.message.ShortLinks;
import frontdesk.message.Status;
import frontdesk.notices.MissedCalls;
import frontdesk.notices.OwnerNotices;
import frontdesk.page.Clockface;
import frontdesk.people.LowerRooms;
import frontdesk.timetable.Wish;

import static org.assertj.core.api.Assertions.assertThat;

/** What the page of figures counts, beside what was done through the doors: a clinic in New York on a Monday morning, seven o'clock there. */
class InsightSourceTest extends LowerRooms {
    private static final LocalDate MONDAY = LocalDate.of(2026, 2, 2);
    private static final Days TODAY = new Days(MONDAY, MONDAY);
    private static final PhoneNumber ANNA = new PhoneNumber("+14155550134");
    private static final PhoneNumber BEN = new PhoneNumber("+14155550135");

    private final Business clinic = DemoBusinesses.clinic();
    private final Diary diary = new Diary(database, businesses, people, jobs, journal, clock);
    private final Messages messages = new Messages(database, businesses, people, jobs, journal, new Carrier(), clock);
    private final Mails mails = new Mails(database, businesses, people, jobs, journal, null, clock);
    private final ShortLinks links = new ShortLinks(database, "https://desk.example", clock);
    private final InsightSource source =
            new InsightSource(journal, diary, messages, new Versions(database, businesses));

    InsightSourceTest() {
        super("2026-02-02T12:00:00Z");
    }

    /** Takes every text. */
    private static final class Carrier implements Courier {
        @Override
        public String name() {
            return "scripted";
        }

        @Override
        public String send(OutgoingText text) {
            return "SM" + text.id();
        }
    }

    @BeforeEach
    void open() {
        businesses.save(clinic);
    }

    @Test
    void whatTheReceptionistBookedIsMoneyUnlessItWasCancelled() {
        book(DemoBusinesses.CHECK_UP, "2026-02-05T10:00", "phone", ANNA);
        book(DemoBusinesses.CLEANING, "2026-02-05T11:00", "agent:elevenlabs", ANNA);
        Booking cancelled = book(DemoBusinesses.FILLING, "2026-02-05T13:00", "phone", ANNA);
        diary.cancel(clinic.id(), cancelled.id(), "ill", Origin.of("phone"));
        book(DemoBusinesses.FILLING, "2026-02-05T15:00", "web", ANNA);
        book(DemoBusinesses.FILLING, "2026-02-05T16:00", "user:rosa@example.com", BEN);
        clock.pass(Duration.ofDays(1));
        book(DemoBusinesses.FILLING, "2026-02-06T10:00", "phone", BEN);

        MoneyBooked today = figures(TODAY).money();
        assertThat(today.written("US")).isEqualTo("$185");
        assertThat(today.bookings()).containsExactly(Map.entry(MONDAY, 2));
        MoneyBooked both = figures(new Days(MONDAY, MONDAY.plusDays(1))).money();
        assertThat(both.written("US")).isEqualTo("$375");
        assertThat(both.bookings().keySet()).containsExactly(MONDAY, MONDAY.plusDays(1));
    }

    @Test
    void aBookingCountsAtThePriceOfItsDayAndOneOfBeforeAtThatOfToday() {
        book(DemoBusinesses.CHECK_UP, "2026-02-05T10:00", "phone", ANNA);
        Booking old = book(DemoBusinesses.CHECK_UP, "2026-02-05T11:00", "phone", BEN);
        unpriced(old);
        Booking moved = book(DemoBusinesses.CHECK_UP, "2026-02-05T13:00", "phone", BEN);
        Business dearer = priced(100);
        businesses.save(dearer);
        assertThat(money(dearer)).isEqualTo("$%d".formatted(75 + 100 + 75));
        diary.move(
                clinic.id(),
                moved.id(),
                wish(DemoBusinesses.CHECK_UP, "2026-02-05T15:00"),
                Origin.of("user:rosa@example.com"));
        assertThat(money(dearer)).as("only its time has changed").isEqualTo("$%d".formatted(75 + 100 + 75));
        diary.move(
                clinic.id(),
                moved.id(),
                wish(DemoBusinesses.FILLING, "2026-02-05T15:00"),
                Origin.of("user:rosa@example.com"));
        assertThat(money(dearer)).as("something else is booked").isEqualTo("$%d".formatted(75 + 100 + 190));
    }

    private String money(Business asKnown) {
        return source.figures(asKnown, TODAY, clockface(), List.of()).money().written("US");
    }

    private Business priced(int checkUp) {
        return clinic.with(one -> one.services(clinic.services().stream()
                .map(service -> service.id().equals(DemoBusinesses.CHECK_UP)
                        ? service.with(changed -> changed.price(Money.of(checkUp * 100L, "USD")))
                        : service)
                .toList()));
    }

    private void unpriced(Booking booking) {
        database.perform(handle -> handle.createUpdate(
                        "update booking set price = null, currency = null where business_id = :business and booking_id = :id")
                .bind("business", clinic.id().value())
                .bind("id", booking.id().value())
                .execute());
    }

    @Test
    void aMissedCallerWhoWasTextedAndBooksIsWonBack() {
        messages.rules()
                .replace(
                        "user:rosa",
                        clinic.id(),
                        MessageRules.USUAL,
                        MessageRules.USUAL.with(rules -> rules.missedCalls(true)));
        missed(ANNA);
        missed(BEN);
        clock.pass(Duration.ofMinutes(3));
        var notices = new OwnerNotices(database, businesses, messages, mails, jobs, journal, clock);
        new MissedCalls(businesses, messages, notices, journal, clock).sweep();
        jobs.start();
        Await.until(() -> figures(TODAY).winningBack().approached() == 2);
        assertThat(figures(TODAY).winningBack()).isEqualTo(new WinningBack(2, 2, 0));

        book(DemoBusinesses.CHECK_UP, "2026-02-05T10:00", "web", ANNA);
        clock.pass(Duration.ofDays(8));
        book(DemoBusinesses.CHECK_UP, "2026-02-12T10:00", "web", BEN);
        assertThat(figures(TODAY).winningBack()).isEqualTo(new WinningBack(2, 2, 1));
    }

    @Test
    void aMissedCallerWhoIsCalledBackAndBooksIsWonBackAndWhoDoesNotAnswerIsNotApproached() {
        missed(ANNA);
        missed(BEN);
        clock.pass(Duration.ofHours(1));
        call(Channel.OUTBOUND, ANNA, Disposition.BOOKED);
        call(Channel.OUTBOUND, BEN, Disposition.NOT_REACHED);
        book(DemoBusinesses.CHECK_UP, "2026-02-05T10:00", "phone", ANNA);
        assertThat(figures(TODAY).winningBack()).isEqualTo(new WinningBack(2, 1, 1));
    }

    @Test
    void whoBookedBeforeAnybodySawToItIsNotWonBack() {
        missed(ANNA);
        book(DemoBusinesses.CHECK_UP, "2026-02-05T10:00", "web", ANNA);
        clock.pass(Duration.ofHours(1));
        call(Channel.OUTBOUND, ANNA, Disposition.ANSWERED);
        assertThat(figures(TODAY).winningBack()).isEqualTo(new WinningBack(1, 1, 0));
    }

    @Test
    void whatEachChangeOfTheBusinessLedToIsCountedByItself() {
        call(Channel.PHONE, ANNA, Disposition.ABANDONED);
        // A change is stamped by the database's own clock.
        Instant changed = Instant.parse("2026-02-02T13:00:00Z");
        clock.pass(Duration.ofHours(2));
        call(Channel.PHONE, ANNA, Disposition.BOOKED);
        call(Channel.PHONE, BEN, Disposition.BOOKED);
        var found = source.figures(clinic, TODAY, clockface(), List.of(new Versions.Moment(1, changed, "user:rosa")));
        var groups =
                new InsightGroups(found.calls().groups(), figures(TODAY).calls().groups(), clinic, clockface());
        assertThat(groups.of(List.of(new Versions.Moment(1, changed, "user:rosa")))
                        .getLast()
                        .members())
                .extracting(one -> one.name() + " " + one.calls() + " " + one.booked())
                .containsExactly("Today, 8:00 am 2 100 %", "Before these days 1 0 %");
    }

    @Test
    void linksCountAsFollowedOnce() {
        String first = links.shortened(clinic.id(), "review 1", "https://reviews.example");
        links.shortened(clinic.id(), "review 2", "https://reviews.example");
        String code = first.substring(first.lastIndexOf('/') + 1);
        links.follow(code);
        links.follow(code);
        assertThat(figures(TODAY).messages().links().written()).isEqualTo(2);
        assertThat(figures(TODAY).messages().links().followed()).isEqualTo(1);
        assertThat(figures(TODAY).messages().ways().values()).noneMatch(way -> way.containsKey(Status.SENT));
    }

    private InsightFigures figures(Days days) {
        return source.figures(clinic, days, clockface(), List.of());
    }

    private Clockface clockface() {
        return new Clockface(clinic.zone(), clinic.region(), clock);
    }

    private Booking book(ServiceId service, String at, String actor, PhoneNumber phone) {
        var outcome = diary.book(
                clinic.id(), wish(service, at), new Customer("Anna Keller", phone, null, null), Origin.of(actor));
        assertThat(outcome).isInstanceOf(BookOutcome.Booked.class);
        return ((BookOutcome.Booked) outcome).booking();
    }

    private static Wish wish(ServiceId service, String at) {
        return new Wish(service, LocalDateTime.parse(at), 1, null, null);
    }

    private void missed(PhoneNumber caller) {
        call(Channel.PHONE, caller, Disposition.ABANDONED);
    }

    private void call(Channel channel, PhoneNumber caller, Disposition disposition) {
        CallId call = CallId.next();
        journal.callStarted(new CallStarted(
                clinic.id(), call, channel, caller.e164(), "+14155550101", "CA" + call, clock.instant()));
        journal.callEnded(
                clinic.id(),
                call,
                new CallEnded(
                        CallEnded.By.CALLER,
                        "hung up",
                        disposition,
                        null,
                        clock.instant().plusSeconds(4)));
    }
}
