package frontdesk.provider.caldav;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import frontdesk.accounts.Accounts.Account;
import frontdesk.accounts.Connector.Trial;
import frontdesk.booking.Booking;
import frontdesk.calendars.CalendarDesk;
import frontdesk.calendars.Join;
import frontdesk.calendars.Join.ByHand;
import frontdesk.calendars.OutsideCalendar.Choice;
import frontdesk.calendars.OutsideCalendar.Entry;
import frontdesk.calendars.OutsideCalendar.Guest;
import frontdesk.calendars.OutsideCalendar.Question;
import frontdesk.calendars.Reading;
import frontdesk.calendars.Reading.Seen;
import frontdesk.calendars.Writing;
import frontdesk.kernel.BookingId;
import frontdesk.kernel.Secret;
import frontdesk.kernel.TimeSlot;
import frontdesk.timetable.Shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** A real CalDAV server, whose calendar and our diary are to agree whatever is done on either side. */
@Timeout(600)
class RadicaleTest {
    /** How many bookings are made; {@code -Dcalendar.bookings=500} for the long run. */
    private static final int BOOKINGS = Integer.getInteger("calendar.bookings", 40);

    private static final int A_DAY = 16;
    private static final DateTimeFormatter UTC_TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    @TempDir
    Path folder;

    private Radicale radicale;
    private CalendarDesk desk;
    private final CalDavCalendar plug = new CalDavCalendar(new Addresses(true));

    @BeforeAll
    static void radicaleIsThere() {
        assumeTrue(Radicale.isInstalled(), "radicale is not installed");
    }

    @BeforeEach
    void open() throws Exception {
        radicale = new Radicale(folder);
        desk = new CalendarDesk(new Shop().staff("Anna"));
        desk.calendars.introduce(plug);
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
        radicale.close();
    }

    private void join(ByHand byHand) throws InterruptedException {
        connect(Radicale.PASSWORD);
        Choice work = plug.choices(account()).getFirst();
        desk.join(
                new Join.Wish(desk.shop.resource("Anna"), "caldav", work.calendar(), work.title(), true, true, byHand));
    }

    private void connect(String password) {
        desk.accounts.connect(
                "test",
                desk.shop.id,
                "caldav",
                Map.of("address", radicale.home.toString(), "user", Radicale.USER),
                Map.of("password", Secret.of(password)));
    }

    private Account account() {
        return desk.accounts.of(desk.shop.id, "caldav").orElseThrow();
    }

    @Test
    void itsCalendarsAreFoundFromItsAddressAlone() throws Exception {
        join(ByHand.FLAG);
        assertThat(plug.choices(account())).containsExactly(new Choice(radicale.calendar.toString(), "Work", true));
        assertThat(new CalDavConnector(plug).tryOut(account())).isEqualTo(new Trial.Works("Its calendars: Work."));
    }

    @Test
    void aWrongPasswordIsSaidInWords() throws Exception {
        join(ByHand.FLAG);
        connect("wrong");
        assertThat(new CalDavConnector(plug).tryOut(account()))
                .isInstanceOfSatisfying(
                        Trial.Fails.class, fails -> assertThat(fails.whatToDo()).contains("password is not right"));
        desk.minute();
        assertThat(desk.join().trouble()).contains("password is not right");
    }

    @Test
    void whatSheWritesThereBlocksHer() throws Exception {
        join(ByHand.FLAG);
        radicale.send(radicale.calendar.resolve("lunch.ics"), "PUT", """
                BEGIN:VCALENDAR\r
                VERSION:2.0\r
                PRODID:test\r
                BEGIN:VEVENT\r
                UID:lunch\r
                DTSTAMP:20260101T000000Z\r
                DTSTART;TZID=Europe/Berlin:20260105T120000\r
                DTEND;TZID=Europe/Berlin:20260105T130000\r
                RRULE:FREQ=WEEKLY\r
                END:VEVENT\r
                END:VCALENDAR\r
                """);
        desk.minute();
        assertThat(desk.free("2026-02-09T12:00")).isFalse();
        assertThat(desk.free("2026-06-08T12:00")).isFalse();
        assertThat(desk.free("2026-02-10T12:00")).isTrue();
        radicale.send(radicale.calendar.resolve("lunch.ics"), "DELETE", "");
        desk.minute();
        assertThat(desk.free("2026-02-09T12:00")).isTrue();
    }

    @Test
    void whatIsWrittenAgainAfterItsWriterDiedStandsThereOnce() throws Exception {
        join(ByHand.FLAG);
        var booking = BookingId.next();
        TimeSlot slot = TimeSlot.of(desk.clock.instant().plusSeconds(86_400), Duration.ofHours(1));
        var entry = new Entry(booking, 1, slot, ZoneOffset.UTC, "Emma", "", "", new Guest("Emma", null, null, ""));
        String calendar = radicale.calendar.toString();
        assertThat(plug.put(account(), calendar, entry, null)).isInstanceOf(Writing.Done.class);
        assertThat(plug.put(account(), calendar, entry, null)).isInstanceOf(Writing.Done.class);
        assertThat(standing()).containsOnlyKeys(booking.toString());
        assertThat(plug.put(account(), calendar, entry, "\"another version\"")).isEqualTo(new Writing.ChangedThere());
        assertThat(plug.remove(account(), calendar, booking, null)).isInstanceOf(Writing.Done.class);
        assertThat(plug.remove(account(), calendar, booking, null)).isInstanceOf(Writing.Done.class);
    }

    @Test
    void aTokenThatItDoesNotKnowIsLetGo() throws Exception {
        join(ByHand.FLAG);
        var question = new Question(
                radicale.calendar.toString(),
                "http://radicale.org/ns/sync/0000000000000000000000000000000000000000000000000000000000000000",
                TimeSlot.of(desk.clock.instant(), Duration.ofDays(30)),
                ZoneOffset.UTC);
        assertThat(plug.read(account(), question)).isEqualTo(new Reading.Expired());
    }

    /** One booking in five is left alone; the others are moved or cancelled, here or there. */
    @Test
    void bothAgreeWhateverIsDoneOnEitherSide() throws Exception {
        join(ByHand.FOLLOW);
        List<Booking> bookings = new ArrayList<>();
        for (int i = 0; i < BOOKINGS; i++) {
            bookings.add(desk.book(at(i, 0)));
        }
        desk.minute();
        for (int i = 0; i < BOOKINGS; i++) {
            Booking booking = bookings.get(i);
            switch (i % 5) {
                case 0 -> desk.move(booking, at(i, 100));
                case 1 -> desk.cancel(booking);
                case 2 -> moveThere(booking, slot(i, 200));
                case 3 -> radicale.send(address(booking), "DELETE", "");
                default -> assertThat(booking.status()).isEqualTo(Booking.Status.CONFIRMED);
            }
        }
        desk.minute();
        desk.minute();
        assertThat(standing()).isEqualTo(inTheDiary()).hasSize(BOOKINGS / 5 * 3);
        assertThat(desk.calendars.flags(desk.shop.id)).isEmpty();
        assertThat(desk.join().trouble()).isNull();
        assertThat(desk.find(bookings.get(2)).slot()).isEqualTo(slot(2, 200));
    }

    private static String at(int number, int daysLater) {
        LocalDate day = LocalDate.of(2026, 2, 3).plusDays(number / A_DAY + daysLater);
        return day.atTime(9, 0).plusMinutes(30L * (number % A_DAY)).toString();
    }

    private static TimeSlot slot(int number, int daysLater) {
        var start = LocalDateTime.parse(at(number, daysLater))
                .atZone(ZoneId.of("Europe/Berlin"))
                .toInstant();
        return TimeSlot.of(start, Duration.ofMinutes(30));
    }

    private URI address(Booking booking) {
        return radicale.calendar.resolve(booking.id() + ".ics");
    }

    /** As a calendar on her phone does it. */
    private void moveThere(Booking booking, TimeSlot to) throws Exception {
        String text = radicale.send(address(booking), "GET", "")
                .replaceFirst("DTSTART:\\S+", "DTSTART:" + UTC_TIME.format(to.start()))
                .replaceFirst("DTEND:\\S+", "DTEND:" + UTC_TIME.format(to.end()));
        radicale.send(address(booking), "PUT", text);
    }

    private Map<String, TimeSlot> standing() {
        var question = new Question(
                radicale.calendar.toString(),
                null,
                TimeSlot.of(desk.clock.instant(), Duration.ofDays(390)),
                ZoneOffset.UTC);
        var standing = new TreeMap<String, TimeSlot>();
        for (Seen seen : ((Reading.Whole) plug.read(account(), question)).seen()) {
            standing.put(String.valueOf(seen.booking()), seen.busy().getFirst());
        }
        return standing;
    }

    private Map<String, TimeSlot> inTheDiary() {
        var diary = new TreeMap<String, TimeSlot>();
        desk.diary.agenda().bookings(desk.shop.id, LocalDate.of(2026, 2, 1), LocalDate.of(2027, 3, 1), null).stream()
                .filter(booking -> booking.status() == Booking.Status.CONFIRMED)
                .forEach(booking -> diary.put(booking.id().toString(), booking.slot()));
        return diary;
    }
}
