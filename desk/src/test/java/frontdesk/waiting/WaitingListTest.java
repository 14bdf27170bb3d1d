package frontdesk.waiting;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

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
import frontdesk.timetable.Why;
import frontdesk.timetable.Wish;
import frontdesk.waiting.Waiting.Status;

import static org.assertj.core.api.Assertions.assertThat;

/** It is nine in the morning of Monday, 2 February 2026, in Berlin. The shop has one member of staff, and Friday at ten is taken. */
class WaitingListTest {
    private static final Origin CALLER = Origin.of("phone");
    private static final Customer HOLDER = customer("Hanna", 1);
    private static final Customer FIRST = customer("Fritz", 2);
    private static final Customer SECOND = customer("Sara", 3);
    private static final LocalDate FRIDAY = LocalDate.parse("2026-02-06");
    private static final Stretch AT_TEN = new Stretch(FRIDAY, FRIDAY, LocalTime.of(10, 0), LocalTime.of(10, 0));

    private final HandClock clock = new HandClock("2026-02-02T08:00:00Z");
    private final Database database = TestDatabase.fresh();
    private final Journal journal = new Journal(database, clock);
    private final Jobs jobs = new Jobs(database, clock);
    private final Businesses businesses = new Businesses(database, journal);
    private final Diary diary =
            new Diary(database, businesses, new People(database, jobs, journal), jobs, journal, clock);
    private final WaitingList list = new WaitingList(database, businesses, diary, jobs, journal, clock);
    private final Shop shop = new Shop();
    private final Wish wish = shop.wish("2026-02-06T10:00");
    private final Booking taken;

    WaitingListTest() {
        businesses.save(shop.business());
        taken = ((BookOutcome.Booked) diary.book(shop.id, wish, HOLDER, CALLER)).booking();
    }

    @AfterEach
    void close() throws Exception {
        jobs.close();
        businesses.close();
        database.close();
    }

    @Test
    void whoeverAsksFirstIsAskedFirst() {
        Waiting first = join(FIRST);
        Waiting second = join(SECOND);
        cancel();

        assertThat(status(first)).isEqualTo(Status.OFFERED);
        assertThat(status(second)).isEqualTo(Status.WAITING);
    }

    @Test
    void whatIsOfferedIsHeldAndBookedByYes() {
        Waiting first = join(FIRST);
        cancel();

        assertThat(diary.book(shop.id, wish, SECOND, CALLER)).isInstanceOf(BookOutcome.Refused.class);
        assertThat(list.accept(shop.id, first.id(), CALLER))
                .isInstanceOfSatisfying(AnswerOutcome.Booked.class, booked -> {
                    assertThat(booked.booking().customer().name()).isEqualTo("Fritz");
                    assertThat(booked.booking().slot()).isEqualTo(taken.slot());
                });
        assertThat(status(first)).isEqualTo(Status.BOOKED);
        assertThat(list.accept(shop.id, first.id(), CALLER)).isInstanceOf(AnswerOutcome.Booked.class);
    }

    @Test
    void noAsksTheNextInLine() {
        Waiting first = join(FIRST);
        Waiting second = join(SECOND);
        cancel();

        assertThat(list.decline(shop.id, first.id())).isEqualTo(new AnswerOutcome.Declined());
        assertThat(status(first)).isEqualTo(Status.DECLINED);
        assertThat(status(second)).isEqualTo(Status.OFFERED);
        assertThat(list.decline(shop.id, first.id())).isEqualTo(new AnswerOutcome.NothingOffered());
    }

    @Test
    void whoDoesNotAnswerInTimeIsPassedOver() {
        Waiting first = join(FIRST);
        Waiting second = join(SECOND);
        cancel();
        clock.pass(Duration.ofMinutes(31));
        list.sweep();

        assertThat(status(first)).isEqualTo(Status.EXPIRED);
        assertThat(status(second)).isEqualTo(Status.OFFERED);
    }

    @Test
    void aTimeHeldByANodeThatDiedBeforeItCouldTellIsOfferedAllTheSame() {
        Waiting first = join(FIRST);
        diary.cancel(shop.id, taken.id(), "ill", CALLER);
        diary.hold(shop.id, wish, Duration.ofMinutes(30), Origin.of("waiting list"));
        list.sweep();
        assertThat(status(first)).isEqualTo(Status.WAITING);

        clock.pass(Duration.ofSeconds(31));
        list.sweep();

        assertThat(status(first)).isEqualTo(Status.OFFERED);
    }

    @Test
    void aLateYesIsHonouredWhileTheTimeIsFree() {
        Waiting first = join(FIRST);
        cancel();
        clock.pass(Duration.ofMinutes(31));

        assertThat(list.accept(shop.id, first.id(), CALLER)).isInstanceOf(AnswerOutcome.Booked.class);
    }

    @Test
    void aYesThatComesTooLateLeavesThemOnTheList() {
        Waiting first = join(FIRST);
        cancel();
        clock.pass(Duration.ofMinutes(31));
        diary.book(shop.id, wish, SECOND, CALLER);

        assertThat(list.accept(shop.id, first.id(), CALLER)).isInstanceOf(AnswerOutcome.TooLate.class);
        assertThat(status(first)).isEqualTo(Status.WAITING);
    }

    @Test
    void nobodyWaitsForWhatIsFree() {
        Stretch morning = new Stretch(FRIDAY, FRIDAY, LocalTime.of(9, 0), LocalTime.of(12, 0));

        assertThat(list.join(shop.id, wish, morning, FIRST, CALLER))
                .isInstanceOfSatisfying(JoinOutcome.FreeNow.class, free -> assertThat(free.offers())
                        .isNotEmpty());
    }

    @Test
    void theSameWishOfTheSameCustomerIsOnTheListOnce() {
        Waiting first = join(FIRST);

        assertThat(list.join(shop.id, wish, AT_TEN, FIRST, CALLER))
                .isEqualTo(new JoinOutcome.Joined(list.find(shop.id, first.id()).orElseThrow(), 0));
        assertThat(list.open(shop.id)).hasSize(1);
    }

    @Test
    void theNumberOfThoseAheadIsTold() {
        join(FIRST);

        assertThat(list.join(shop.id, wish, AT_TEN, SECOND, CALLER))
                .isInstanceOfSatisfying(JoinOutcome.Joined.class, joined -> assertThat(joined.ahead())
                        .isOne());
    }

    @Test
    void withoutANumberNobodyCanBeTold() {
        assertThat(list.join(shop.id, wish, AT_TEN, new Customer("Nobody", null, null, null), CALLER))
                .isEqualTo(new JoinOutcome.NoPhone());
    }

    @Test
    void whatCanNeverBeHadIsNotWaitedFor() {
        assertThat(list.join(shop.id, shop.wish("2026-02-06T10:00", 4), AT_TEN, FIRST, CALLER))
                .isEqualTo(new JoinOutcome.NotOffered(Why.PARTY_TOO_LARGE));
    }

    @Test
    void whoWithdrawsLetsGoWhatWasHeldForThem() {
        Waiting first = join(FIRST);
        cancel();

        assertThat(list.withdraw(shop.id, first.id())).isTrue();
        assertThat(diary.book(shop.id, wish, SECOND, CALLER)).isInstanceOf(BookOutcome.Booked.class);
        assertThat(list.open(shop.id)).isEmpty();
    }

    @Test
    void nobodyIsAskedAtNightForAnotherDay() {
        Waiting first = join(FIRST);
        clock.pass(Duration.ofHours(13));
        cancel();
        assertThat(status(first)).isEqualTo(Status.WAITING);

        clock.pass(Duration.ofHours(11));
        list.sweep();
        assertThat(status(first)).isEqualTo(Status.OFFERED);
    }

    @Test
    void aListOfADayThatIsOverIsClosed() {
        Waiting first = join(FIRST);
        clock.pass(Duration.ofDays(5));
        list.sweep();

        assertThat(status(first)).isEqualTo(Status.OVER);
    }

    @Test
    void twoNodesThatServeAtOnceAskOnePersonOnce() throws Exception {
        Waiting first = join(FIRST);
        diary.cancel(shop.id, taken.id(), "ill", CALLER);
        Thread other = Thread.startVirtualThread(() -> list.serve(shop.id));
        list.serve(shop.id);
        other.join();

        assertThat(status(first)).isEqualTo(Status.OFFERED);
        assertThat(database.<Integer, RuntimeException>read(handle -> handle.createQuery(
                                "select count(*) from booking where status = 'HELD' and business_id = :id")
                        .bind("id", shop.id.value())
                        .mapTo(Integer.class)
                        .one()))
                .isOne();
    }

    private Waiting join(Customer customer) {
        var outcome = list.join(shop.id, wish, AT_TEN, customer, CALLER);
        // Who asks later comes later.
        clock.pass(Duration.ofSeconds(1));
        return ((JoinOutcome.Joined) outcome).waiting();
    }

    private void cancel() {
        diary.cancel(shop.id, taken.id(), "ill", CALLER);
        list.serve(shop.id);
    }

    private Status status(Waiting waiting) {
        return list.find(shop.id, waiting.id()).orElseThrow().status();
    }

    private static Customer customer(String name, int number) {
        return new Customer(name, new PhoneNumber("+491511234567" + number), null, null);
    }
}
