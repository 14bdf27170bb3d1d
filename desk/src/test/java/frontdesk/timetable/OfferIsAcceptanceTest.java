package frontdesk.timetable;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import frontdesk.business.Business;
import frontdesk.business.Span;
import frontdesk.kernel.TimeSlot;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The timetable against a slow and obvious model that walks through every minute: random hours, lengths, steps, buffers, zones and nights on
 * which the clocks change. (16, 17: offering through one path and accepting through another.)
 */
class OfferIsAcceptanceTest {
    private static final List<String> ZONES = List.of(
            "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "UTC", "America/St_Johns");
    private static final List<String> DAYS = List.of(
            "2026-03-08",
            "2026-03-28",
            "2026-03-29",
            "2026-04-05",
            "2026-06-10",
            "2026-10-04",
            "2026-10-25",
            "2026-11-01",
            "2026-12-31");
    private static final Instant NOW = Instant.parse("2026-01-02T00:00:00Z");

    static IntStream seeds() {
        return IntStream.range(0, 250);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsOfferedIsWhatTheModelAllows(int seed) {
        var dice = new Random(seed);
        Shop shop = randomShop(dice);
        Business business = shop.business();
        LocalDate day = LocalDate.parse(DAYS.get(dice.nextInt(DAYS.size())));
        List<TimeSlot> taken = randomBookings(dice, day, business.zone());
        var occupancy = new Occupancy(taken.stream()
                .map(slot -> new Taken(shop.resource("anna"), slot))
                .toList());
        var timetable = (Timetable) Timetable.read(business, shop.wish(day + "T00:00"));

        var offered = new TreeSet<LocalDateTime>();
        var allowed = new TreeSet<LocalDateTime>();
        for (int minute = 0; minute < 24 * 60; minute += 5) {
            LocalDateTime at = day.atStartOfDay().plusMinutes(minute);
            if (timetable.verdict(at, occupancy, NOW) instanceof Verdict.Free) {
                offered.add(at);
            }
            if (allows(business, at, taken)) {
                allowed.add(at);
            }
        }
        assertThat(offered).isEqualTo(allowed);
    }

    private static boolean allows(Business business, LocalDateTime at, List<TimeSlot> taken) {
        var service = business.services().getFirst();
        if (business.zone().getRules().getValidOffsets(at).isEmpty() || !onTheGrid(business, at, service.step())) {
            return false;
        }
        Instant start = at.atZone(business.zone()).toInstant();
        Instant end = start.plus(service.duration());
        for (Instant minute = start; minute.isBefore(end); minute = minute.plusSeconds(60)) {
            if (!open(business, LocalDateTime.ofInstant(minute, business.zone()))) {
                return false;
            }
        }
        Instant until = end.plus(service.bufferAfter());
        for (Instant minute = start.minus(service.bufferBefore());
                minute.isBefore(until);
                minute = minute.plusSeconds(60)) {
            Instant moment = minute;
            if (taken.stream().anyMatch(slot -> slot.contains(moment))) {
                return false;
            }
        }
        return true;
    }

    private static boolean onTheGrid(Business business, LocalDateTime at, int step) {
        for (int back = 0; back <= 1; back++) {
            LocalDate day = at.toLocalDate().minusDays(back);
            long minute = Duration.between(day.atStartOfDay(), at).toMinutes();
            for (Span span : business.hours().get(day.getDayOfWeek())) {
                if (minute >= span.fromMinute()
                        && minute < span.toMinute()
                        && (minute - span.fromMinute()) % step == 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean open(Business business, LocalDateTime wall) {
        return onTheGrid(business, wall, 1);
    }

    // Opening and closing times keep clear of the hours that a clock skips or shows twice: what those mean is tested by
    // name.
    private static Shop randomShop(Random dice) {
        Shop shop = new Shop()
                .zone(ZONES.get(dice.nextInt(ZONES.size())))
                .lasting(5 * (1 + dice.nextInt(30)), 5 * (1 + dice.nextInt(15)))
                .buffers(5 * dice.nextInt(4), 5 * dice.nextInt(4));
        String[] someHours = {
            "04:00-09:35", "10:00-12:00", "12:00-15:10", "18:00-04:00", "23:05-04:00", "00:00-09:20", "19:00-00:00"
        };
        for (var day : DayOfWeek.values()) {
            shop.open(day, someHours[dice.nextInt(3)], someHours[3 + dice.nextInt(4)]);
            if (dice.nextInt(4) == 0) {
                shop.open(day);
            }
        }
        return shop.staff("anna");
    }

    private static List<TimeSlot> randomBookings(Random dice, LocalDate day, ZoneId zone) {
        List<TimeSlot> taken = new ArrayList<>();
        Instant from = day.atStartOfDay(zone).toInstant().minus(Duration.ofHours(3));
        while (from.isBefore(day.plusDays(1).atStartOfDay(zone).toInstant())) {
            from = from.plus(Duration.ofMinutes(5L * dice.nextInt(60)));
            Duration length = Duration.ofMinutes(5L * (1 + dice.nextInt(12)));
            taken.add(TimeSlot.of(from, length));
            from = from.plus(length);
        }
        return taken;
    }
}
