package frontdesk.reception;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import frontdesk.booking.Origin;
import frontdesk.kernel.CallId;
import frontdesk.kernel.Money;
import frontdesk.payment.Item;
import frontdesk.payment.PayDesk;
import frontdesk.payment.Payment;
import frontdesk.payment.Payment.State;
import frontdesk.reception.ToolAnswer.Code;
import frontdesk.reception.ToolAnswer.Line;
import frontdesk.reception.ToolAnswer.Ordered;
import frontdesk.reception.ToolAnswer.Quoted;
import frontdesk.reception.ToolAnswer.Refused;
import frontdesk.understanding.Understanding;

import static org.assertj.core.api.Assertions.assertThat;

/** Orders that agents take on the telephone: priced by the business's own list, and paid by a link to whoever calls. */
class TakeOrderTest {
    private static final Money PICKLE = Money.of(450, "EUR");
    private static final String CALLER = PayDesk.EMMAS.e164();

    private final PayDesk desk = new PayDesk();
    private final ToolBelt belt = new ToolBelt(
            desk.businesses, desk.diary, desk.people, desk.journal, new Understanding(), desk.deposits, desk.clock);

    @BeforeEach
    void list() {
        desk.deposits
                .prices()
                .keep(
                        "user:rosa",
                        desk.business,
                        List.of(
                                new Item("Mango pickle", PICKLE),
                                new Item("Lime pickle", Money.of(400, "EUR")),
                                new Item("Pâté en croûte", Money.of(1250, "EUR"))));
    }

    @AfterEach
    void close() throws Exception {
        desk.close();
    }

    @Test
    void thePriceIsToldFirstAndNothingIsOrdered() {
        var quoted = (Quoted) order(calling("c1", CALLER), false, null, "2 x mango pickles", "pate");
        assertThat(quoted.lines())
                .containsExactly(
                        new Line("Mango pickle", 2, PICKLE), new Line("Pâté en croûte", 1, Money.of(1250, "EUR")));
        assertThat(quoted.total()).isEqualTo(Money.of(2150, "EUR"));
        assertThat(quoted.message()).contains("2 Mango pickle").endsWith("by text?");
        assertThat(due()).isEmpty();
    }

    @Test
    void whatWasAgreedToIsOrderedOnceACallAndPaidByALinkToWhoeverCalls() {
        Origin call = calling("c1", CALLER);
        var ordered = (Ordered) order(call, true, null, "2 mango pickle");
        assertThat(order(call, true, CALLER, "2 mango pickle")).isEqualTo(ordered);
        assertThat(order(new Origin("agent:test", call.call(), "k1"), true, null, "2 mango pickle"))
                .isEqualTo(ordered);
        assertThat(due()).singleElement().satisfies(payment -> {
            assertThat(payment.id()).isEqualTo(ordered.id());
            assertThat(payment.phone()).isEqualTo(PayDesk.EMMAS);
            assertThat(payment.amount()).isEqualTo(Money.of(900, "EUR"));
            assertThat(payment.purpose()).isEqualTo("2 × Mango pickle");
            assertThat(payment.call()).isEqualTo(call.call());
        });
        order(calling("c2", CALLER), true, null, "2 mango pickle");
        assertThat(due()).as("another call").hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "2 chutney, UNKNOWN_ITEM, 'We have Mango pickle, Lime pickle and Pâté en croûte'",
        "pickle, UNKNOWN_ITEM, 'We have Mango pickle and Lime pickle'",
        "100 mango pickle, BAD_QUANTITY, How many",
        "0 mango pickle, BAD_QUANTITY, How many",
        "3, UNKNOWN_ITEM, We have",
    })
    void whatIsNotOnTheListIsAskedFor(String item, Code code, String said) {
        var refused = (Refused) order(calling("c1", CALLER), true, null, item);
        assertThat(refused.code()).isEqualTo(code);
        assertThat(refused.message()).startsWith(said);
        assertThat(due()).isEmpty();
    }

    @Test
    void noLinkGoesToAnotherNumberThanTheCallersOrToSomebodyWhoWantsNone() {
        var other = (Refused) order(calling("c1", CALLER), true, "+4915112345679", "1 mango pickle");
        assertThat(other.code()).isEqualTo(Code.BAD_PHONE);
        var withheld = (Refused) order(calling("c2", "anonymous"), true, CALLER, "1 mango pickle");
        assertThat(withheld.code()).isEqualTo(Code.BAD_PHONE);
        desk.people.textable(desk.business, PayDesk.EMMAS, false);
        var silent = (Refused) order(calling("c3", CALLER), true, null, "1 mango pickle");
        assertThat(silent.code()).isEqualTo(Code.NO_TEXTS);
        assertThat(due()).isEmpty();
    }

    @Test
    void whereNothingCanBeOrderedThatIsSaid() {
        desk.deposits.prices().keep("user:rosa", desk.business, List.of());
        assertThat(((Refused) order(calling("c1", CALLER), true, null, "1 mango pickle")).code())
                .isEqualTo(Code.NO_ORDERS);
        var without =
                new ToolBelt(desk.businesses, desk.diary, desk.people, desk.journal, new Understanding(), desk.clock);
        assertThat(((Refused) without.order(
                                desk.business,
                                new ToolRequest.Order(List.of("papad"), null, false),
                                Origin.of("agent:x")))
                        .code())
                .isEqualTo(Code.NO_ORDERS);
    }

    @Test
    void withoutWordsOfWhatIsWantedThatIsAsked() {
        assertThat(((Refused) order(calling("c1", CALLER), false, null)).code()).isEqualTo(Code.MISSING_ITEMS);
    }

    private Origin calling(String conversation, String from) {
        CallId call = belt.call(desk.business, conversation, from);
        return new Origin("agent:test", call, null);
    }

    private ToolAnswer order(Origin origin, boolean confirmed, @Nullable String phone, String... items) {
        return belt.order(desk.business, new ToolRequest.Order(List.of(items), phone, confirmed), origin);
    }

    private List<Payment> due() {
        return desk.deposits.in(desk.business, List.of(State.DUE), null, 9);
    }
}
