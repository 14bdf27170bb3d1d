package frontdesk.booking;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import frontdesk.booking.HoldOutcome.Held;
import frontdesk.booking.HoldOutcome.Taken;
import frontdesk.kernel.BookingId;
import frontdesk.kernel.Quickest;
import frontdesk.timetable.Shop;
import frontdesk.timetable.Wish;

import static frontdesk.booking.Desk.BY_HAND;
import static frontdesk.booking.Desk.EMMA;
import static org.assertj.core.api.Assertions.assertThat;

/** Many callers at once. The numbers name bugs that other booking engines had. */
class RaceTest {
    private static final String TEN = "2026-02-06T10:00";
    private static final LocalDate FRIDAY = LocalDate.parse("2026-02-06");

    @AutoClose
    private final Desk desk = new Desk();

    private final Diary diary = desk.diary;

    @Test
    void twoCallersForTheLastTimeOneGetsItTheOtherIsOfferedOthers() throws Exception { // 9: both users told "success"
        Shop shop = desk.open(new Shop());
        for (int round = 0; round < 20; round++) {
            Wish wish = shop.wish(FRIDAY.plusDays(round).atTime(10, 0).toString());
            List<HoldOutcome> outcomes = Desk.atOnce(2, () -> diary.hold(shop.id, wish, Desk.call()));
            assertThat(outcomes).filteredOn(Held.class::isInstance).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(Taken.class::isInstance)
                    .singleElement()
                    .isInstanceOfSatisfying(
                            Taken.class, taken -> assertThat(taken.nearest()).hasSize(3));
        }
    }

    @Test
    void twoHundredCallersForOneHourOneBookingAndAHundredAndNinetyNineWithAlternatives() throws Exception { // 1, 8, 12
        Shop shop = desk.open(new Shop());
        rush(shop, "2026-02-05T10:00"); // opens the connections

        List<Answer> answers = rush(shop, TEN);

        assertThat(answers)
                .map(Answer::outcome)
                .filteredOn(BookOutcome.Booked.class::isInstance)
                .hasSize(1);
        assertThat(answers)
                .map(Answer::outcome)
                .filteredOn(outcome -> outcome instanceof BookOutcome.Refused refused
                        && refused.reason() instanceof Taken taken
                        && taken.nearest().size() == 3)
                .hasSize(199);
        assertThat(diary.agenda().bookings(shop.id, FRIDAY, FRIDAY, null)).hasSize(1);
        assertThat(desk.people.recognise(shop.id, Desk.PHONE).orElseThrow().bookings())
                .isEqualTo(2);
        var inTime = Duration.ofSeconds(5);
        var rushes = new ArrayDeque<Callable<List<Answer>>>(
                List.of(() -> answers, () -> rush(shop, "2026-02-12T10:00"), () -> rush(shop, "2026-02-13T10:00")));
        assertThat(Quickest.within(inTime, () -> longest(rushes.remove().call())))
                .isLessThan(inTime);
    }

    private static Duration longest(List<Answer> answers) {
        return answers.stream().map(Answer::took).max(Duration::compareTo).orElseThrow();
    }

    private record Answer(BookOutcome outcome, Duration took) {}

    private List<Answer> rush(Shop shop, String at) throws Exception {
        return Desk.atOnce(200, () -> {
            long start = System.nanoTime();
            BookOutcome outcome = diary.book(shop.id, shop.wish(at), EMMA, Desk.call());
            return new Answer(outcome, Duration.ofNanos(System.nanoTime() - start));
        });
    }

    @Test
    void whoLosesATableGetsTheNextOneThatFits() throws Exception { // 7, 10, 11, 49
        Shop shop = desk.open(new Shop().tables(2, 2, 4, 6));

        List<BookOutcome> outcomes = Desk.atOnce(24, () -> diary.book(shop.id, shop.wish(TEN, 2), EMMA, Desk.call()));

        List<Booking> booked = outcomes.stream()
                .filter(BookOutcome.Booked.class::isInstance)
                .map(outcome -> ((BookOutcome.Booked) outcome).booking())
                .toList();
        assertThat(booked).hasSize(4);
        assertThat(booked).flatExtracting(Booking::resources).doesNotHaveDuplicates();
    }

    @Test
    void theSameKeyAtOnceIsOneBooking() throws Exception { // 6, 24
        Shop shop = desk.open(new Shop().tables(2, 2, 2, 2, 2));
        Origin key = Desk.key("once");

        List<BookOutcome> outcomes = Desk.atOnce(16, () -> diary.book(shop.id, shop.wish(TEN, 2), EMMA, key));

        Set<BookingId> ids = new HashSet<>();
        outcomes.forEach(
                outcome -> ids.add(((BookOutcome.Booked) outcome).booking().id()));
        assertThat(ids).hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> !((BookOutcome.Booked) outcome).repeated())
                .hasSize(1);
        assertThat(diary.agenda().bookings(shop.id, FRIDAY, FRIDAY, null)).hasSize(1);
    }

    @Test
    void oneCallHoldingTheSameTwiceAtOnceHoldsItOnce() throws Exception {
        Shop shop = desk.open(new Shop().tables(2, 2, 2, 2));
        Origin call = Desk.call();

        List<HoldOutcome> outcomes = Desk.atOnce(8, () -> diary.hold(shop.id, shop.wish(TEN, 2), call));

        assertThat(outcomes)
                .map(outcome -> ((Held) outcome).hold().id())
                .containsOnly(((Held) outcomes.getFirst()).hold().id());
        assertThat(desk.count("select count(*) from claim")).isEqualTo(1);
    }

    @Test
    void confirmingAtOnceIsConfirmingOnce() throws Exception { // 3, 4, 6
        Shop shop = desk.open(new Shop());
        BookingId hold =
                ((Held) diary.hold(shop.id, shop.wish(TEN), Desk.call())).hold().id();

        List<ConfirmOutcome> outcomes = Desk.atOnce(16, () -> diary.confirm(shop.id, hold, EMMA, BY_HAND));

        assertThat(outcomes).hasOnlyElementsOfType(ConfirmOutcome.Confirmed.class);
        assertThat(diary.agenda().history(shop.id, hold)).hasSize(2);
    }

    @Test
    void aLapsedHoldGoesToWhoeverIsFirst() throws Exception {
        Shop shop = desk.open(new Shop());
        for (int round = 0; round < 10; round++) {
            String at = FRIDAY.plusDays(round).atTime(10, 0).toString();
            BookingId lapsed = ((Held) diary.hold(shop.id, shop.wish(at), Desk.call()))
                    .hold()
                    .id();
            desk.clock.pass(Duration.ofMinutes(5));
            var turn = new AtomicInteger();

            List<Optional<BookingId>> got =
                    Desk.atOnce(8, () -> turn.getAndIncrement() % 2 == 0 ? confirm(shop, lapsed) : book(shop, at));

            LocalDate day = LocalDateTime.parse(at).toLocalDate();
            BookingId winner =
                    diary.agenda().bookings(shop.id, day, day, null).getFirst().id();
            assertThat(diary.agenda().bookings(shop.id, day, day, null)).hasSize(1);
            assertThat(got).filteredOn(Optional::isPresent).isNotEmpty().containsOnly(Optional.of(winner));
        }
    }

    private Optional<BookingId> confirm(Shop shop, BookingId hold) {
        return diary.confirm(shop.id, hold, EMMA, BY_HAND) instanceof ConfirmOutcome.Confirmed confirmed
                ? Optional.of(confirmed.booking().id())
                : Optional.empty();
    }

    private Optional<BookingId> book(Shop shop, String at) {
        return diary.book(shop.id, shop.wish(at), EMMA, Desk.call()) instanceof BookOutcome.Booked booked
                ? Optional.of(booked.booking().id())
                : Optional.empty();
    }

    @Test
    void buffersHoldUnderFire() throws Exception { // 20
        Shop shop = desk.open(new Shop().lasting(30, 15).buffers(5, 15));

        Desk.atOnce(64, () -> {
            LocalDateTime at = FRIDAY.atTime(9, 0)
                    .plusMinutes(15L * ThreadLocalRandom.current().nextInt(28));
            return diary.book(shop.id, shop.wish(at.toString()), EMMA, Desk.call());
        });

        List<Booking> booked = diary.agenda().bookings(shop.id, FRIDAY, FRIDAY, null);
        assertThat(booked).isNotEmpty();
        for (int i = 1; i < booked.size(); i++) {
            var gap = Duration.between(
                    booked.get(i - 1).slot().end(), booked.get(i).slot().start());
            assertThat(gap).isGreaterThanOrEqualTo(Duration.ofMinutes(20));
        }
    }

    @Test
    void aMixOfEverythingLeavesADiaryThatAddsUp() throws Exception {
        Shop shop = desk.open(new Shop().staff("anna", "ben", "cora").lasting(60, 15));

        Desk.atOnce(48, () -> {
            for (int i = 0; i < 12; i++) {
                something(shop);
            }
            return true;
        });

        assertThat(desk.count("select count(*) from booking where status = 'CONFIRMED'"))
                .isEqualTo(desk.count("select count(*) from claim where held_until is null"))
                .isPositive();
        assertThat(desk.count("select count(*) from booking where status = 'HELD'"))
                .isEqualTo(desk.count("select count(*) from claim where held_until is not null"));
        assertThat(desk.count("select count(*) from booking"))
                .isEqualTo(desk.count("select count(*) from booking_history where version = 1"));
        assertThat(desk.count("select count(*) from booking where version <> (select count(*) from booking_history h"
                        + " where h.booking_id = booking.booking_id)"))
                .isZero();
    }

    private void something(Shop shop) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        Wish wish = shop.wish(
                FRIDAY.atTime(9, 0).plusMinutes(15L * random.nextInt(28)).toString());
        Origin call = Desk.call();
        List<Booking> booked = diary.agenda().bookings(shop.id, FRIDAY, FRIDAY, null);
        BookingId any = booked.isEmpty()
                ? BookingId.next()
                : booked.get(random.nextInt(booked.size())).id();
        switch (random.nextInt(5)) {
            case 0 -> diary.book(shop.id, wish, EMMA, call);
            case 1 -> diary.move(shop.id, any, wish, call);
            case 2 -> diary.cancel(shop.id, any, "test", call);
            case 3 -> {
                if (diary.hold(shop.id, wish, call) instanceof Held held) {
                    diary.confirm(shop.id, held.hold().id(), EMMA, call);
                }
            }
            default -> {
                diary.hold(shop.id, wish, call);
                diary.releaseAll(shop.id, call);
            }
        }
    }
}
