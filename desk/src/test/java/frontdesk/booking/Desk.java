package frontdesk.booking;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import frontdesk.kernel.BookingId;
import frontdesk.kernel.CallId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.people.LowerRooms;
import frontdesk.timetable.Shop;
import frontdesk.timetable.Wish;

import static org.assertj.core.api.Assertions.assertThat;

/** The doors around a diary on a real database of its own. It is seven in the morning of Monday, 2 February 2026, in Berlin. */
final class Desk extends LowerRooms {
    static final PhoneNumber PHONE = new PhoneNumber("+4915112345678");
    static final Customer EMMA = new Customer("Emma", PHONE, null, null);
    static final Origin BY_HAND = Origin.of("test");

    final Diary diary = new Diary(database, businesses, people, jobs, journal, clock);

    Desk() {
        super("2026-02-02T06:00:00Z");
    }

    Shop open(Shop shop) {
        businesses.save(shop.business());
        return shop;
    }

    /** Emma tries to book this. */
    BookOutcome tryToBook(Shop shop, String at) {
        return diary.book(shop.id, shop.wish(at), EMMA, BY_HAND);
    }

    /** She does. */
    Booking book(Shop shop, String at) {
        return ((BookOutcome.Booked) tryToBook(shop, at)).booking();
    }

    BookingId hold(Shop shop, Wish wish, Origin origin) {
        return ((HoldOutcome.Held) diary.hold(shop.id, wish, origin)).hold().id();
    }

    static Booking confirmed(ConfirmOutcome outcome) {
        return ((ConfirmOutcome.Confirmed) outcome).booking();
    }

    Booking find(Shop shop, Booking booking) {
        return diary.agenda().find(shop.id, booking.id()).orElseThrow();
    }

    Booking.Status status(Shop shop, Booking booking) {
        return find(shop, booking).status();
    }

    boolean free(Shop shop, String at) {
        LocalDateTime time = LocalDateTime.parse(at);
        return diary.day(shop.id, shop.wish(at), time.toLocalDate()).starts().stream()
                .filter(start -> start.at().equals(time))
                .findFirst()
                .orElseThrow()
                .free();
    }

    static Origin call() {
        return new Origin("phone", CallId.next(), null);
    }

    static Origin key(String key) {
        return new Origin("agent", null, key);
    }

    /** Two bookings or holds that overlap on one resource, found by plain SQL that knows nothing of the constraint. */
    int overlaps() {
        return database.read(
                handle -> handle.createQuery("""
                        select count(*) from claim a join claim b
                            on a.business_id = b.business_id and a.resource_id = b.resource_id and a.unit = b.unit
                            and a.session_id <> b.session_id
                            and a.booking_id < b.booking_id and a.during && b.during
                        """).mapTo(Integer.class).one());
    }

    int count(String sql) {
        return database.read(
                handle -> handle.createQuery(sql).mapTo(Integer.class).one());
    }

    /** Does the same at once on many threads, started together. */
    static <T> List<T> atOnce(int threads, Callable<T> work) throws InterruptedException, ExecutionException {
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var gate = new CountDownLatch(1);
            List<Future<T>> started = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                started.add(pool.submit(() -> {
                    gate.await();
                    return work.call();
                }));
            }
            gate.countDown();
            List<T> done = new ArrayList<>();
            for (Future<T> one : started) {
                done.add(one.get());
            }
            return done;
        }
    }

    /** Whatever a test did, nothing may overlap in the end. */
    @Override
    public void close() throws Exception {
        assertThat(overlaps()).isZero();
        super.close();
    }
}
