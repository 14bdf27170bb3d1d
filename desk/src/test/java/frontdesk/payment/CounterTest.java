package frontdesk.payment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import frontdesk.booking.Booking;
import frontdesk.booking.Booking.Status;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.Money;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.kernel.PaymentId;
import frontdesk.payment.Payment.State;

import static frontdesk.payment.PayDesk.BY_HAND;
import static frontdesk.payment.PayDesk.EMMAS;
import static frontdesk.payment.PayDesk.FRIDAY_AT_TEN;
import static frontdesk.payment.PayDesk.TWENTY;
import static org.assertj.core.api.Assertions.assertThat;

/** What people of the business do with payments by hand, and orders. */
class CounterTest {
    private static final String LUCIA = "user:lucia@desk.example";

    private final PayDesk desk = new PayDesk();

    @AfterEach
    void close() throws Exception {
        desk.close();
    }

    @Test
    void whatIsOlderComesOnTheNextPage() {
        List<PaymentId> ids = IntStream.range(0, 5)
                .mapToObj(number -> new Order(desk.business, EMMAS, TWENTY, "Pickle " + number, null, LUCIA, null))
                .map(order -> desk.deposits.order(order).orElseThrow().id())
                .toList()
                .reversed();
        List<State> due = List.of(State.DUE);
        assertThat(desk.deposits.in(desk.business, due, null, 3))
                .extracting(Payment::id)
                .isEqualTo(ids.subList(0, 3));
        assertThat(desk.deposits.in(desk.business, due, ids.get(2), 3))
                .extracting(Payment::id)
                .isEqualTo(ids.subList(3, 5));
        assertThat(desk.deposits.in(BusinessId.next(), due, ids.get(2), 3)).isEmpty();
    }

    @Test
    void whatIsWaivedIsNotWaitedForAndItsLinkIsClosed() {
        Payment payment = due();
        assertThat(desk.deposits.waive(desk.business, payment.id(), LUCIA)).isTrue();
        assertThat(desk.deposits.waive(desk.business, payment.id(), LUCIA)).isFalse();
        pass(Duration.ofDays(1));
        assertThat(now(payment).state()).isEqualTo(State.WAIVED);
        assertThat(desk.vendor.only().state).isEqualTo("expired");
        assertThat(audited()).contains("payment waived");
    }

    @Test
    void whatIsPaidAtTheDeskIsGivenBackThere() {
        Payment payment = due();
        assertThat(desk.deposits.paidAtDesk(desk.business, payment.id(), LUCIA)).isTrue();
        pass(Duration.ofDays(1));
        assertThat(now(payment).state()).isEqualTo(State.PAID);
        assertThat(desk.deposits.giveBack(desk.business, payment.id(), LUCIA)).isTrue();
        assertThat(desk.deposits.giveBack(desk.business, payment.id(), LUCIA)).isFalse();
        assertThat(desk.deposits.refunds(payment)).singleElement().satisfies(refund -> {
            assertThat(refund.amount()).isEqualTo(TWENTY);
            assertThat(refund.doneAt()).isNull();
        });
        assertThat(desk.deposits.givenBackAtDesk(desk.business, payment.id(), LUCIA))
                .isTrue();
        assertThat(desk.deposits.givenBackAtDesk(desk.business, payment.id(), LUCIA))
                .isFalse();
        pass(Duration.ZERO);
        assertThat(desk.vendor.refunds).isEmpty();
        assertThat(now(payment).state()).isEqualTo(State.RETURNED);
    }

    @Test
    void whatIsPaidByLinkAfterItWasPaidAtTheDeskGoesBack() {
        Payment payment = due();
        CardNews.Paid news = desk.vendor.pay(desk.vendor.only());
        desk.deposits.paidAtDesk(desk.business, payment.id(), LUCIA);
        desk.hear(news);
        pass(Duration.ZERO);
        assertThat(now(payment).state()).isEqualTo(State.PAID);
        assertThat(desk.vendor.returned(desk.vendor.only())).isEqualTo(TWENTY);
    }

    @Test
    void theRestGoesBackThoughAPartDidBefore() {
        Payment payment = due();
        desk.paid();
        String money = desk.vendor.only().money;
        assertThat(money).isNotNull();
        desk.hear(new CardNews.GivenBack(money, Money.of(700, "EUR")));
        desk.hear(new CardNews.GivenBack(money, Money.of(500, "EUR")));
        desk.vendor.only().back = 700;
        assertThat(desk.deposits.giveBack(desk.business, payment.id(), LUCIA)).isTrue();
        pass(Duration.ZERO);
        desk.hear(new CardNews.GivenBack(money, TWENTY));
        assertThat(desk.vendor.returned(desk.vendor.only())).isEqualTo(TWENTY);
        assertThat(desk.deposits.refunds(payment))
                .extracting(refund -> refund.amount().minor())
                .containsExactly(700L, 1300L);
    }

    @Test
    void aNewLinkIsSentForWhatWasRestored() {
        Booking booking = desk.book(FRIDAY_AT_TEN);
        desk.list.work();
        pass(Duration.ofHours(12));
        desk.diary.undo(desk.business, booking.id(), BY_HAND);
        desk.list.work();
        assertThat(desk.deposits.sendAgain(desk.business, desk.payment(booking).id(), LUCIA))
                .isTrue();
        pass(Duration.ZERO);
        assertThat(desk.payment(booking).payBy()).isEqualTo(Instant.parse("2026-02-03T06:00:00Z"));
        desk.paid();
        pass(Duration.ofDays(1));
        assertThat(desk.payment(booking).state()).isEqualTo(State.PAID);
        assertThat(desk.now(booking).status()).isEqualTo(Status.CONFIRMED);
    }

    @Test
    void anOrderIsAskedForOnceAndFollowedToPaid() {
        var order = new Order(
                desk.business,
                EMMAS,
                Money.of(45000, "INR"),
                "Two kilos of mango pickle",
                null,
                "agent:ravi",
                "order-1");
        Payment payment = desk.deposits.order(order).orElseThrow();
        assertThat(desk.deposits.order(order).orElseThrow().id()).isEqualTo(payment.id());
        pass(Duration.ZERO);
        assertThat(desk.vendor.entries).hasSize(1);
        assertThat(desk.deposits.openLink(now(payment))).isPresent();
        desk.paid();
        assertThat(now(payment).state()).isEqualTo(State.PAID);
    }

    @Test
    void anOrderThatIsPaidLateIsPaid() {
        var order = new Order(desk.business, EMMAS, TWENTY, "Pickle", null, LUCIA, null);
        Payment payment = desk.deposits.order(order).orElseThrow();
        pass(Duration.ofHours(0));
        pass(Duration.ofHours(13));
        assertThat(now(payment).state()).isEqualTo(State.LAPSED);
        desk.vendor.only().state = "open";
        desk.paid();
        assertThat(now(payment).state()).isEqualTo(State.PAID);
    }

    @Test
    void nothingIsOrderedWhereNobodyTakesPayments() {
        desk.vendor.serves = false;
        assertThat(desk.deposits.order(new Order(desk.business, EMMAS, TWENTY, "Pickle", null, LUCIA, null)))
                .isEmpty();
        Booking booking = desk.book(FRIDAY_AT_TEN);
        pass(Duration.ofDays(1));
        assertThat(desk.deposits.due(booking)).isEmpty();
        assertThat(desk.payment(booking).state()).isEqualTo(State.DUE);
        assertThat(desk.now(booking).status()).isEqualTo(Status.CONFIRMED);
    }

    @Test
    void nobodyIsSentALinkWhoHasNoTelephone() {
        Booking booking = desk.book(FRIDAY_AT_TEN, null, 1);
        pass(Duration.ZERO);
        assertThat(desk.deposits.sendAgain(desk.business, desk.payment(booking).id(), LUCIA))
                .isFalse();
        pass(Duration.ofDays(3));
        assertThat(desk.now(booking).status()).isEqualTo(Status.CONFIRMED);
        assertThat(desk.vendor.asked).isEmpty();
    }

    @Test
    void whatAPersonGaveBackAtTheVendorIsNotGivenBackOnceMore() {
        Payment payment = due();
        desk.paid();
        String money = desk.vendor.only().money;
        assertThat(money).isNotNull();
        desk.vendor.trouble = OutsideTrouble.lasting("stripe", "see in Stripe whether the money went back");
        desk.deposits.giveBack(desk.business, payment.id(), LUCIA);
        assertThat(desk.list.work()).hasSize(1);
        desk.hear(new CardNews.GivenBack(money, TWENTY));
        desk.vendor.trouble = null;
        pass(Duration.ZERO);
        assertThat(desk.vendor.refunds).isEmpty();
        assertThat(desk.deposits.refunds(payment)).singleElement().satisfies(refund -> assertThat(refund.doneAt())
                .isNotNull());
        assertThat(now(payment).trouble()).isNull();
    }

    @Test
    void moneyThatWasOnItsWayWhenItWasWaivedGoesBackThoughNobodyTellsOfIt() {
        Payment payment = due();
        desk.vendor.only().state = "underway";
        desk.deposits.waive(desk.business, payment.id(), LUCIA);
        pass(Duration.ZERO);
        desk.vendor.only().state = "open";
        desk.vendor.pay(desk.vendor.only());
        pass(Duration.ofHours(6));
        assertThat(desk.vendor.returned(desk.vendor.only())).isEqualTo(TWENTY);
        assertThat(now(payment).state()).isEqualTo(State.WAIVED);
    }

    private Payment due() {
        Booking booking = desk.book(FRIDAY_AT_TEN);
        pass(Duration.ZERO);
        return desk.payment(booking);
    }

    private void pass(Duration time) {
        desk.clock.pass(time);
        assertThat(desk.list.work()).isEmpty();
    }

    private Payment now(Payment payment) {
        return desk.deposits.find(desk.business, payment.id()).orElseThrow();
    }

    private List<String> audited() {
        return desk
                .journal
                .auditTrail()
                .entries(desk.business, Instant.EPOCH, Instant.parse("2030-01-01T00:00:00Z"), 10)
                .stream()
                .map(entry -> entry.action())
                .toList();
    }
}
