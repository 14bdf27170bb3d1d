package frontdesk.payment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import frontdesk.booking.Booking;
import frontdesk.booking.Diary;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.payment.CardDesk.Standing;
import frontdesk.payment.Payment.Link;
import frontdesk.payment.Payment.LinkState;
import frontdesk.payment.Payment.State;
import frontdesk.payment.Payment.What;
import frontdesk.store.Database;

/**
 * What a payment wants of its vendor: a link opened or closed. What is about to be asked is written down first, and the vendor is asked
 * outside any transaction; a passing trouble is thrown on, so that the job is done again.
 */
final class LinkWork {
    /** A vendor's shortest, and some minutes to reach it. */
    private static final Duration SHORTEST = Duration.ofMinutes(36);

    private static final Duration SHORTEST_AT_VENDOR = Duration.ofMinutes(31);
    private static final Duration LONGEST = Duration.ofHours(23).plusMinutes(45);
    private static final Duration ASKED_AGAIN = Duration.ofHours(12);

    /** How long an opening is asked for in the same words: a vendor that remembers them repeats its failure, too. */
    private static final Duration SAME_WORDS = Duration.ofHours(1);

    /** How often money that is on its way is asked after. */
    private static final Duration UNDERWAY = Duration.ofHours(6);

    private final Database database;
    private final Diary diary;
    private final Desks desks;
    private final Till till;
    private final Asking asking;
    private final Function<Payment, String> page;
    private final Clock clock;

    /** @param page where whoever pays looks at it */
    LinkWork(
            Database database,
            Diary diary,
            Desks desks,
            Till till,
            Asking asking,
            Function<Payment, String> page,
            Clock clock) {
        this.database = database;
        this.diary = diary;
        this.desks = desks;
        this.till = till;
        this.asking = asking;
        this.page = page;
        this.clock = clock;
    }

    /** Asks the vendor for a link, unless one is open. */
    void open(Payment payment) {
        CardDesk desk = desks.of(payment.business()).orElse(null);
        if (payment.state() != State.DUE) {
            return;
        }
        if (desk == null) {
            // the account was disconnected meanwhile: whoever booked waits for a link in vain
            asking.locked(payment, till::unasked);
            return;
        }
        Booking booking = booking(payment);
        if (payment.deposit() && (booking == null || !booking.status().stands())) {
            asking.locked(payment, (handle, now) -> {
                if (now.state() == State.DUE) {
                    till.end(handle, now, State.WITHDRAWN, What.WITHDRAWN, Till.US);
                }
            });
            return;
        }
        begun(payment, desk).ifPresent(link -> open(payment, desk, link));
    }

    private void open(Payment payment, CardDesk desk, Link link) {
        var bill = new CardDesk.Bill(
                payment.business(),
                new Reference(payment.id(), link.number()),
                payment.amount(),
                payment.purpose(),
                payment.phone() == null ? null : payment.phone().e164(),
                link.expiresAt(),
                page.apply(payment));
        try {
            CardDesk.Opened opened = asking.ask(payment, null, () -> desk.open(bill));
            asking.locked(payment, (handle, now) -> till.opened(handle, now, link, opened));
        } catch (OutsideTrouble trouble) {
            if (!trouble.worthRetrying()) {
                // whoever booked cannot be blamed for that: the booking stands, and a person sees to the money
                asking.locked(payment, till::unasked);
            }
            throw trouble;
        }
    }

    /** The link to be opened, as it stands in our ledger: the one whose opening was lost, as long as it can be asked for in the same words. */
    private Optional<Link> begun(Payment payment, CardDesk desk) {
        return database.transaction(handle -> {
            Payment now = new PaymentRows(handle)
                    .lock(payment.business(), payment.id())
                    .orElseThrow();
            var rows = new LinkRows(handle);
            List<Link> links = rows.of(now);
            boolean open = links.stream().anyMatch(link -> link.state() == LinkState.OPEN);
            if (now.state() != State.DUE || open) {
                return Optional.empty();
            }
            Instant soonest = clock.instant().plus(SHORTEST_AT_VENDOR);
            Optional<Link> lost = links.stream()
                    .filter(link ->
                            link.state() == LinkState.OPENING && link.vendor().equals(desk.name()))
                    .filter(link -> link.expiresAt().isAfter(soonest))
                    .filter(link ->
                            rows.begunAfter(now, link.number(), clock.instant().minus(SAME_WORDS)))
                    .findFirst();
            if (lost.isEmpty()) {
                lost = Optional.of(new Link(
                        links.size() + 1,
                        desk.name(),
                        desk.account(now.business()).orElse(null),
                        LinkState.OPENING,
                        null,
                        null,
                        null,
                        expiry(now)));
                rows.add(now, lost.get(), clock.instant());
            }
            return lost;
        });
    }

    private Instant expiry(Payment payment) {
        Instant now = clock.instant();
        Instant wanted = Objects.requireNonNullElseGet(payment.payBy(), () -> now.plus(ASKED_AGAIN));
        Instant soonest = now.plus(SHORTEST);
        Instant latest = now.plus(LONGEST);
        return wanted.isBefore(soonest) ? soonest : wanted.isAfter(latest) ? latest : wanted;
    }

    /** Its time is over, unless that was put off: the vendor says whether it was paid, and closes the link. */
    void end(Payment payment) {
        Instant payBy = payment.payBy();
        if (payment.state() == State.DUE && payBy != null && !payBy.isAfter(clock.instant())) {
            close(payment);
        }
    }

    /** Closes what is open, and acts on how it stands then. */
    void close(Payment payment) {
        for (Link link : database.read(handle -> new LinkRows(handle).of(payment))) {
            String name = link.vendorName();
            if (link.state() == LinkState.OPEN && name != null) {
                CardDesk desk = desks.named(link.vendor());
                Standing standing = asking.ask(payment, link, () -> desk.close(payment.business(), name));
                asking.locked(payment, (handle, now) -> {
                    switch (standing) {
                        case Standing.Closed _ -> closed(handle, now, link.number());
                        case Standing.Paid(String money, var amount) ->
                            till.paid(handle, now, link.number(), link.vendor(), money, amount);
                        case Standing.Underway _ ->
                            till.waits(handle, now, clock.instant().plus(UNDERWAY));
                    }
                });
            }
        }
    }

    /** A link cannot be paid any more; where it was waited for, the waiting is over. */
    void closed(Handle handle, Payment payment, int number) {
        var links = new LinkRows(handle);
        boolean waited =
                links.of(payment).stream().anyMatch(link -> link.number() == number && link.state() == LinkState.OPEN);
        links.closed(payment, number);
        if (waited && payment.state() == State.DUE && payment.payBy() != null) {
            till.lapse(handle, payment);
        }
    }

    @Nullable
    Booking booking(Payment payment) {
        return payment.booking() == null
                ? null
                : diary.agenda().find(payment.business(), payment.booking()).orElse(null);
    }
}
