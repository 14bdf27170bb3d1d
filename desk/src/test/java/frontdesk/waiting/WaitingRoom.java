package frontdesk.waiting;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;

import frontdesk.booking.BookOutcome;
import frontdesk.booking.Booking;
import frontdesk.booking.Customer;
import frontdesk.booking.Diary;
import frontdesk.booking.HandClock;
import frontdesk.booking.Origin;
import frontdesk.business.Businesses;
import frontdesk.jobs.Jobs;
import frontdesk.journal.Journal;
import frontdesk.kernel.PhoneNumber;
import frontdesk.people.People;
import frontdesk.store.Database;
import frontdesk.store.TestDatabase;
import frontdesk.timetable.Search.Stretch;
import frontdesk.timetable.Shop;
import frontdesk.timetable.Wish;
import frontdesk.waiting.Waiting.Status;

/** It is nine in the morning of Monday, 2 February 2026, in Berlin. The shop has one member of staff, and Friday at ten is taken. */
final class WaitingRoom implements AutoCloseable {
    static final Origin CALLER = Origin.of("phone");
    static final Customer FIRST = customer("Fritz", 2);
    static final Customer SECOND = customer("Sara", 3);
    static final LocalDate FRIDAY = LocalDate.parse("2026-02-06");
    static final Stretch AT_TEN = new Stretch(FRIDAY, FRIDAY, LocalTime.of(10, 0), LocalTime.of(10, 0));

    final HandClock clock = new HandClock("2026-02-02T08:00:00Z");
    final Database database = TestDatabase.fresh();
    final Diary diary;
    final WaitingList list;
    final Shop shop = new Shop();
    final Wish wish = shop.wish("2026-02-06T10:00");
    final Booking taken;

    private final Jobs jobs = new Jobs(database, clock);
    private final Businesses businesses;

    WaitingRoom() {
        var journal = new Journal(database, clock);
        businesses = new Businesses(database, journal);
        diary = new Diary(database, businesses, new People(database, jobs, journal), jobs, journal, clock);
        list = new WaitingList(database, businesses, diary, jobs, journal, clock);
        businesses.save(shop.business());
        taken = ((BookOutcome.Booked) diary.book(shop.id, wish, customer("Hanna", 1), CALLER)).booking();
    }

    Waiting join(Customer customer) {
        var outcome = list.join(shop.id, wish, AT_TEN, customer, CALLER);
        // Who asks later comes later.
        clock.pass(Duration.ofSeconds(1));
        return ((JoinOutcome.Joined) outcome).waiting();
    }

    /** What was taken comes free. */
    void cancel() {
        diary.cancel(shop.id, taken.id(), "ill", CALLER);
        list.serve(shop.id);
    }

    /** Whoever was asked has not answered in time, and the list is looked through. */
    void pass() {
        clock.pass(Duration.ofMinutes(31));
        list.sweep();
    }

    Status status(Waiting waiting) {
        return list.find(shop.id, waiting.id()).orElseThrow().status();
    }

    private static Customer customer(String name, int number) {
        return new Customer(name, new PhoneNumber("+491511234567" + number), null, null);
    }

    @Override
    public void close() throws Exception {
        jobs.close();
        businesses.close();
        database.close();
    }
}
