package frontdesk.booking;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import frontdesk.business.Limits;
import frontdesk.kernel.PhoneNumber;
import frontdesk.timetable.DayPlan;
import frontdesk.timetable.Offer;
import frontdesk.timetable.Shop;
import frontdesk.timetable.Wish;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Random businesses with all that a business can have, on a real database: what is offered can be had and nothing else, whatever is let go is
 * free as it was, no two claims overlap and no pool is over its size. (16, 17, 29: an offer made one way and refused another.)
 */
class WhatIsOfferedIsHadTest {
    /** A day of the coming month, and days around which clocks change. */
    private static final List<String> DAYS =
            List.of("2026-02-11", "2026-03-07", "2026-03-08", "2026-03-28", "2026-03-29", "2026-04-04", "2026-04-05");

    private static Desk desk;

    @BeforeAll
    static void open() {
        desk = new Desk();
    }

    @AfterAll
    static void close() throws Exception {
        desk.close();
    }

    static IntStream seeds() {
        return IntStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void inAnyBusiness(int seed) {
        var dice = new Random(seed);
        Shop shop = desk.open(AnyShop.of(dice));
        LocalDate day = LocalDate.parse(DAYS.get(dice.nextInt(DAYS.size())));
        int party = 1 + dice.nextInt(3);
        List<Booking> made = fill(shop, day, dice);

        Wish wish = shop.wish(day + "T00:00", party);
        DayPlan plan = desk.diary.day(shop.id, wish, day);
        for (DayPlan.Start start : plan.starts()) {
            assertHad(shop, wish.at(start.at()), start.free());
        }
        for (int i = 0; i < 15; i++) {
            LocalDateTime at = day.atTime(dice.nextInt(24), 5 * dice.nextInt(12));
            if (plan.starts().stream().noneMatch(start -> start.at().equals(at))) {
                assertHad(shop, wish.at(at), false);
            }
        }
        for (Offer offer : desk.diary.nearest(shop.id, wish.at(day.atTime(12, 0)), 5)) {
            assertHad(shop, offer.wish(), true);
        }
        assertThat(desk.diary.day(shop.id, wish, day)).as("released").isEqualTo(plan);
        assertRestored(shop, wish, day, made);
        assertSound(shop);
    }

    /** Each by a caller of their own. */
    private static void assertHad(Shop shop, Wish wish, boolean had) {
        HoldOutcome outcome = desk.diary.hold(shop.id, wish, Desk.call());
        if (had) {
            assertThat(outcome).as(wish.at().toString()).isInstanceOf(HoldOutcome.Held.class);
        } else {
            assertThat(outcome).as(wish.at().toString()).isNotInstanceOf(HoldOutcome.Held.class);
        }
        if (outcome instanceof HoldOutcome.Held held) {
            desk.diary.release(shop.id, held.hold().id());
        }
    }

    /** A cancelled booking that is booked again, and a move there and back, leave everything as it was. */
    private static void assertRestored(Shop shop, Wish wish, LocalDate day, List<Booking> made) {
        DayPlan before = desk.diary.day(shop.id, wish, day);
        for (Booking booking : made.subList(0, Math.min(3, made.size()))) {
            Wish own = desk.diary.agenda().wish(shop.id, booking.id()).orElseThrow();
            desk.diary.nearest(shop.id, own, 3).stream()
                    .filter(offer -> !offer.at().equals(own.at()))
                    .findFirst()
                    .ifPresent(other -> {
                        MoveOutcome moved = desk.diary.move(shop.id, booking.id(), own.at(other.at()), Desk.BY_HAND);
                        assertThat(moved).isInstanceOf(MoveOutcome.Moved.class);
                        assertThat(desk.diary.undo(shop.id, booking.id(), Desk.BY_HAND))
                                .isInstanceOf(MarkOutcome.Marked.class);
                    });
            assertThat(desk.diary.day(shop.id, wish, day))
                    .as("moved there and back")
                    .isEqualTo(before);
            desk.diary.cancel(shop.id, booking.id(), "and back", Desk.BY_HAND);
            assertThat(desk.diary.undo(shop.id, booking.id(), Desk.BY_HAND)).isInstanceOf(MarkOutcome.Marked.class);
            assertThat(desk.diary.day(shop.id, wish, day))
                    .as("cancelled and back")
                    .isEqualTo(before);
        }
    }

    private static void assertSound(Shop shop) {
        assertThat(desk.overlaps()).isZero();
        assertThat(desk.count("select count(*) from claim c left join booking b using (business_id, booking_id)"
                        + " where b.booking_id is null or b.status not in ('HELD', 'CONFIRMED', 'ARRIVED')"))
                .isZero();
        assertThat(desk.count("select count(*) from booking b where status in ('CONFIRMED', 'HELD') and not exists"
                        + " (select from claim c where c.business_id = b.business_id and c.booking_id = b.booking_id)"))
                .isZero();
        assertThat(desk.count("select count(*) from booking b where version <> (select count(*) from booking_history h"
                        + " where h.business_id = b.business_id and h.booking_id = b.booking_id)"))
                .isZero();
        Limits limits = shop.business().services().getFirst().limits();
        Integer perDay = limits.perDay();
        if (perDay != null) {
            // Customers of one session count once.
            assertThat(desk.count("select coalesce(max(many), 0) from (select count(distinct c.session_id) as many"
                            + " from booking b join claim c using (business_id, booking_id) where b.service_id = '"
                            + shop.service + "' group by (b.starts_at at time zone '"
                            + shop.business().zone() + "')::date) days"))
                    .isLessThanOrEqualTo(perDay);
        }
    }

    private static List<Booking> fill(Shop shop, LocalDate day, Random dice) {
        List<Booking> made = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            LocalDateTime near = day.atTime(dice.nextInt(24), 0);
            Wish wish = shop.wish(near.toString(), 1 + dice.nextInt(3));
            var customer = new Customer("Guest " + i, new PhoneNumber("+49151123450" + (10 + i)), null, null);
            desk.diary.nearest(shop.id, wish, 3).stream()
                    .skip(dice.nextInt(2))
                    .findFirst()
                    .map(offer -> desk.diary.book(shop.id, offer.wish(), customer, Desk.BY_HAND))
                    .ifPresent(outcome -> {
                        assertThat(outcome).isInstanceOf(BookOutcome.Booked.class);
                        made.add(((BookOutcome.Booked) outcome).booking());
                    });
        }
        return made;
    }
}
