package frontdesk.payment;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import frontdesk.jobs.Jobs;
import frontdesk.journal.Journal;
import frontdesk.kernel.Money;
import frontdesk.payment.Payment.Link;
import frontdesk.payment.Payment.LinkState;
import frontdesk.payment.Payment.Refund;
import frontdesk.payment.Payment.State;
import frontdesk.payment.Payment.Step;
import frontdesk.payment.Payment.What;
import frontdesk.payment.PaymentTask.Task;

/** Changes how a payment stands, inside one transaction of somebody who has locked it; what follows outside is announced in the same transaction. */
record Till(Jobs jobs, Journal journal, Clock clock) {
    /** Who acts where no person does. */
    static final String US = Deposits.ACTOR;

    private static final String CANCELLED = "The booking had been cancelled before it was paid.";
    private static final String CHANGED = "The order had been changed before it was paid.";
    private static final String UNREACHED =
            "No link can be sent to them: they want no texts, or none can be sent. Tell them how to pay in another way.";
    private static final String TWICE = "It was paid or waived before.";

    /** Writes a new one down; false where there is one for its booking, or of its request. */
    boolean ask(Handle handle, Payment payment, @Nullable String request, String actor, boolean byLink) {
        boolean first = new PaymentRows(handle).insert(payment, request);
        if (first) {
            note(handle, payment, What.ASKED, actor, null);
            if (byLink) {
                then(handle, payment, Task.OPEN);
            }
        }
        return first;
    }

    /** A vendor has opened a link, until whose end it is waited for. */
    void opened(Handle handle, Payment payment, Link link, CardDesk.Opened opened) {
        boolean payable = new LinkRows(handle).opened(payment, link.number(), opened);
        if (payment.state() != State.DUE) {
            then(handle, payment, Task.CLOSE);
        } else if (payable) {
            new PaymentRows(handle).stands(payment, State.DUE, link.expiresAt());
            note(handle, payment, What.LINK_OPENED, US, link.vendor());
            at(link.expiresAt(), handle, payment, Task.END);
            news(handle, payment, PaymentNews.What.LINK, link.number());
        }
    }

    /** No link can be had: it is due all the same, and nothing is let go for it. */
    void unasked(Handle handle, Payment payment) {
        if (payment.state() == State.DUE) {
            String why = payment.trouble();
            new PaymentRows(handle).stands(payment, State.DUE, null);
            note(handle, payment, What.TROUBLE, US, why);
            trouble(handle, payment, why == null ? "No link could be opened." : why);
            news(handle, payment, PaymentNews.What.STANDS, 0);
        }
    }

    /** Whoever is to pay cannot be sent the link: it is due all the same, nothing is let go for it, and a person sees to it. */
    void unreached(Handle handle, Payment payment) {
        if (payment.state() == State.DUE) {
            new PaymentRows(handle).stands(payment, State.DUE, null);
            trouble(handle, payment, UNREACHED);
            news(handle, payment, PaymentNews.What.UNREACHED, 0);
        }
    }

    /** The money is on its way: it is asked for again later. */
    void waits(Handle handle, Payment payment, Instant until) {
        if (payment.state() == State.DUE && payment.payBy() != null) {
            new PaymentRows(handle).stands(payment, State.DUE, until);
            at(until, handle, payment, Task.END);
        } else {
            // nobody waits for it: what arrives where it is not owed any more goes back
            at(until, handle, payment, Task.CLOSE);
        }
    }

    private void at(Instant when, Handle handle, Payment payment, Task task) {
        jobs.announceAt(handle, payment.business(), new PaymentTask(payment.business(), payment.id(), task), when);
    }

    /** Money came by a link; told twice it is the first. What is not owed any more is given back. */
    void paid(Handle handle, Payment payment, int number, String vendor, String money, Money amount) {
        if (!amount.equals(payment.amount())) {
            throw new IllegalStateException("another amount was paid than was asked for");
        }
        if (!new LinkRows(handle).paid(payment, number, money)) {
            return;
        }
        switch (payment.state()) {
            case DUE -> settle(handle, payment, What.PAID, vendor, PaymentNews.What.PAID);
            case LAPSED -> {
                if (payment.deposit()) {
                    stands(handle, payment, State.LATE, What.PAID_LATE, vendor, null);
                    then(handle, payment, Task.TAKE_UP);
                } else {
                    settle(handle, payment, What.PAID, vendor, PaymentNews.What.PAID);
                }
            }
            case WITHDRAWN -> {
                String why = payment.deposit() ? CANCELLED : CHANGED;
                stands(handle, payment, State.RETURNED, What.PAID_LATE, vendor, why);
                giveBack(handle, payment, vendor, money, amount, why);
            }
            case PAID, LATE, WAIVED, RETURNED -> {
                note(handle, payment, What.RETURNING, vendor, TWICE);
                giveBack(handle, payment, vendor, money, amount, TWICE);
            }
        }
    }

    /** It is paid, and whoever paid is told. */
    void settle(Handle handle, Payment payment, What how, String actor, PaymentNews.What told) {
        stands(handle, payment, State.PAID, how, actor, null);
        news(handle, payment, told, 0);
    }

    /** Its time is over; the booking that it was to keep is let go. */
    void lapse(Handle handle, Payment payment) {
        stands(handle, payment, State.LAPSED, What.LAPSED, US, null);
        if (payment.deposit()) {
            then(handle, payment, Task.FORFEIT);
        }
    }

    /** The same for one that is due no more for another reason; its links are closed. */
    void end(Handle handle, Payment payment, State state, What what, String actor) {
        stands(handle, payment, state, what, actor, null);
        then(handle, payment, Task.CLOSE);
    }

    void stands(Handle handle, Payment payment, State state, What what, String actor, @Nullable String detail) {
        new PaymentRows(handle).stands(payment, state, state == State.DUE ? null : payment.payBy());
        note(handle, payment, what, actor, detail);
    }

    /**
     * Gives back so much of what settled it, or what is left of that. False where nothing is.
     *
     * @param most how much at most
     */
    boolean returnLeft(Handle handle, Payment payment, Money most, String actor, String reason) {
        List<Refund> refunds = new RefundRows(handle).of(payment);
        for (Link link : new LinkRows(handle).of(payment)) {
            long left = payment.amount().minor() - returned(link, refunds);
            if (link.state() == LinkState.PAID && left > 0) {
                var amount = new Money(Math.min(left, most.minor()), most.currency());
                stands(handle, payment, State.RETURNED, What.RETURNING, actor, reason);
                giveBack(handle, payment, link.vendor(), link.vendorPayment(), amount, reason);
                return true;
            }
        }
        return false;
    }

    private static long returned(Link link, List<Refund> refunds) {
        return refunds.stream()
                .filter(refund -> refund.vendor().equals(link.vendor())
                        && Objects.equals(refund.vendorPayment(), link.vendorPayment()))
                .mapToLong(refund -> refund.amount().minor())
                .sum();
    }

    /** Begins to give back; what was taken at our own desk is given back there, by hand. */
    void giveBack(Handle handle, Payment payment, String vendor, @Nullable String money, Money amount, String reason) {
        var refunds = new RefundRows(handle);
        int number = refunds.of(payment).size() + 1;
        refunds.add(payment, new Refund(number, vendor, money, amount, reason, clock.instant(), null, null));
        if (!vendor.equals(Payment.DESK)) {
            then(handle, payment, Task.GIVE_BACK);
        }
    }

    /** It has been given back. */
    void givenBack(Handle handle, Payment payment, Refund refund, String actor) {
        if (new RefundRows(handle).done(payment, refund.number(), clock.instant())) {
            new PaymentRows(handle).stands(payment, payment.state(), payment.payBy());
            note(handle, payment, What.RETURNED, actor, null);
            news(handle, payment, PaymentNews.What.RETURNED, refund.number());
        }
    }

    /** Somebody gave back at the vendor's own pages: so much of that money in all. */
    void givenBackThere(Handle handle, Payment payment, String vendor, String money, Money total) {
        var refunds = new RefundRows(handle);
        List<Refund> known = refunds.of(payment);
        List<Refund> ofIt = known.stream()
                .filter(refund -> money.equals(refund.vendorPayment()))
                .toList();
        long more = total.minor()
                - ofIt.stream().mapToLong(refund -> refund.amount().minor()).sum();
        if (more >= 0) {
            // what we were to give back, and a person has: it is not asked for once more
            ofIt.stream()
                    .filter(refund -> refund.doneAt() == null)
                    .forEach(refund -> givenBack(handle, payment, refund, vendor));
        }
        if (more > 0) {
            Instant now = clock.instant();
            var amount = new Money(more, total.currency());
            var refund =
                    new Refund(known.size() + 1, vendor, money, amount, "Given back at the vendor.", now, now, now);
            refunds.add(payment, refund);
            State then = payment.state() == State.PAID ? State.RETURNED : payment.state();
            stands(handle, payment, then, What.RETURNED, vendor, null);
        }
    }

    void trouble(Handle handle, Payment payment, String why) {
        new PaymentRows(handle).trouble(payment, why);
        journal.tell(handle, change(payment));
    }

    void note(Handle handle, Payment payment, What what, String actor, @Nullable String detail) {
        new StepRows(handle).add(payment, new Step(what, actor, detail, clock.instant()));
        journal.tell(handle, change(payment));
    }

    void then(Handle handle, Payment payment, Task task) {
        jobs.announce(handle, payment.business(), new PaymentTask(payment.business(), payment.id(), task));
    }

    void news(Handle handle, Payment payment, PaymentNews.What what, int number) {
        jobs.announce(handle, payment.business(), new PaymentNews(payment.business(), payment.id(), what, number));
    }

    private static Journal.Change change(Payment payment) {
        return new Journal.Change(payment.business(), "payment", payment.id().toString());
    }
}
