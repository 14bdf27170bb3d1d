package frontdesk.timetable;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import frontdesk.business.Resource;
import frontdesk.business.Shape;
import frontdesk.business.Shape.Segment;
import frontdesk.kernel.TimeSlot;

import static frontdesk.timetable.Trial.FRIDAY;
import static frontdesk.timetable.Trial.NOW;
import static org.assertj.core.api.Assertions.assertThat;

/** Days with hardly a gap, against a model that looks at everybody each time: what was found out of one start is remembered rightly for the next. */
class NearlyFullTest {
    private static final LocalDate DAY = LocalDate.parse(FRIDAY);
    private static final Duration QUARTER = Duration.ofMinutes(15);

    static IntStream seeds() {
        return IntStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aStartIsFreeWhereSomebodyIsFree(int seed) {
        var dice = new Random(seed);
        Shop shop = anyShop(dice);
        List<Taken> taken = nearlyAll(shop, dice);
        Occupancy occupancy = inParts(taken, dice);
        var timetable = (Timetable) Timetable.read(shop.business(), shop.wish(FRIDAY + "T00:00"));

        List<Grid.Start> starts = new ArrayList<>(timetable.possible(DAY));
        if (dice.nextBoolean()) {
            Collections.shuffle(starts, dice);
        }
        for (Grid.Start start : starts) {
            assertThat(timetable.glance(start, occupancy, NOW) instanceof Verdict.Free)
                    .as(start.at().toString())
                    .isEqualTo(somebodyIsFree(shop, start, taken));
        }
    }

    private static Shop anyShop(Random dice) {
        Shop shop = new Shop()
                .open("08:00-20:00")
                .lasting(55, 5 * (1 + dice.nextInt(6)))
                .buffers(5 * dice.nextInt(3), 5 * dice.nextInt(3))
                .staff("anna")
                .staffWithHours("ben", "08:00-11:30", "16:00-02:00");
        shop.with(shop.one("chair", Resource.Type.EQUIPMENT, 1).withQuantity(2));
        return dice.nextBoolean()
                ? shop
                : shop.shape(Shape.PLAIN.segments(
                        new Segment(Duration.ofMinutes(20), true),
                        new Segment(Duration.ofMinutes(20), false),
                        new Segment(Duration.ofMinutes(15), true)));
    }

    /** Quarters of an hour of each unit, now and then one that lasts longer and overlaps the next. */
    private static List<Taken> nearlyAll(Shop shop, Random dice) {
        List<Taken> taken = new ArrayList<>();
        Instant first = Instant.parse(FRIDAY + "T05:00:00Z");
        int share = 70 + dice.nextInt(30);
        for (Resource one : shop.business().resources()) {
            for (int unit = 1; unit <= one.quantity(); unit++) {
                for (int quarter = 0; quarter < 96; quarter++) {
                    if (dice.nextInt(100) < share) {
                        TimeSlot during = TimeSlot.of(
                                first.plus(QUARTER.multipliedBy(quarter)),
                                QUARTER.multipliedBy(dice.nextInt(20) == 0 ? 5 : 1));
                        taken.add(new Taken(one.id(), unit, during, null));
                    }
                }
            }
        }
        return taken;
    }

    private static Occupancy inParts(List<Taken> taken, Random dice) {
        List<Taken> some = taken.stream().filter(one -> dice.nextBoolean()).toList();
        List<Taken> others = taken.stream().filter(one -> !some.contains(one)).toList();
        List<Busy> parts =
                Stream.of(some, others).flatMap(part -> Busy.of(part).stream()).toList();
        return Occupancy.of(parts, Map.of(), Map.of());
    }

    private static boolean somebodyIsFree(Shop shop, Grid.Start start, List<Taken> taken) {
        List<TimeSlot> stretches = stretches(shop, start.slot());
        return shop.business().resources().stream()
                .filter(one -> start.there().contains(one.id()))
                .anyMatch(one -> IntStream.rangeClosed(1, one.quantity()).anyMatch(unit -> taken.stream()
                        .filter(other -> other.resource().equals(one.id()) && other.unit() == unit)
                        .noneMatch(other -> stretches.stream().anyMatch(other.during()::overlaps))));
    }

    private static List<TimeSlot> stretches(Shop shop, TimeSlot slot) {
        var service = shop.business().services().getFirst();
        Instant from = slot.start().minus(service.bufferBefore());
        Instant to = slot.end().plus(service.bufferAfter());
        return service.shape().segments().isEmpty()
                ? List.of(new TimeSlot(from, to))
                : List.of(
                        new TimeSlot(from, slot.start().plus(Duration.ofMinutes(20))),
                        new TimeSlot(slot.start().plus(Duration.ofMinutes(40)), to));
    }
}
