package frontdesk.booking;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Random;

import frontdesk.business.Calendar;
import frontdesk.business.Floor;
import frontdesk.business.Limits;
import frontdesk.business.Resource;
import frontdesk.business.Rules.Choice;
import frontdesk.business.Rules.Packing;
import frontdesk.business.Shape;
import frontdesk.business.Shape.Segment;
import frontdesk.timetable.Shop;

/** A business with whatever a business can have, as the dice fall. */
final class AnyShop {
    private static final List<String> ZONES =
            List.of("Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "UTC");

    private AnyShop() {}

    static Shop of(Random dice) {
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
