package frontdesk.booking;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import frontdesk.business.Calendar;
import frontdesk.business.Floor;
import frontdesk.business.Limits;
import frontdesk.business.Resource;
import frontdesk.business.Rules.Choice;
import frontdesk.business.Rules.Packing;
import frontdesk.business.Shape;
import frontdesk.business.Shape.Segment;
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
    private static final List<String> ZONES =
            List.of("Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "UTC");
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
        Shop shop = desk.open(business(dice));
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
            Wish own = desk.diary.wish(shop.id, booking.id()).orElseThrow();
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

    private static Shop business(Random dice) {
        Shop shop = new Shop()
                .zone(ZONES.get(dice.nextInt(ZONES.size())))
                .lasting(15 * (1 + dice.nextInt(6)), 15 * (1 + dice.nextInt(4)))
                .buffers(5 * dice.nextInt(3), 5 * dice.nextInt(3))
                .window(Duration.ofDays(120))
                .choice(Choice.values()[dice.nextInt(Choice.values().length)])
                .packing(Packing.values()[dice.nextInt(Packing.values().length)]);
        for (DayOfWeek weekday : DayOfWeek.values()) {
            switch (dice.nextInt(6)) {
                case 0 -> shop.open(weekday);
                case 1 -> shop.open(weekday, "09:00-12:00", "13:00-17:00");
                case 2 -> shop.open(weekday, "18:00-02:00");
                case 3 -> shop.open(weekday, "02:00-07:00");
                default -> shop.open(weekday, "08:00-20:00");
            }
        }
        Shape shape =
                switch (dice.nextInt(4)) {
                    case 0 -> tables(shop, dice);
                    case 1 -> classes(shop, dice);
                    case 2 -> clinic(shop, dice);
                    default -> salon(shop);
                };
        return shop.shape(shape.offset(5 * dice.nextInt(3)))
                .limits(limits(dice))
                .calendar(calendar(dice));
    }

    private static Shape tables(Shop shop, Random dice) {
        shop.tables(2, 2, 4, 4, 6);
        Floor.Pacing pacing =
                dice.nextBoolean() ? new Floor.Pacing(15, 1 + dice.nextInt(3), 3 + dice.nextInt(6)) : null;
        shop.floor(new Floor(
                List.of(shop.combination(3, 4, "table 1", "table 2"), shop.combination(5, 8, "table 3", "table 4")),
                pacing));
        return Shape.PLAIN.turnTimes(
                new Shape.TurnTime(2, Duration.ofMinutes(60)), new Shape.TurnTime(4, Duration.ofMinutes(90)));
    }

    private static Shape classes(Shop shop, Random dice) {
        shop.staff("mira", "tom").things("gym", 1);
        return Shape.PLAIN.seats(2 + dice.nextInt(4)).alongside(shop.need(1, "gym"));
    }

    private static Shape clinic(Shop shop, Random dice) {
        shop.with(shop.one("lee", Resource.Type.STAFF, 3));
        shop.with(shop.one("patel", Resource.Type.STAFF, 3)
                .withCalendar(new Calendar(
                        List.of(new Calendar.Days(
                                LocalDate.parse("2026-03-28"),
                                LocalDate.parse("2026-04-04"),
                                Shop.spans("10:00-14:00"),
                                "")),
                        List.of(),
                        null,
                        null)));
        shop.things("room", 1 + dice.nextInt(2)).things("scanner", 2);
        return Shape.PLAIN.alongside(shop.need(1, "room"), shop.need(1 + dice.nextInt(2), "scanner"));
    }

    private static Shape salon(Shop shop) {
        shop.with(shop.one("nina", Resource.Type.STAFF, 3)).with(shop.one("ola", Resource.Type.STAFF, 3));
        return Shape.PLAIN.segments(
                new Segment(Duration.ofMinutes(20), true),
                new Segment(Duration.ofMinutes(30), false),
                new Segment(Duration.ofMinutes(15), true));
    }

    private static Limits limits(Random dice) {
        return switch (dice.nextInt(5)) {
            case 0 -> Limits.NONE.perDay(3 + dice.nextInt(6));
            case 1 -> Limits.NONE.perWeek(6 + dice.nextInt(6));
            case 2 -> Limits.NONE.with(new Limits.Window.Until(LocalDate.parse("2026-03-29")));
            case 3 ->
                Limits.NONE.hours(Map.of(
                        DayOfWeek.SATURDAY, Shop.spans("09:00-16:00"),
                        DayOfWeek.SUNDAY, Shop.spans("00:00-05:00", "09:00-16:00"),
                        DayOfWeek.WEDNESDAY, Shop.spans("07:00-23:00")));
            default -> Limits.NONE;
        };
    }

    private static Calendar calendar(Random dice) {
        return dice.nextBoolean()
                ? Calendar.NONE
                : new Calendar(
                        List.of(new Calendar.Days(
                                LocalDate.parse("2026-03-08"),
                                LocalDate.parse("2026-03-08"),
                                Shop.spans("01:00-06:00", "20:00-03:00"),
                                "")),
                        List.of(new Calendar.Closure.Yearly(MonthDay.of(4, 4), "spring")),
                        new Calendar.Holidays(List.of("de"), Shop.spans("10:00-12:00")),
                        null);
    }
}
