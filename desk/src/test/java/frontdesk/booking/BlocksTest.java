package frontdesk.booking;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;

import frontdesk.business.Resource;
import frontdesk.kernel.TimeSlot;
import frontdesk.timetable.Shop;

import static org.assertj.core.api.Assertions.assertThat;

/** What keeps a resource from being booked, and the bookings that were there before. */
class BlocksTest {
    @Test
    void whatIsBlockedIsNeitherOfferedNorHad() throws Exception {
        try (var desk = new Desk()) {
            Shop shop = desk.open(new Shop().staff("Anna"));
            lay(desk, shop, slot("2026-02-03T10:00", "2026-02-03T11:00"));
            assertThat(desk.free(shop, "2026-02-03T10:00")).isFalse();
            assertThat(desk.tryToBook(shop, "2026-02-03T10:30")).isNotInstanceOf(BookOutcome.Booked.class);
            assertThat(desk.tryToBook(shop, "2026-02-03T11:00")).isInstanceOf(BookOutcome.Booked.class);
        }
    }

    @Test
    void aBookingStaysAndWhatIsLeftAroundItIsBlocked() throws Exception {
        try (var desk = new Desk()) {
            Shop shop = desk.open(new Shop().staff("Anna"));
            Booking booking = desk.book(shop, "2026-02-03T10:30");
            TimeSlot morning = slot("2026-02-03T10:00", "2026-02-03T12:00");
            var laid = lay(desk, shop, morning);
            assertThat(laid.whole()).isFalse();
            assertThat(laid.clashes()).containsExactly(booking.id());
            assertThat(desk.status(shop, booking)).isEqualTo(Booking.Status.CONFIRMED);
            assertThat(desk.free(shop, "2026-02-03T10:00")).isFalse();
            assertThat(desk.free(shop, "2026-02-03T11:30")).isFalse();

            desk.diary.cancel(shop.id, booking.id(), "", Desk.BY_HAND);
            assertThat(lay(desk, shop, morning).whole()).isTrue();
            assertThat(desk.free(shop, "2026-02-03T10:30")).isFalse();
            assertThat(desk.count("select count(*) from claim")).isOne();
        }
    }

    @Test
    void whatIsLaidTwiceIsWrittenOnce() throws Exception {
        try (var desk = new Desk()) {
            Shop shop = desk.open(new Shop().staff("Anna"));
            lay(desk, shop, slot("2026-02-03T10:00", "2026-02-03T12:00"));
            String before = ids(desk);
            lay(desk, shop, slot("2026-02-03T10:00", "2026-02-03T12:00"));
            assertThat(ids(desk)).isEqualTo(before);
            lay(desk, shop);
            assertThat(desk.free(shop, "2026-02-03T10:00")).isTrue();
        }
    }

    @Test
    void allOfSeveralAlikeAreBlocked() throws Exception {
        try (var desk = new Desk()) {
            Shop shop = desk.open(new Shop().staff("Anna"));
            Resource three = Resource.staff(shop.resource("Anna"), "Anna").withQuantity(3);
            desk.diary.blocks().lay(shop.id, three, _ -> List.of(slot("2026-02-03T10:00", "2026-02-03T12:00")));
            assertThat(desk.count("select count(distinct unit) from claim where blocks"))
                    .isEqualTo(3);
        }
    }

    @Test
    void whatIsLeftOfAStretchIsWhatNobodyHasTaken() {
        TimeSlot day = slot("2026-02-03T09:00", "2026-02-03T17:00");
        assertThat(Blocks.around(List.of(day), List.of())).containsExactly(day);
        assertThat(Blocks.around(List.of(day), List.of(day))).isEmpty();
        assertThat(Blocks.around(
                        List.of(day),
                        List.of(
                                slot("2026-02-03T08:00", "2026-02-03T10:00"),
                                slot("2026-02-03T09:30", "2026-02-03T09:45"),
                                slot("2026-02-03T12:00", "2026-02-03T13:00"))))
                .containsExactly(
                        slot("2026-02-03T10:00", "2026-02-03T12:00"), slot("2026-02-03T13:00", "2026-02-03T17:00"));
    }

    private static Blocks.Laid lay(Desk desk, Shop shop, TimeSlot... busy) {
        Resource anna = shop.business().resources().getFirst();
        return desk.diary.blocks().lay(shop.id, anna, _ -> List.of(busy));
    }

    private static String ids(Desk desk) {
        return desk.database.read(handle -> handle.createQuery("select string_agg(booking_id::text, ' ') from claim")
                .mapTo(String.class)
                .one());
    }

    private static TimeSlot slot(String from, String to) {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        return new TimeSlot(
                LocalDateTime.parse(from).atZone(berlin).toInstant(),
                LocalDateTime.parse(to).atZone(berlin).toInstant());
    }

    @Test
    void whoIsQuickerWithAPartLeavesTheRestBlocked() throws Exception {
        try (var desk = new Desk()) {
            Shop shop = desk.open(new Shop().staff("Anna"));
            lay(desk, shop, slot("2026-02-03T10:00", "2026-02-03T11:00"));
            var later = new AtomicReference<Thread>();
            desk.database.perform(handle -> {
                handle.execute(
                        """
                        insert into claim (business_id, booking_id, resource_id, during, session_id)
                        values (?, ?, ?, '[2026-02-03 11:30+01, 2026-02-03 12:00+01)', ?)
                        """,
                        shop.id.value(),
                        new UUID(0, 1),
                        shop.resource("Anna").value(),
                        new UUID(0, 1));
                later.set(
                        Thread.startVirtualThread(() -> lay(desk, shop, slot("2026-02-03T10:00", "2026-02-03T12:00"))));
                while (desk.count("select count(*) from pg_locks where not granted") == 0) {
                    Thread.onSpinWait();
                }
            });
            later.get().join();
            assertThat(desk.free(shop, "2026-02-03T10:00")).isFalse();
            assertThat(desk.free(shop, "2026-02-03T11:00")).isFalse();
        }
    }
}
