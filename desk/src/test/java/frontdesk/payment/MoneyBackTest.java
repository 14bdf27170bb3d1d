package frontdesk.payment;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import frontdesk.booking.Booking;
import frontdesk.booking.Booking.Status;
import frontdesk.business.Limits.Door;
import frontdesk.business.Terms;
import frontdesk.kernel.Money;
import frontdesk.kernel.PhoneNumber;
import frontdesk.payment.Payment.State;
import frontdesk.payment.Payment.What;

import static frontdesk.payment.PayDesk.BY_HAND;
import static frontdesk.payment.PayDesk.FRIDAY_AT_TEN;
import static frontdesk.payment.PayDesk.TWENTY;
import static org.assertj.core.api.Assertions.assertThat;

/** What is paid too late, or for a booking that is gone, and what goes back of it. */
class MoneyBackTest extends OpenPayDesk {
    private static final String LUCIA = "user:lucia@desk.example";

    @Test
    void whatIsPaidLateIsTakenUpAgainWhereItsTimeIsFree() {
        Booking booking = lapsed();
        paidLate();
        assertThat(desk.now(booking).status()).isEqualTo(Status.CONFIRMED);
        assertThat(desk.payment(booking).state()).isEqualTo(State.PAID);
        assertThat(steps(booking)).endsWith(What.LAPSED, What.PAID_LATE, What.TAKEN_UP);
    }

    @Test
    void whatIsPaidLateGoesBackWhereItsTimeIsGone() {
        Booking booking = lapsed();
        desk.wants(null, null);
        desk.book(FRIDAY_AT_TEN, new PhoneNumber("+4915199999999"), 1);
        paidLate();
        assertThat(desk.now(booking).status()).isEqualTo(Status.CANCELLED);
        assertThat(desk.payment(booking).state()).isEqualTo(State.RETURNED);
        assertThat(desk.vendor.returned(desk.vendor.only())).isEqualTo(TWENTY);
    }

    @Test
    void whatIsPaidAfterTheVisitGoesBack() {
        Booking booking = lapsed();
        desk.clock.set("2026-02-06T09:01:00Z");
        paidLate();
        assertThat(desk.payment(booking).state()).isEqualTo(State.RETURNED);
        assertThat(desk.vendor.returned(desk.vendor.only())).isEqualTo(TWENTY);
    }

    @Test
    void whatWasCancelledBeforeItWasPaidCannotBePaidAndIfSoGoesBack() {
        Booking booking = desk.book(FRIDAY_AT_TEN);
        desk.list.work();
        CardNews.Paid news = desk.vendor.pay(desk.vendor.only());
        desk.diary.cancel(desk.business, booking.id(), "", BY_HAND);
        assertThat(desk.list.work()).isEmpty();
        desk.hear(news);
        desk.list.work();
        assertThat(desk.payment(booking).state()).isEqualTo(State.RETURNED);
        assertThat(desk.now(booking).status()).isEqualTo(Status.CANCELLED);
        assertThat(desk.vendor.returned(desk.vendor.only())).isEqualTo(TWENTY);

        Booking other = desk.book(FRIDAY_AT_TEN);
        desk.list.work();
        desk.diary.cancel(desk.business, other.id(), "", BY_HAND);
        desk.list.work();
        assertThat(desk.payment(other).state()).isEqualTo(State.WITHDRAWN);
        assertThat(desk.vendor.pay(desk.vendor.only())).isNull();
    }

    @Test
    void cancelledInTimeAllGoesBackAndLaterWhatTheFeeLeaves() {
        Booking inTime = paid(FRIDAY_AT_TEN);
        Booking late = paid(FRIDAY_AT_TEN.plusHours(1));
        desk.diary.cancel(desk.business, inTime.id(), "", BY_HAND);
        desk.list.work();
        desk.clock.set("2026-02-05T12:00:00Z");
        desk.diary.cancel(desk.business, late.id(), "", BY_HAND);
        desk.list.work();
        assertThat(back(inTime)).isEqualTo(TWENTY);
        assertThat(back(late)).isEqualTo(Money.of(1500, "EUR"));
        assertThat(desk.payment(late).state()).isEqualTo(State.RETURNED);
    }

    @Test
    void whatStaffCancelLateCostsTheCustomerNothing() {
        Booking ours = paid(FRIDAY_AT_TEN);
        Booking theirs = paid(FRIDAY_AT_TEN.plusHours(1));
        desk.clock.set("2026-02-05T12:00:00Z");
        desk.diary.cancel(desk.business, ours.id(), "Anna is ill", BY_HAND.by(Door.STAFF));
        desk.diary.cancel(desk.business, theirs.id(), "They called", BY_HAND.by(Door.PHONE));
        desk.list.work();
        assertThat(back(ours)).isEqualTo(TWENTY);
        assertThat(back(theirs)).isEqualTo(Money.of(1500, "EUR"));
    }

    @Test
    void cancelledTooLateForAnyFeeItIsKept() {
        desk.wants(new Terms.Deposit(TWENTY, false, 1), new Terms.Cancellation(Duration.ofHours(24), null));
        Booking booking = paid(FRIDAY_AT_TEN);
        desk.clock.set("2026-02-05T12:00:00Z");
        desk.diary.cancel(desk.business, booking.id(), "", BY_HAND);
        desk.list.work();
        assertThat(desk.payment(booking).state()).isEqualTo(State.PAID);
        assertThat(steps(booking)).endsWith(What.KEPT);
        assertThat(desk.vendor.refunds).isEmpty();
    }

    @Test
    void whatAnAccountTookThatWasReplacedIsSaidAndCanStillBeGivenBack() {
        Booking booking = paid(FRIDAY_AT_TEN);
        desk.vendor.account = "the key that ends in …2222";
        desk.diary.cancel(desk.business, booking.id(), "", BY_HAND);
        desk.list.work();
        assertThat(desk.payment(booking).trouble())
                .startsWith("stripe: No such payment_intent. It went through another account")
                .contains("…1111")
                .doesNotContain("…2222");

        desk.vendor.account = "the key that ends in …1111";
        assertThat(desk.deposits.giveBackAgain(
                        desk.business, desk.payment(booking).id(), LUCIA))
                .isTrue();
        desk.list.work();
        assertThat(back(booking)).isEqualTo(TWENTY);
        assertThat(desk.payment(booking).trouble()).isNull();
        assertThat(desk.deposits.giveBackAgain(
                        desk.business, desk.payment(booking).id(), LUCIA))
                .isFalse();
    }

    @Test
    void whatAnAccountTookThatIsGoneIsGivenBackByHandAndNotedHere() {
        Booking booking = paid(FRIDAY_AT_TEN);
        desk.vendor.account = "the key that ends in …2222";
        desk.diary.cancel(desk.business, booking.id(), "", BY_HAND);
        desk.list.work();
        assertThat(desk.deposits.givenBackAtDesk(
                        desk.business, desk.payment(booking).id(), LUCIA))
                .isTrue();
        assertThat(desk.payment(booking).trouble()).isNull();
        assertThat(steps(booking)).endsWith(What.RETURNED);
        assertThat(desk.vendor.refunds).isEmpty();
    }

    @Test
    void moneyGoesBackOnceThoughTheAnswerWasLost() {
        Booking booking = paid(FRIDAY_AT_TEN);
        desk.vendor.answersAreLost = true;
        desk.diary.cancel(desk.business, booking.id(), "", BY_HAND);
        assertThat(desk.list.work()).hasSize(1);
        desk.vendor.answersAreLost = false;
        desk.list.work();
        assertThat(back(booking)).isEqualTo(TWENTY);
        assertThat(desk.vendor.refunds).hasSize(1);
    }
}
