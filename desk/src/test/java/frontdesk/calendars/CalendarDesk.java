package frontdesk.calendars;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import frontdesk.accounts.AccountKeys;
import frontdesk.accounts.Accounts;
import frontdesk.booking.BookOutcome;
import frontdesk.booking.Booking;
import frontdesk.booking.Customer;
import frontdesk.booking.Diary;
import frontdesk.booking.Following;
import frontdesk.booking.MoveOutcome;
import frontdesk.booking.Origin;
import frontdesk.calendars.Join.ByHand;
import frontdesk.jobs.Jobs;
import frontdesk.jobs.OnTheList;
import frontdesk.kernel.BookingId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.kernel.ResourceId;
import frontdesk.kernel.TimeSlot;
import frontdesk.people.LowerRooms;
import frontdesk.timetable.Shop;

import static org.assertj.core.api.Assertions.assertThat;

/** A diary beside calendars of others, on a database of its own. It is seven in the morning of Monday, 2 February 2026, in Berlin. */
public final class CalendarDesk extends LowerRooms {
    /** A busy machine may be slower than a caller is patient. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    public static final Customer EMMA = new Customer("Emma", new PhoneNumber("+4915112345678"), null, null);

    public final Diary diary = new Diary(database, businesses, people, jobs, journal, clock);
    public final Accounts accounts = new Accounts(database, journal, AccountKeys.of(List.of(new byte[32])), clock);
    public final OutsideCalendars calendars =
            new OutsideCalendars(database, businesses, accounts, diary, jobs, journal, clock, PATIENCE);
    public final Shop shop;

    public CalendarDesk(Shop shop) {
        super("2026-02-02T06:00:00Z");
        this.shop = shop;
        businesses.save(shop.business());
    }

    /** Anna alone, whose calendar is joined both ways. */
    public static CalendarDesk joined(OutsideCalendar vendor, ByHand byHand) throws InterruptedException {
        var desk = new CalendarDesk(new Shop().staff("Anna"));
        desk.join(vendor, desk.shop.resource("Anna"), byHand);
        return desk;
    }

    void join(OutsideCalendar vendor, @Nullable ResourceId resource, ByHand byHand) throws InterruptedException {
        calendars.introduce(vendor);
        accounts.connect("test", shop.id, vendor.vendor(), Map.of(), Map.of());
        join(new Join.Wish(resource, vendor.vendor(), "main", "Main", true, true, byHand));
    }

    /** The vendor has been introduced, and the account is connected. */
    public void join(Join.Wish wish) throws InterruptedException {
        calendars.join("test", shop.id, wish);
        visit();
    }

    public Join join() {
        return calendars.joins(shop.id).getFirst();
    }

    /** Another node on the same database, which shares nothing else with this one. */
    OutsideCalendars anotherNode(OutsideCalendar vendor) {
        var other =
                new OutsideCalendars(database, businesses, accounts, diary, new Jobs(database, clock), journal, clock);
        other.introduce(vendor);
        return other;
    }

    /** The diary of another node, or of the next start, on the same database; it shares nothing else with this one. */
    Diary anotherDiary(OutsideCalendar vendor) {
        var otherJobs = new Jobs(database, clock);
        var other = new Diary(database, businesses, people, otherJobs, journal, clock);
        new OutsideCalendars(database, businesses, accounts, other, otherJobs, journal, clock, PATIENCE)
                .introduce(vendor);
        return other;
    }

    /** A minute passes, and whoever is due is visited. */
    public void minute() throws InterruptedException {
        clock.pass(Duration.ofMinutes(1));
        visit();
    }

    public void visit() throws InterruptedException {
        await(calendars.round());
    }

    /** A minute passes, and whoever is due begins to be visited. */
    void round() {
        clock.pass(Duration.ofMinutes(1));
        calendars.round();
    }

    public Booking book(String at) throws InterruptedException {
        Booking booking = bookQuietly(at);
        await(calendars.changed(shop.id, booking.id()));
        return booking;
    }

    /** The calendars have not heard of it yet. */
    Booking bookQuietly(String at) {
        return ((BookOutcome.Booked) tryToBook(at)).booking();
    }

    public BookOutcome tryToBook(String at) {
        return diary.book(shop.id, shop.wish(at), EMMA, Origin.of("test"));
    }

    /** The first calendar has the last word from now on. */
    public void lead() throws InterruptedException {
        assertThat(calendars.lead("test", shop.id, join().id(), true)).isTrue();
        visit();
    }

    /** What stands there of a booking is as the diary has it. */
    public void settled(BookingId booking) throws InterruptedException {
        await(calendars.changed(shop.id, booking));
        minute();
    }

    /** The job that follows what is pending. */
    public void follow(Booking pending) {
        Following.follow(diary, pending, clock.instant());
    }

    OfRecord ofRecord() {
        return calendars.ofRecord();
    }

    public int announced(Class<? extends Record> event) {
        return OnTheList.times(database, event);
    }

    public void move(Booking booking, String to) throws InterruptedException {
        var moved = diary.move(shop.id, booking.id(), shop.wish(to), Origin.of("test"));
        if (!(moved instanceof MoveOutcome.Moved)) {
            throw new AssertionError("not moved: " + moved);
        }
        await(calendars.changed(shop.id, booking.id()));
    }

    public void cancel(Booking booking) throws InterruptedException {
        diary.cancel(shop.id, booking.id(), "test", Origin.of("test"));
        await(calendars.changed(shop.id, booking.id()));
    }

    public Booking find(Booking booking) {
        return diary.agenda().find(shop.id, booking.id()).orElseThrow();
    }

    private static void await(List<Thread> threads) throws InterruptedException {
        for (Thread thread : threads) {
            thread.join();
        }
    }

    public boolean free(String at) {
        LocalDateTime time = LocalDateTime.parse(at);
        return diary.day(shop.id, shop.wish(at), time.toLocalDate()).starts().stream()
                .filter(start -> start.at().equals(time))
                .findFirst()
                .orElseThrow()
                .free();
    }

    static TimeSlot slot(String from, String to) {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        return new TimeSlot(
                LocalDateTime.parse(from).atZone(berlin).toInstant(),
                LocalDateTime.parse(to).atZone(berlin).toInstant());
    }
}
