package frontdesk.reception;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import frontdesk.kernel.Money;
import frontdesk.kernel.PaymentId;
import frontdesk.payment.PayDesk;
import frontdesk.payment.Payment;
import frontdesk.payment.Payment.State;
import frontdesk.reception.ToolAnswer.Code;
import frontdesk.reception.ToolAnswer.Ordered;
import frontdesk.reception.ToolAnswer.Refused;

import static org.assertj.core.api.Assertions.assertThat;

/** What is ordered and then ordered otherwise in the same call: one link that can be paid, of the right sum. */
class ChangedOrderTest {
    private final PayDesk desk = new PayDesk();
    private final OrderingCaller caller = new OrderingCaller(desk);

    @AfterEach
    void close() throws Exception {
        desk.close();
    }

    @Test
    void aChangedOrderTakesThePlaceOfTheOneBefore() {
        PaymentId first = caller.ordered("2 mango pickle");
        var changed = (Ordered) caller.orders("2 mango pickle", "1 lime pickle");
        assertThat(changed.message())
                .startsWith("That is 2 Mango pickle and Lime pickle now")
                .contains("thirteen euros")
                .contains("the one before no longer counts");
        assertThat(desk.list.work()).isEmpty();
        assertThat(caller.payment(first).state()).isEqualTo(State.WITHDRAWN);
        assertThat(due()).singleElement().satisfies(payment -> {
            assertThat(payment.id()).isEqualTo(changed.id());
            assertThat(payment.amount()).isEqualTo(Money.of(1300, "EUR"));
        });
        assertThat(caller.open()).hasSize(1);
        assertThat(caller.ordered("2 mango pickle", "1 lime pickle"))
                .as("asked for twice")
                .isEqualTo(changed.id());
    }

    @Test
    void whatIsOrderedAsItWasAtFirstIsAskedForAnew() {
        PaymentId first = caller.ordered("2 mango pickle");
        PaymentId second = caller.ordered("lime pickle");
        PaymentId third = caller.ordered("2 mango pickle");
        assertThat(List.of(first, second))
                .allSatisfy(id -> assertThat(caller.payment(id).state()).isEqualTo(State.WITHDRAWN));
        assertThat(due()).extracting(Payment::id).containsExactly(third);
        assertThat(caller.open()).hasSize(1);
    }

    @Test
    void aLinkThatIsNotOpenYetIsNeverSent() {
        PaymentId first = ((Ordered) caller.orders("2 mango pickle")).id();
        PaymentId second = caller.ordered("lime pickle");
        assertThat(caller.payment(first).state()).isEqualTo(State.WITHDRAWN);
        assertThat(desk.deposits.links(caller.payment(first))).isEmpty();
        assertThat(due()).extracting(Payment::id).containsExactly(second);
    }

    @Test
    void whatIsPaidAlreadyIsLeftOut() {
        caller.ordered("2 mango pickle");
        desk.paid();
        var more = (Ordered) caller.orders("2 mango pickle", "1 lime pickle");
        assertThat(more.total()).isEqualTo(Money.of(1300, "EUR"));
        assertThat(more.message()).contains("You have paid some of it already").contains("four euros");
        assertThat(caller.payment(more.id()).amount()).isEqualTo(Money.of(400, "EUR"));
        assertThat(caller.payment(more.id()).purpose())
                .isEqualTo("Rest, €9 has been paid: 2 × Mango pickle, Lime pickle");
        assertThat(desk.list.work()).isEmpty();
        desk.paid();
        var all = (Refused) caller.orders("2 mango pickle", "1 lime pickle");
        assertThat(all.code()).isEqualTo(Code.ORDER_PAID);
        assertThat(all.message()).isEqualTo("You have already paid thirteen euros, so there is nothing more to pay.");
        assertThat(due()).isEmpty();
    }

    @Test
    void whatWouldCostLessThanWasPaidIsForAPerson() {
        PaymentId first = caller.ordered("2 mango pickle");
        desk.paid();
        var less = (Refused) caller.orders("1 lime pickle");
        assertThat(less.code()).isEqualTo(Code.ORDER_PAID);
        assertThat(less.message()).contains("nine euros").endsWith("call you back?");
        assertThat(caller.payment(first).state()).isEqualTo(State.PAID);
        assertThat(due()).isEmpty();
    }

    @Test
    void whatWasPaidTheDayBeforeInTheSameConversationIsAnotherOrder() {
        caller.ordered("2 mango pickle");
        desk.paid();
        desk.clock.pass(Duration.ofDays(1));
        PaymentId next = caller.ordered("2 mango pickle");
        assertThat(caller.payment(next).amount()).isEqualTo(Money.of(900, "EUR"));
        assertThat(caller.open()).hasSize(1);
    }

    private List<Payment> due() {
        return desk.deposits.in(desk.business, List.of(State.DUE), null, 9);
    }
}
