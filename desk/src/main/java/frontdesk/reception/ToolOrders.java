package frontdesk.reception;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import frontdesk.booking.Origin;
import frontdesk.business.Business;
import frontdesk.kernel.Money;
import frontdesk.kernel.PhoneNumber;
import frontdesk.kernel.Sha256;
import frontdesk.payment.Deposits;
import frontdesk.payment.Item;
import frontdesk.payment.Order;
import frontdesk.payment.OrderOutcome;
import frontdesk.payment.Payment;
import frontdesk.reception.ToolAnswer.Code;
import frontdesk.reception.ToolAnswer.Line;

/** Orders by an agent: what is wanted of the business's price list, what that costs, and the link by which whoever calls pays it. */
record ToolOrders(
        Business business, @Nullable Deposits deposits, Promises promises, Values values, Reach reach, Origin origin) {

    /** The price, until the caller has agreed to it; then the link, once for the same order in the same call. */
    ToolAnswer.ToOrder order(ToolRequest.Order request) {
        Deposits taking = deposits;
        List<Item> list = taking == null || !taking.byLink(business.id())
                ? List.of()
                : taking.prices().of(business.id());
        if (taking == null || list.isEmpty()) {
            throw nobodyTakesOrders();
        }
        List<Line> lines = new OrderLines(list, values.tongue()).read(request.items());
        Money total = total(lines);
        if (!request.confirmed()) {
            return new ToolAnswer.Quoted(lines, total, say("tool.order.quote", lines, total));
        }
        PhoneNumber phone = phone(request);
        String key = request(lines, phone);
        var order = new Order(business.id(), phone, total, purpose(lines), origin.call(), origin.actor(), key);
        return origin.call() == null
                ? ordered(taking.order(order).orElseThrow(ToolOrders::nobodyTakesOrders), lines, "tool.order.sent")
                : answer(taking.orderInCall(order), lines);
    }

    private ToolAnswer.ToOrder answer(OrderOutcome outcome, List<Line> lines) {
        return switch (outcome) {
            case OrderOutcome.Asked(Payment payment, Money paid, boolean _)
            when paid.minor() > 0 -> ordered(payment, lines, "tool.order.rest");
            case OrderOutcome.Asked(Payment payment, Money _, boolean changed) ->
                ordered(payment, lines, changed ? "tool.order.changed" : "tool.order.sent");
            case OrderOutcome.Paid(Money paid) -> {
                String entry = paid.equals(total(lines)) ? "tool.order.paid" : "tool.order.paid-more";
                throw new ToolRefusal(
                        Code.ORDER_PAID, entry, Map.of("paid", values.tongue().money(paid)));
            }
            case OrderOutcome.Underway _ -> throw new ToolRefusal(Code.ORDER_UNDERWAY, "tool.order.underway");
            case OrderOutcome.Unknown _ -> throw new ToolRefusal(Code.ORDER_UNDERWAY, "tool.order.unknown");
            case OrderOutcome.Nobody _ -> throw nobodyTakesOrders();
        };
    }

    private ToolAnswer.Ordered ordered(Payment payment, List<Line> lines, String entry) {
        String phone = Objects.requireNonNull(payment.phone()).e164();
        return new ToolAnswer.Ordered(payment.id(), lines, total(lines), phone, say(entry, lines, payment.amount()));
    }

    private static ToolRefusal nobodyTakesOrders() {
        return new ToolRefusal(Code.NO_ORDERS, "tool.order.none");
    }

    /** A link goes to whoever calls and to nobody else, whatever number an agent was talked into. */
    private PhoneNumber phone(ToolRequest.Order request) {
        PhoneNumber phone = reach.phone(values, request.phone());
        if (!reach.covers(phone)) {
            throw new ToolRefusal(Code.BAD_PHONE, "tool.order.callers-number");
        }
        if (!promises.mayText(phone)) {
            throw new ToolRefusal(Code.NO_TEXTS, "tool.order.no-text");
        }
        return phone;
    }

    private static Money total(List<Line> lines) {
        long minor = lines.stream()
                .mapToLong(line -> line.quantity() * line.price().minor())
                .sum();
        return new Money(minor, lines.getFirst().price().currency());
    }

    /** As whoever pays reads it. */
    private static String purpose(List<Line> lines) {
        String all = lines.stream()
                .map(line -> line.quantity() == 1 ? line.item() : line.quantity() + " × " + line.item())
                .collect(Collectors.joining(", "));
        return Order.shortened(all);
    }

    /** The same in the same call is one order, and so is what comes again under the same key; null where neither is known. */
    private @Nullable String request(List<Line> lines, PhoneNumber phone) {
        String within = origin.call() != null
                ? "call " + origin.call()
                : origin.idempotencyKey() == null ? null : origin.actor() + " " + origin.idempotencyKey();
        String what = lines + " " + phone;
        return within == null ? null : HexFormat.of().formatHex(Sha256.of(within + " " + what));
    }

    private String say(String entry, List<Line> lines, Money asked) {
        List<String> items = lines.stream()
                .map(line -> line.quantity() == 1 ? line.item() : line.quantity() + " " + line.item())
                .toList();
        var tongue = values.tongue();
        return tongue.say(
                entry,
                Map.of("items", tongue.both(items), "money", tongue.money(total(lines)), "rest", tongue.money(asked)));
    }
}
