package frontdesk.notices;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import frontdesk.booking.BookOutcome;
import frontdesk.booking.Booking;
import frontdesk.booking.Customer;
import frontdesk.booking.Diary;
import frontdesk.booking.MoveOutcome;
import frontdesk.booking.Origin;
import frontdesk.business.Business;
import frontdesk.business.DemoBusinesses;
import frontdesk.business.Namesake;
import frontdesk.kernel.BookingId;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.message.Mail;
import frontdesk.message.Mailer;
import frontdesk.message.Mails;
import frontdesk.message.MessageRules;
import frontdesk.message.Messages;
import frontdesk.message.RulesChanged;
import frontdesk.message.ShortLinks;
import frontdesk.message.Text;
import frontdesk.people.LowerRooms;
import frontdesk.reception.BookingTexts;
import frontdesk.timetable.Wish;

import static org.assertj.core.api.Assertions.assertThat;

/** A trattoria of its own on Saturday, 21 November 2026, five past ten in New York, with all that writes to its customers. */
final class Scene extends LowerRooms {
    static final PhoneNumber ANNA = new PhoneNumber("+14155550134");

    final Diary diary = new Diary(database, businesses, people, jobs, journal, clock);
    final Messages messages = new Messages(database, businesses, people, jobs, journal, null, clock);
    final BookingTexts texts =
            new BookingTexts(diary, businesses, messages, journal, (_, _) -> "https://desk.example/b/1");
    final ShortLinks links = new ShortLinks(database, "https://desk.example", clock);
    final Courtesies courtesies = new Courtesies(database, diary, businesses, messages, texts, links, jobs, clock);
    final Set<BookingId> unpaid = new HashSet<>();
    final BookingReplies replies = new BookingReplies(
            database, diary, businesses, messages, texts, booking -> unpaid.contains(booking.id()), journal, clock);
    final Mails mails = new Mails(database, businesses, people, jobs, journal, new Silent(), clock);
    final OwnerNotices notices = new OwnerNotices(database, businesses, messages, mails, jobs, journal, clock);
    final MissedCalls missed = new MissedCalls(businesses, messages, notices, journal, clock);
    final Business trattoria = Namesake.of(DemoBusinesses.trattoria());

    /** Carries mail for everybody, and nothing ever leaves it. */
    private static final class Silent implements Mailer {
        @Override
        public Optional<String> sender(BusinessId business) {
            return Optional.of("desk@lucia.example");
        }

        @Override
        public void send(Mail mail, String writer) {}
    }

    Scene() {
        super("2026-11-21T15:05:00Z");
        jobs.introduce(CourtesyDue.class, "booking.courtesy", courtesies::onDue);
        jobs.introduce(DigestDue.class, "owner.digest", notices::onDigest);
        jobs.introduce(RulesChanged.class, "booking.remind-otherwise", courtesies::onRulesChanged);
        businesses.save(trattoria);
    }

    /** From now on customers are written to like this. */
    void want(MessageRules rules) {
        assertThat(messages.rules()
                        .replace("user:rosa", trattoria.id(), messages.rules().of(trattoria.id()), rules))
                .isTrue();
    }

    Booking book(String at) {
        return book(at, null);
    }

    Booking book(String at, @Nullable String email) {
        return book(at, email, "test");
    }

    Booking book(String at, @Nullable String email, String actor) {
        var customer = new Customer("Anna Keller", ANNA, email, null);
        var outcome = diary.book(trattoria.id(), wish(at), customer, Origin.of(actor));
        assertThat(outcome).isInstanceOf(BookOutcome.Booked.class);
        Booking booking = ((BookOutcome.Booked) outcome).booking();
        courtesies.plan(trattoria.id(), List.of(booking.id()));
        return booking;
    }

    void move(Booking booking, String at) {
        assertThat(diary.move(trattoria.id(), booking.id(), wish(at), Origin.of("test")))
                .isInstanceOf(MoveOutcome.Moved.class);
        courtesies.plan(trattoria.id(), List.of(booking.id()));
    }

    private static Wish wish(String at) {
        return new Wish(DemoBusinesses.TABLE, LocalDateTime.parse(at), 4, null, null);
    }

    /** When courtesies are on the list, on the business's own clock. */
    List<String> onTheList() {
        return onTheList("CourtesyDue");
    }

    /** When events of that kind are on the list. */
    List<String> onTheList(String event) {
        return database.read(handle -> handle
                .createQuery("""
                        select execution_time from job
                        where convert_from(task_data, 'UTF8') like '%' || :event || '%'
                          and convert_from(task_data, 'UTF8') like '%' || :business || '%'
                        order by execution_time
                        """)
                .bind("event", event)
                .bind("business", trattoria.id().toString())
                .map((row, context) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .list()
                .stream()
                .map(this::local)
                .toList());
    }

    List<String> mailBodies() {
        return database.read(
                handle -> handle.createQuery("select body from mail where business_id = :business order by at, id")
                        .bind("business", trattoria.id().value())
                        .mapTo(String.class)
                        .list());
    }

    /** Whom we have mailed what subject. */
    List<String> mailed() {
        return database.read(handle -> handle.createQuery(
                        "select address || ' | ' || subject from mail where business_id = :business order by at, id")
                .bind("business", trattoria.id().value())
                .mapTo(String.class)
                .list());
    }

    private String local(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneId.of("America/New_York")).toString();
    }

    List<Text> told(Booking booking) {
        return messages.of(trattoria.id(), booking.id());
    }
}
