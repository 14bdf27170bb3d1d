package frontdesk.payment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.Money;
import frontdesk.kernel.OutsideTrouble;

/** A vendor played by a test, with books of its own: what was opened, paid and given back there. */
final class CardBooks implements CardDesk {
    static final String NAME = "stripe";

    /** One link in its books. */
    static final class Entry {
        final Bill bill;
        final String name;
        final String account;
        String state = "open";

        @Nullable
        String money;

        long back;

        Entry(Bill bill, String name, String account) {
            this.bill = bill;
            this.account = account;
            this.name = name;
        }
    }

    final Map<String, Entry> entries = new LinkedHashMap<>();
    final Map<String, Long> refunds = new LinkedHashMap<>();
    final List<String> asked = new ArrayList<>();
    boolean serves = true;
    /** Another one knows nothing of what was opened with this one. */
    String account = "the key that ends in …1111";

    @Nullable
    OutsideTrouble trouble;
    /** It does what it is asked, and its answer is lost. */
    boolean answersAreLost;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean serves(BusinessId business) {
        return serves;
    }

    @Override
    public Optional<String> account(BusinessId business) {
        return Optional.of(account);
    }

    @Override
    public Opened open(Bill bill) {
        before("open " + bill.reference());
        Entry entry = entries.computeIfAbsent(
                bill.reference().toString(), reference -> new Entry(bill, "cs_" + reference, account));
        if (!entry.bill.equals(bill)) {
            throw OutsideTrouble.lasting(NAME, "the same key for another bill");
        }
        after();
        return new Opened(entry.name, "https://pay.example/" + entry.name);
    }

    @Override
    public Standing close(BusinessId business, String vendorName) {
        before("close " + vendorName);
        Entry entry = named(vendorName);
        if (entry.state.equals("open")) {
            entry.state = "expired";
        }
        after();
        String money = entry.money;
        return entry.state.equals("underway")
                ? new Standing.Underway()
                : money == null ? new Standing.Closed() : new Standing.Paid(money, entry.bill.amount());
    }

    @Override
    public String giveBack(Repayment repayment) {
        before("give back " + repayment.vendorPayment());
        if (refunds.putIfAbsent(repayment.key(), repayment.amount().minor()) == null) {
            Entry entry = entries.values().stream()
                    .filter(one -> repayment.vendorPayment().equals(one.money) && one.account.equals(account))
                    .findFirst()
                    .orElseThrow(() -> {
                        refunds.remove(repayment.key());
                        return OutsideTrouble.lasting(NAME, "No such payment_intent");
                    });
            entry.back += repayment.amount().minor();
            if (entry.back > entry.bill.amount().minor()) {
                throw new AssertionError("more was given back than came");
            }
        }
        after();
        return "re_" + repayment.key();
    }

    private void before(String what) {
        asked.add(what);
        if (trouble != null) {
            throw trouble;
        }
    }

    private void after() {
        if (answersAreLost) {
            throw OutsideTrouble.passing(NAME, "nobody answers");
        }
    }

    /** The customer pays on its page, if that is open; says so as the webhook would. */
    CardNews.@Nullable Paid pay(Entry entry) {
        if (!entry.state.equals("open")) {
            return null;
        }
        entry.state = "paid";
        entry.money = "pi_" + entry.bill.reference();
        return new CardNews.Paid(entry.bill.reference(), entry.money, entry.bill.amount());
    }

    Entry only() {
        return entries.values().stream().reduce((a, b) -> b).orElseThrow();
    }

    Money returned(Entry entry) {
        return new Money(entry.back, entry.bill.amount().currency());
    }

    private Entry named(String name) {
        return entries.values().stream()
                .filter(one -> one.name.equals(name))
                .findFirst()
                .orElseThrow();
    }
}
