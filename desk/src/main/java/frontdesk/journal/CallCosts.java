package frontdesk.journal;

import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.JsonNode;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import frontdesk.journal.Usage.What;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;
import frontdesk.store.Database;

/**
 * The door to what calls cost: how much of what each has used up, and what that comes to, as a vendor tells it or by the prices that are set when it is
 * written. What has no price then has none later: nobody knows by then what it was.
 */
public final class CallCosts {
    private final Database database;
    private final Journal journal;
    private final UnitPrices prices;

    CallCosts(Database database, Journal journal, UnitPrices prices) {
        this.database = database;
        this.journal = journal;
        this.prices = prices;
    }

    /** Adds what a call has used up, once it is over or a part of it is. */
    public void used(BusinessId business, CallId call, List<Usage> usages) {
        database.perform(handle -> used(handle, business, call, usages));
    }

    /** The same in the caller's transaction. */
    public void used(Handle handle, BusinessId business, CallId call, List<Usage> usages) {
        write(handle, business, call, rows -> usages.forEach(usage -> rows.add(usage, price(usage))));
    }

    /** Writes what somebody has charged for their part of a call, who knows better than we. */
    public void told(BusinessId business, CallId call, What what, String by, Amount amount) {
        database.perform(
                handle -> write(handle, business, call, rows -> rows.put(new CallCost(what, by, null, amount, true))));
    }

    /** Writes what a platform has told of a call that its agent held: its price, or else what its own money comes to. */
    void analysed(Handle handle, BusinessId business, CallId call, CallAnalysis analysis) {
        Usage credits =
                analysis.credits() == null ? null : new Usage(What.AGENT, analysis.platform(), analysis.credits());
        Amount price = analysis.price() == null ? null : new Amount(analysis.price(), Currency.getInstance("USD"));
        if (credits != null || price != null) {
            Amount amount = price == null && credits != null ? price(credits) : price;
            var cost = new CallCost(
                    What.AGENT,
                    analysis.platform(),
                    credits == null ? null : credits.quantity(),
                    amount,
                    price != null);
            write(handle, business, call, rows -> rows.put(cost));
        }
    }

    /** Writes what models were given and have written in a call that is over: each of their turns says it of itself. */
    void thought(Handle handle, BusinessId business, CallId call) {
        Map<String, Long> in = new TreeMap<>();
        Map<String, Long> out = new TreeMap<>();
        for (ToolUse turn : ToolUseRows.list(handle, business, call, ToolUse.MODEL)) {
            String model = KeptJson.tree(turn.arguments()).path("model").asText("");
            JsonNode answer = KeptJson.tree(turn.answer());
            if (answer.hasNonNull("tokensIn")) {
                in.merge(model, answer.path("tokensIn").asLong(), Long::sum);
                out.merge(model, answer.path("tokensOut").asLong(), Long::sum);
            }
        }
        if (!in.isEmpty()) {
            write(handle, business, call, rows -> {
                in.forEach((model, many) -> rows.put(reckoned(new Usage(What.TOKENS_IN, model, many))));
                out.forEach((model, many) -> rows.put(reckoned(new Usage(What.TOKENS_OUT, model, many))));
            });
        }
    }

    private CallCost reckoned(Usage usage) {
        return new CallCost(usage.what(), usage.by(), usage.quantity(), price(usage), false);
    }

    private @Nullable Amount price(Usage usage) {
        Amount unit = prices.of(usage.what(), usage.by());
        return unit == null ? null : unit.of(usage.quantity(), usage.what().priced());
    }

    private void write(Handle handle, BusinessId business, CallId call, Consumer<CallCostRows> writing) {
        var rows = new CallCostRows(handle, business, call);
        if (rows.lock()) {
            writing.accept(rows);
            rows.sum();
            journal.tell(handle, new Journal.Change(business, "call", call.toString()));
        }
    }

    /** What a call has used up, and what each came to; empty where nothing was counted. */
    public List<CallCost> of(BusinessId business, CallId call) {
        return database.read(handle -> new CallCostRows(handle, business, call).list());
    }

    /** The setting that would say what something costs, or null where there is none. */
    public @Nullable String setting(CallCost cost) {
        return prices.setting(cost.what(), cost.by());
    }

    /** What the calls came to that began in a stretch of time. */
    public CostSums sums(BusinessId business, Instant from, Instant to) {
        return database.read(handle -> CostSumRows.of(handle, business, from, to));
    }

    /** The same of several businesses, in two stretches of time each: one question, however many they are. */
    public CostsCompared compared(List<Comparison> asked) {
        return database.read(handle -> CostSumRows.compared(handle, asked));
    }

    /** What the things came to that one call has used up. */
    public static CostSums sums(List<CallCost> costs) {
        CostSums sums = CostSums.NONE;
        for (CallCost cost : costs) {
            Amount amount = cost.amount();
            if (amount == null) {
                sums = sums.and(new CostSums(List.of(), 1));
            } else if (!amount.isNothing()) {
                sums = sums.and(new CostSums(List.of(amount), 0));
            }
        }
        return sums;
    }
}
