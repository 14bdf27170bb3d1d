package frontdesk.calendars;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import frontdesk.booking.BookOutcome;
import frontdesk.booking.Booking;
import frontdesk.booking.Booking.Status;
import frontdesk.booking.HoldOutcome;
import frontdesk.booking.MoveOutcome;
import frontdesk.booking.Origin;
import frontdesk.calendars.Join.ByHand;
import frontdesk.jobs.Jobs;
import frontdesk.kernel.Await;

import static org.assertj.core.api.Assertions.assertThat;

/** A calendar elsewhere has the last word on what is booked, on good days and on bad ones. */
class DiaryOfRecordTest extends CalendarElsewhere {
    private static final String AT_TEN = "2026-02-03T10:00";
    private static final String AT_TWO = "2026-02-03T14:00";
    private CalendarDesk desk;

    @BeforeEach
    void open() throws Exception {
        desk = CalendarDesk.joined(calendar, ByHand.FOLLOW);
        desk.jobs.introduce(ConfirmByLink.class, "test", _ -> {});
        desk.lead();
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
    }

    @Test
    void aBookingStandsThereBeforeItIsConfirmedHere() throws Exception {
        Booking booking = desk.bookQuietly(AT_TEN);
        assertThat(booking.status()).isEqualTo(Status.CONFIRMED);
        assertThat(calendar.events).containsOnlyKeys(ScriptedCalendar.name(booking.id()));
        desk.settled(booking.id());
        desk.minute();
        assertThat(calendar.events).hasSize(1);
        assertThat(desk.find(booking)).isEqualTo(booking);
        assertThat(desk.calendars.flags(desk.shop.id)).isEmpty();
    }

    @Test
    void whatHasJustGoneThereIsRefusedAndLeavesNothingThere() throws Exception {
        calendar.stands("theirs", TEN);
        var refused = (BookOutcome.Refused) desk.tryToBook(AT_TEN);
        assertThat(refused.reason()).isInstanceOf(HoldOutcome.Taken.class);
        Await.until(() -> calendar.written().equals(Set.of("theirs")));
        awaitVisits(() -> !desk.free(AT_TEN));
        assertThat(calendar.written()).containsExactly("theirs");
    }

    /** What is put right beside the call takes as many visits as it takes. */
    private void awaitVisits(BooleanSupplier holds) {
        Await.until(() -> {
            desk.calendars.hurry(desk.shop.id, desk.join().id());
            desk.calendars.round();
            return holds.getAsBoolean();
        });
    }

    @Test
    void whoDoesNotAnswerInTimeIsFollowedToTheEnd() throws Exception {
        calendar.down = true;
        Booking pending = ((BookOutcome.Pending) desk.tryToBook(AT_TEN)).hold();
        assertThat(desk.free(AT_TEN)).isFalse();
        desk.follow(pending);
        assertThat(desk.find(pending).status()).isEqualTo(Status.HELD);
        calendar.down = false;
        desk.minute();
        assertThat(calendar.events).isEmpty();
        desk.follow(pending);
        assertThat(desk.find(pending).status()).isEqualTo(Status.CONFIRMED);
        assertThat(calendar.events).hasSize(1);
    }

    @Test
    void whoWantsToBeLeftAloneIsNotAskedAgainBefore() throws Exception {
        calendar.down = true;
        calendar.rest = Duration.ofMinutes(10);
        Booking pending = ((BookOutcome.Pending) desk.tryToBook(AT_TEN)).hold();
        calendar.down = false;
        desk.follow(pending);
        assertThat(desk.find(pending).status()).isEqualTo(Status.HELD);
        assertThat(calendar.events).isEmpty();
        desk.clock.pass(Duration.ofMinutes(10));
        desk.follow(pending);
        assertThat(desk.find(pending).status()).isEqualTo(Status.CONFIRMED);
    }

    @Test
    void whatIsWrittenThereAfterTheCallerHasStoppedWaitingStandsThereOnce() throws Exception {
        var impatient = new OutsideCalendars(
                desk.database,
                desk.businesses,
                desk.accounts,
                desk.diary,
                new Jobs(desk.database, desk.clock),
                desk.journal,
                desk.clock,
                Duration.ofMillis(1));
        impatient.introduce(calendar);
        calendar.answersWhen = new CountDownLatch(1);
        Booking pending = ((BookOutcome.Pending) desk.tryToBook(AT_TEN)).hold();
        calendar.answersWhen.countDown();
        Await.until(() -> !calendar.written().isEmpty());
        desk.diary.referTo(desk.ofRecord());
        desk.follow(pending);
        assertThat(desk.find(pending).status()).isEqualTo(Status.CONFIRMED);
        assertThat(calendar.written()).hasSize(1);
    }

    @Test
    void aMoveThatIsRefusedThereStaysWhereItWasOnBothSides() throws Exception {
        Booking booking = desk.bookQuietly(AT_TEN);
        desk.settled(booking.id());
        calendar.stands("theirs", TWO);
        var refused = desk.diary.move(desk.shop.id, booking.id(), desk.shop.wish(AT_TWO), Origin.of("test"));
        assertThat(refused).isInstanceOf(MoveOutcome.Refused.class);
        awaitVisits(() -> calendar.busy(booking.id()).equals(List.of(booking.slot())));
        desk.settled(booking.id());
        assertThat(desk.find(booking).slot()).isEqualTo(booking.slot());
        assertThat(calendar.busy(booking.id())).containsExactly(booking.slot());
        assertThat(desk.calendars.flags(desk.shop.id)).isEmpty();
    }

    @Test
    void whatIsCancelledHereIsTakenAwayThere() throws Exception {
        Booking booking = desk.bookQuietly(AT_TEN);
        desk.settled(booking.id());
        desk.cancel(booking);
        assertThat(calendar.events).isEmpty();
    }

    @Test
    void whatIsMovedThereByHandIsNotAskedForThere() throws Exception {
        Booking booking = desk.bookQuietly(AT_TEN);
        desk.settled(booking.id());
        calendar.answersWhen = new CountDownLatch(1);
        calendar.moves(booking.id(), TWO);
        desk.minute();
        assertThat(desk.find(booking).slot()).isEqualTo(TWO);
    }

    @Test
    void whereOnlyTheCustomerMayEnterItOneLinkIsSentAndTheirAnswerIsSeen() throws Exception {
        calendar.asksCustomer = true;
        var outcome = (BookOutcome.Pending) desk.tryToBook(AT_TEN);
        assertThat(outcome.byLink()).isTrue();
        desk.follow(outcome.hold());
        assertThat(desk.announced(ConfirmByLink.class)).isEqualTo(1);
        calendar.moves(outcome.hold().id(), outcome.hold().slot());
        desk.follow(outcome.hold());
        assertThat(desk.find(outcome.hold()).status()).isEqualTo(Status.CONFIRMED);
    }

    @Test
    void whoseAccountIsNotConnectedAnyMoreIsWaitedFor() {
        desk.accounts.disconnect("test", desk.shop.id, "scripted");
        assertThat(desk.tryToBook(AT_TEN)).isInstanceOf(BookOutcome.Pending.class);
    }

    @Test
    void whatWasBookedBeforeIsWrittenThereAndGivingItUpIsAtOnce() throws Exception {
        desk.calendars.lead("test", desk.shop.id, desk.join().id(), false);
        calendar.down = true;
        Booking booking = desk.bookQuietly(AT_TEN);
        assertThat(booking.status()).isEqualTo(Status.CONFIRMED);
        calendar.down = false;
        desk.lead();
        assertThat(calendar.events).hasSize(1);
    }
}
