package frontdesk.payment;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;

import org.junit.jupiter.api.Test;

import frontdesk.booking.Booking;
import frontdesk.booking.Booking.Status;
import frontdesk.booking.MarkOutcome;
import frontdesk.business.Terms;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.kernel.PhoneNumber;
import frontdesk.payment.Payment.LinkState;
import frontdesk.payment.Payment.State;
import frontdesk.payment.Payment.What;

import static frontdesk.payment.PayDesk.BY_HAND;
import static frontdesk.payment.PayDesk.FRIDAY_AT_TEN;
import static frontdesk.payment.PayDesk.TWENTY;
import static org.assertj.core.api.Assertions.assertThat;

/** What has to be paid for a booking, and what becomes of the booking. */
class DepositsTest extends OpenPayDesk {
    @Test
    void aBookingThatWantsADepositIsKeptAndItsLinkIsOpenedAfterTheCommit() {
        Booking booking = desk.book(FRIDAY_AT_TEN);
        assertThat(desk.vendor.asked).isEmpty();
        assertThat(desk.deposits.due(booking)).contains(new Due(TWENTY, Instant.parse("2026-02-02T18:00:00Z")));
        assertThat(desk.list.work()).isEmpty();

        Payment payment = desk.payment(booking);
        assertThat(payment.state()).isEqualTo(State.DUE);
        assertThat(payment.amount()).isEqualTo(TWENTY);
        assertThat(payment.purpose()).isEqualTo("Deposit: visit, Shop");
        assertThat(desk.deposits.openLink(payment)).hasValueSatisfying(link -> {
            assertThat(link.url()).startsWith("https://pay.example/cs_");
            assertThat(link.expiresAt()).isEqualTo(payment.payBy());
        });
        assertThat(desk.now(booking).status()).isEqualTo(Status.CONFIRMED);
    }

    @Test
    void whatIsPaidIsPaidOnceHoweverOftenItIsTold() {
        Booking booking = desk.book(FRIDAY_AT_TEN);
        desk.list.work();
        CardNews.Paid news = desk.vendor.pay(desk.vendor.only());
        assertThat(news).isNotNull();
        desk.hear(news);
        desk.hear(news);
        desk.hear(new CardNews.NotPaid(news.reference()));
        desk.list.work();
        later(Duration.ofHours(13));
        assertThat(desk.payment(booking).state()).isEqualTo(State.PAID);
        assertThat(desk.now(booking).status()).isEqualTo(Status.CONFIRMED);
        assertThat(steps(booking)).containsExactly(What.ASKED, What.LINK_OPENED, What.PAID);
        assertThat(desk.vendor.refunds).isEmpty();
    }

    @Test
    void whatIsNotPaidInTimeIsLetGo() {
        Booking booking = desk.book(FRIDAY_AT_TEN);
        desk.list.work();
        later(Duration.ofHours(11));
        assertThat(desk.now(booking).status()).isEqualTo(Status.CONFIRMED);
        later(Duration.ofHours(1));
        assertThat(desk.payment(booking).state()).isEqualTo(State.LAPSED);
        assertThat(desk.now(booking).status()).isEqualTo(Status.CANCELLED);
        assertThat(desk.diary
                        .agenda()
                        .history(desk.business, booking.id())
                        .getLast()
                        .reason())
                .isEqualTo(Kept.UNPAID);
        assertThat(desk.vendor.only().state).isEqualTo("expired");
    }

    @Test
    void aPaymentOfWhichNobodyToldIsFoundBeforeItsBookingIsLetGo() {
        Booking booking = desk.book(FRIDAY_AT_TEN);
        desk.list.work();
        desk.vendor.pay(desk.vendor.only());
        later(Duration.ofHours(12));
        assertThat(desk.payment(booking).state()).isEqualTo(State.PAID);
        assertThat(desk.now(booking).status()).isEqualTo(Status.CONFIRMED);
    }

    @Test
    void noBookingIsLetGoWhileItsVendorCannotSayWhetherItWasPaid() {
        Booking booking = desk.book(FRIDAY_AT_TEN);
        desk.list.work();
        desk.vendor.pay(desk.vendor.only());
        desk.vendor.trouble = OutsideTrouble.passing("stripe", "it is in trouble");
        desk.clock.pass(Duration.ofHours(12));
        assertThat(desk.list.work()).hasSize(1);
        assertThat(desk.now(booking).status()).isEqualTo(Status.CONFIRMED);
        assertThat(desk.payment(booking).trouble()).contains("it is in trouble");
        desk.vendor.trouble = null;
        desk.list.work();
        assertThat(desk.payment(booking).state()).isEqualTo(State.PAID);
        assertThat(desk.payment(booking).trouble()).isNull();
    }

    @Test
    void moneyThatIsOnItsWayIsWaitedFor() {
        Booking booking = desk.book(FRIDAY_AT_TEN);
        desk.list.work();
        desk.vendor.only().state = "underway";
        later(Duration.ofHours(12));
        assertThat(desk.now(booking).status()).isEqualTo(Status.CONFIRMED);
        desk.vendor.only().state = "expired";
        later(Duration.ofHours(6));
        assertThat(desk.now(booking).status()).isEqualTo(Status.CANCELLED);
    }

    @Test
    void whoStayedAwayBeforePaysWhateverTheParty() {
        desk.wants(new Terms.Deposit(TWENTY, true, 8, 1, Duration.ofHours(2)), null);
        Booking first = desk.book(FRIDAY_AT_TEN);
        assertThat(desk.deposits.due(first)).isEmpty();
        desk.clock.set("2026-02-06T09:10:00Z");
        assertThat(desk.diary.noShow(desk.business, first.id(), BY_HAND)).isInstanceOf(MarkOutcome.Marked.class);
        Booking second = desk.book(LocalDateTime.parse("2026-02-09T10:00"));
        assertThat(desk.deposits.due(second)).contains(new Due(TWENTY, Instant.parse("2026-02-06T11:15:00Z")));
        Booking other = desk.book(LocalDateTime.parse("2026-02-09T11:00"), new PhoneNumber("+4915199999999"), 1);
        assertThat(desk.deposits.due(other)).isEmpty();
    }

    @Test
    void whoComesSoonOrHasNoTelephonePaysAtTheDesk() {
        desk.clock.set("2026-02-06T08:30:00Z");
        Booking soon = desk.book(FRIDAY_AT_TEN);
        Booking silent = desk.book(FRIDAY_AT_TEN.plusHours(4), null, 1);
        desk.list.work();
        later(Duration.ofHours(14));
        for (Booking booking : new Booking[] {soon, silent}) {
            assertThat(desk.deposits.due(booking)).isEmpty();
            assertThat(desk.payment(booking).state()).isEqualTo(State.DUE);
            assertThat(desk.payment(booking).payBy()).isNull();
            assertThat(desk.now(booking).status()).isEqualTo(Status.CONFIRMED);
        }
        assertThat(desk.vendor.asked).isEmpty();
    }

    @Test
    void aBookingIsNotLetGoWhoseLinkCouldNeverBeOpened() {
        desk.vendor.trouble = OutsideTrouble.lasting("stripe", "the key is not accepted");
        Booking booking = desk.book(FRIDAY_AT_TEN);
        assertThat(desk.list.work()).hasSize(1);
        assertThat(desk.payment(booking).payBy()).isNull();
        assertThat(desk.payment(booking).trouble()).contains("the key is not accepted");
        assertThat(desk.deposits.due(booking)).isEmpty();
        desk.clock.pass(Duration.ofDays(3));
        desk.list.work();
        assertThat(desk.now(booking).status()).isEqualTo(Status.CONFIRMED);
    }

    @Test
    void anOpeningWhoseAnswerWasLostIsAskedForAgainInTheSameWords() {
        desk.vendor.answersAreLost = true;
        Booking booking = desk.book(FRIDAY_AT_TEN);
        assertThat(desk.list.work()).hasSize(1);
        desk.vendor.answersAreLost = false;
        desk.clock.pass(Duration.ofMinutes(3));
        assertThat(desk.list.work()).isEmpty();
        assertThat(desk.vendor.entries).hasSize(1);
        assertThat(desk.deposits.links(desk.payment(booking)))
                .singleElement()
                .satisfies(link -> assertThat(link.state()).isEqualTo(LinkState.OPEN));
    }

    @Test
    void aVendorWhoWasAwayForHoursLeavesTheCustomerTimeToPay() {
        desk.vendor.trouble = OutsideTrouble.passing("stripe", "it is in trouble");
        Booking booking = desk.book(FRIDAY_AT_TEN);
        desk.list.work();
        desk.clock.pass(Duration.ofHours(12));
        desk.vendor.trouble = null;
        desk.list.work();
        assertThat(desk.payment(booking).payBy()).isEqualTo(Instant.parse("2026-02-02T18:36:00Z"));
        desk.paid();
        later(Duration.ofHours(1));
        assertThat(desk.now(booking).status()).isEqualTo(Status.CONFIRMED);
    }

    @Test
    void whatStaffTakeBackWaitsForAPersonAndNotForAnEnd() {
        Booking booking = lapsed();
        desk.diary.undo(desk.business, booking.id(), BY_HAND);
        later(Duration.ofDays(1));
        assertThat(desk.payment(booking).state()).isEqualTo(State.DUE);
        assertThat(desk.payment(booking).payBy()).isNull();
        assertThat(desk.now(booking).status()).isEqualTo(Status.CONFIRMED);
    }

    @Test
    void aVisitThatHasBegunIsNotLetGo() {
        Booking begun = unpaidThough("2026-02-06T09:30:00Z");
        assertThat(desk.now(begun).status()).isEqualTo(Status.CONFIRMED);
        assertThat(desk.payment(begun).state()).isEqualTo(State.DUE);
        assertThat(desk.payment(begun).payBy()).isNull();
    }

    @Test
    void whoIsHereIsNotSentAwayThoughTheVisitIsAhead() {
        Booking booking = desk.book(FRIDAY_AT_TEN);
        desk.list.work();
        desk.clock.set("2026-02-06T08:45:00Z");
        assertThat(desk.diary.arrived(desk.business, booking.id(), BY_HAND)).isInstanceOf(MarkOutcome.Marked.class);
        assertThat(desk.list.work()).isEmpty();
        assertThat(desk.now(booking).status()).isEqualTo(Status.ARRIVED);
        assertThat(desk.payment(booking).state()).isEqualTo(State.DUE);
    }

    /** The vendor was away from the beginning until then. */
    private Booking unpaidThough(String now) {
        Booking booking = desk.book(FRIDAY_AT_TEN);
        desk.list.work();
        desk.vendor.trouble = OutsideTrouble.passing("stripe", "it is in trouble");
        desk.clock.set(now);
        assertThat(desk.list.work()).hasSize(1);
        desk.vendor.trouble = null;
        assertThat(desk.list.work()).isEmpty();
        return booking;
    }

    @Test
    void aBookingWhoseVendorIsDisconnectedWhileItsLinkIsAskedForStands() {
        desk.vendor.trouble = OutsideTrouble.passing("stripe", "it is in trouble");
        Booking booking = desk.book(FRIDAY_AT_TEN);
        assertThat(desk.list.work()).hasSize(1);
        desk.vendor.serves = false;
        assertThat(desk.list.work()).isEmpty();
        assertThat(desk.payment(booking).payBy()).isNull();
        assertThat(desk.payment(booking).trouble()).isNotNull();
        assertThat(desk.deposits.due(booking)).isEmpty();
    }

    @Test
    void anOpeningThatFailsForAnHourIsAskedForInOtherWords() {
        desk.vendor.answersAreLost = true;
        Booking booking = desk.book(FRIDAY_AT_TEN);
        assertThat(desk.list.work()).hasSize(1);
        desk.vendor.answersAreLost = false;
        desk.clock.pass(Duration.ofHours(2));
        assertThat(desk.list.work()).isEmpty();
        assertThat(desk.vendor.entries)
                .containsOnlyKeys(
                        desk.payment(booking).id() + "-1", desk.payment(booking).id() + "-2");
    }
}
