package frontdesk.reception;

import java.util.List;

import frontdesk.booking.Origin;
import frontdesk.kernel.Money;
import frontdesk.kernel.PaymentId;
import frontdesk.payment.Item;
import frontdesk.payment.PayDesk;
import frontdesk.payment.Payment;
import frontdesk.payment.Payment.Link;
import frontdesk.payment.Payment.State;
import frontdesk.understanding.Understanding;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody who orders mango pickle at 4.50 and lime pickle at 4.00 in one call, by an agent at the tool's door. */
public final class OrderingCaller {
    private final PayDesk desk;
    private final ToolBelt belt;
    private final Origin origin;

    public OrderingCaller(PayDesk desk) {
        this.desk = desk;
        belt = new ToolBelt(
                desk.businesses, desk.diary, desk.people, desk.journal, new Understanding(), desk.deposits, desk.clock);
        desk.deposits
                .prices()
                .keep(
                        "user:rosa",
                        desk.business,
                        List.of(
                                new Item("Mango pickle", Money.of(450, "EUR")),
                                new Item("Lime pickle", Money.of(400, "EUR"))));
        origin = new Origin("agent:test", belt.call(desk.business, "c1", PayDesk.EMMAS.e164()), null);
    }

    public ToolAnswer orders(String... items) {
        return belt.order(desk.business, new ToolRequest.Order(List.of(items), null, true), origin);
    }

    /** What is asked for once everything is done that follows. */
    public PaymentId ordered(String... items) {
        PaymentId id = ((ToolAnswer.Ordered) orders(items)).id();
        assertThat(desk.list.work()).isEmpty();
        return id;
    }

    public Payment payment(PaymentId id) {
        return desk.deposits.find(desk.business, id).orElseThrow();
    }

    /** What can be paid at the moment, by our books. */
    public List<Link> open() {
        return desk.deposits.in(desk.business, List.of(State.DUE), null, 9).stream()
                .flatMap(payment -> desk.deposits.openLink(payment).stream())
                .toList();
    }
}
