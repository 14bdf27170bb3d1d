package frontdesk.provider.stripe;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import frontdesk.kernel.Money;
import frontdesk.kernel.PaymentId;
import frontdesk.kernel.Secret;
import frontdesk.payment.PayDesk;
import frontdesk.payment.Payment.State;
import frontdesk.provider.stripe.StripeStandIn.Day;
import frontdesk.reception.OrderingCaller;
import frontdesk.reception.ToolAnswer.Code;
import frontdesk.reception.ToolAnswer.Refused;

import static org.assertj.core.api.Assertions.assertThat;

/** What Stripe is asked where an order is changed in its call: the former page is closed before there is another. */
class ChangedOrderAtStripeTest {
    private static final String CLOSED = "expired";

    private final StripeStandIn stripe = new StripeStandIn();
    private final StripeAccount account = new StripeAccount(Secret.of(StripeStandIn.KEY), List.of());
    private final PayDesk desk = new PayDesk(
            new StripeCardDesk(_ -> Optional.of(account), stripe.address(), Duration.ofSeconds(20), Clock.systemUTC()));
    private final OrderingCaller caller = new OrderingCaller(desk);

    @AfterEach
    void close() throws Exception {
        desk.close();
        stripe.close();
    }

    @Test
    void theFormerPageIsClosedAndOneOfTheRightSumIsOpen() {
        caller.ordered("2 mango pickle");
        caller.ordered("3 mango pickle");
        assertThat(status("cs_test_0")).isEqualTo(CLOSED);
        assertThat(status("cs_test_1")).isEqualTo("open");
        assertThat(stripe.sessions.get("cs_test_1").path("amount_total").asLong())
                .isEqualTo(1350);
        assertThat(stripe.sessions).hasSize(2);
    }

    @Test
    void whatWasPaidMeanwhileThoughNobodyToldIsLeftOut() {
        PaymentId first = caller.ordered("2 mango pickle");
        stripe.pay("cs_test_0");
        PaymentId rest = caller.ordered("3 mango pickle");
        assertThat(caller.payment(first).state()).isEqualTo(State.PAID);
        assertThat(caller.payment(rest).amount()).isEqualTo(Money.of(450, "EUR"));
        assertThat(stripe.sessions.get("cs_test_1").path("amount_total").asLong())
                .isEqualTo(450);
        assertThat(stripe.refunds).isEmpty();
    }

    @Test
    void whatIsPaidInTheMomentInWhichItIsClosedIsLeftOut() {
        caller.ordered("2 mango pickle");
        stripe.meanwhile = _ -> stripe.pay("cs_test_0");
        var less = (Refused) caller.orders("1 lime pickle");
        assertThat(less.code()).isEqualTo(Code.ORDER_PAID);
        assertThat(stripe.sessions).hasSize(1);
        assertThat(caller.open()).isEmpty();
    }

    @Test
    void whatIsJustBeingPaidIsNotChanged() {
        caller.ordered("2 mango pickle");
        stripe.sessions
                .get("cs_test_0")
                .put("status", "complete")
                .putObject("payment_intent")
                .put("status", "processing");
        var underway = (Refused) caller.orders("3 mango pickle");
        assertThat(underway.code()).isEqualTo(Code.ORDER_UNDERWAY);
        assertThat(underway.message()).contains("just being paid");
        desk.list.work();
        assertThat(stripe.sessions).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Day.class,
            names = {"TOO_MANY", "BROKEN", "NONSENSE", "ANSWER_LOST"})
    void onABadDayTheFormerOrderStandsAndThatIsSaid(Day day) {
        PaymentId first = caller.ordered("2 mango pickle");
        stripe.day = day;
        var unknown = (Refused) caller.orders("3 mango pickle");
        assertThat(unknown.code()).isEqualTo(Code.ORDER_UNDERWAY);
        assertThat(unknown.message()).contains("stands as it was");
        assertThat(caller.payment(first).state()).isEqualTo(State.DUE);
        stripe.day = Day.GOOD;
        PaymentId second = caller.ordered("3 mango pickle");
        assertThat(caller.payment(first).state()).isEqualTo(State.WITHDRAWN);
        assertThat(caller.open()).hasSize(1);
        assertThat(caller.payment(second).amount()).isEqualTo(Money.of(1350, "EUR"));
    }

    private String status(String session) {
        return stripe.sessions.get(session).path("status").asText();
    }
}
