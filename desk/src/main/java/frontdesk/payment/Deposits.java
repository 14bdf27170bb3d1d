package frontdesk.payment;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import frontdesk.booking.Booking;
import frontdesk.booking.Booking.Status;
import frontdesk.booking.BookingCancelled;
import frontdesk.booking.BookingConfirmed;
import frontdesk.booking.BookingRestored;
import frontdesk.booking.Diary;
import frontdesk.business.Businesses;
import frontdesk.jobs.Jobs;
import frontdesk.journal.Journal;
import frontdesk.kernel.BookingId;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.Money;
import frontdesk.kernel.Older;
import frontdesk.kernel.PaymentId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.payment.Payment.Link;
import frontdesk.payment.Payment.Refund;
import frontdesk.payment.Payment.State;
import frontdesk.payment.Payment.Step;
import frontdesk.store.Database;

import static java.util.stream.Collectors.toMap;

/**
 * The door to deposits and orders. A booking that wants a deposit stands in the diary from the start, so that nobody else is given its time; until the deposit
 * is paid it is kept on that condition, and when its time runs out the diary lets it go. No vendor is asked before a booking is committed, nor inside a
 * transaction.
 */
public final class Deposits {
    /** Who acts in the diary where no person does. */
    public static final String ACTOR = "deposits";

    private final Database database;
    private final Diary diary;
    private final Clock clock;
    private final Desks desks;
    private final DepositRule rule;
    private final Till till;
    private final Asking asking;
    private final LinkWork work;
    private final Returning returning;
    private final VendorWord word;
    private final Counter counter;
    private final PriceList prices;
    private final Ordering ordering;

    /**
     * @param desks who takes payments; a business is served by the first where it holds an account
     * @param ways how whoever booked is sent a link
     * @param page where whoever pays looks at a payment
     */
    public Deposits(
            Database database,
            Businesses businesses,
            Diary diary,
            Jobs jobs,
            Journal journal,
            List<CardDesk> desks,
            Function<Booking, LinkWay> ways,
            Function<Payment, String> page,
            Clock clock) {
        this.database = database;
        this.diary = diary;
        this.clock = clock;
        this.desks = new Desks(List.copyOf(desks));
        this.rule = new DepositRule(businesses, diary, ways);
        this.till = new Till(jobs, journal, clock);
        this.asking = new Asking(database, this.desks, till);
        this.work = new LinkWork(database, diary, this.desks, till, asking, page, clock);
        this.returning = new Returning(database, this.desks, till, asking, clock);
        this.word = new VendorWord(till, work);
        this.counter = new Counter(database, journal.auditTrail(), this.desks, till);
        this.prices = new PriceList(database, journal.auditTrail());
        this.ordering = new Ordering(database, businesses, this.desks, till, work);
        var following = new DiaryFollowed(database, businesses, diary, this.desks, rule, till);
        jobs.introduce(BookingConfirmed.class, "deposit.ask", following::concerns, following::onConfirmed);
        jobs.introduce(BookingCancelled.class, "deposit.cancelled", following::onCancelled);
        jobs.introduce(BookingRestored.class, "deposit.restored", following::onRestored);
        var kept = new Kept(diary, till, clock);
        jobs.introduce(PaymentTask.class, "payment.work", task -> perform(task, kept));
    }

    private void perform(PaymentTask task, Kept kept) {
        Payment payment = find(task.business(), task.payment()).orElseThrow();
        switch (task.task()) {
            case OPEN -> work.open(payment);
            case END -> work.end(payment);
            case CLOSE -> work.close(payment);
            case GIVE_BACK -> returning.giveBack(payment);
            case FORFEIT -> asking.locked(payment, kept::forfeit);
            case TAKE_UP -> asking.locked(payment, kept::takeUp);
        }
    }

    /** What can be ordered, and what it costs. */
    public PriceList prices() {
        return prices;
    }

    /** What is to be paid for a booking by link, and by when, or it is let go; empty where nothing is, or where it is paid at the desk. */
    public Optional<Due> due(Booking booking) {
        if (!asks(booking.business())) {
            return Optional.empty();
        }
        Optional<Payment> asked = of(booking.business(), booking.id());
        if (asked.isPresent()) {
            Payment payment = asked.get();
            Instant payBy = payment.payBy();
            return payment.state() == State.DUE && payBy != null
                    ? Optional.of(new Due(payment.amount(), payBy))
                    : Optional.empty();
        }
        return booking.status() == Status.CONFIRMED && byLink(booking.business())
                ? rule.amount(booking).flatMap(amount -> rule.payBy(booking).map(payBy -> new Due(amount, payBy)))
                : Optional.empty();
    }

    /** How whoever booked is sent the link. */
    public LinkWay way(Booking booking) {
        return rule.way(booking);
    }

    /** What is to be paid for a booking that would be paid by link, if only one could be sent: whoever booked has to be told. Nothing is let go for it. */
    public Optional<Money> unasked(Booking booking) {
        if (!asks(booking.business()) || booking.status() != Status.CONFIRMED || !byLink(booking.business())) {
            return Optional.empty();
        }
        return rule.amount(booking).filter(_ -> way(booking) == LinkWay.NONE).filter(_ -> of(
                        booking.business(), booking.id())
                .map(payment -> payment.state() == State.DUE)
                .orElse(true));
    }

    /** Its link reached nobody, and nothing is let go for it. */
    public void unreached(Payment payment) {
        asking.locked(payment, till::unreached);
    }

    /** Whether this business wants a deposit for anything. */
    public boolean asks(BusinessId business) {
        return rule.asks(business);
    }

    /** Whether this business can be paid by link. */
    public boolean byLink(BusinessId business) {
        return desks.of(business).isPresent();
    }

    public Optional<Payment> find(BusinessId business, PaymentId payment) {
        return database.read(handle -> new PaymentRows(handle).find(business, payment));
    }

    /** The deposit of a booking, once it was asked for. */
    public Optional<Payment> of(BusinessId business, BookingId booking) {
        return database.read(handle -> new PaymentRows(handle).ofBooking(business, booking));
    }

    /** The deposits of these bookings, where there are any. */
    public Map<BookingId, Payment> of(BusinessId business, List<BookingId> bookings) {
        return bookings.isEmpty()
                ? Map.of()
                : database.read(handle -> new PaymentRows(handle).ofBookings(business, bookings)).stream()
                        .collect(toMap(payment -> Objects.requireNonNull(payment.booking()), Function.identity()));
    }

    /** What was asked of this number, deposits and orders, the newest first. */
    public List<Payment> of(BusinessId business, PhoneNumber phone, Older older, int most) {
        return database.read(handle -> new PaymentRows(handle).ofPhone(business, phone, older, most));
    }

    /**
     * Those in these states, the newest first.
     *
     * @param after only those that are older than this one, or null
     */
    public List<Payment> in(BusinessId business, List<State> states, @Nullable PaymentId after, int most) {
        return database.read(handle -> new PaymentRows(handle).in(business, states, after, most));
    }

    /** The page of the vendor where it can be paid now. */
    public Optional<Link> openLink(Payment payment) {
        return payment.state() != State.DUE
                ? Optional.empty()
                : links(payment).stream()
                        .filter(link -> link.isOpenAt(clock.instant()))
                        .findFirst();
    }

    /** These payments of a business with all that hangs on them, in their order. */
    public List<Dossier> dossiers(BusinessId business, List<Payment> payments) {
        return database.read(handle -> new Hanging(business, payments).dossiers(handle));
    }

    /** What it was asked for by and paid with, the oldest first. */
    public List<Link> links(Payment payment) {
        return database.read(handle -> new LinkRows(handle).of(payment));
    }

    public List<Refund> refunds(Payment payment) {
        return database.read(handle -> new RefundRows(handle).of(payment));
    }

    /** What became of it, the oldest first. */
    public List<Step> history(Payment payment) {
        return database.read(handle -> new StepRows(handle).of(payment));
    }

    /** A vendor tells of a link; acted on in the transaction that notes it as heard. What is none of ours is nothing. */
    public void heard(Handle handle, BusinessId business, String vendor, CardNews news) {
        word.heard(handle, business, vendor, news);
    }

    /** Asks for something that is not the deposit of a booking; asked for twice by one request it is asked for once. */
    public Optional<Payment> order(Order order) {
        return ordering.order(order);
    }

    /**
     * Asks for the one order of its call: a changed one takes the place of the one before, whose link is closed first, and what was paid already is left out.
     *
     * @param order with its call and a request
     */
    public OrderOutcome orderInCall(Order order) {
        return ordering.orderInCall(order);
    }

    /** The business does not want it any more: the booking stands without. False where it is not due. */
    public boolean waive(BusinessId business, PaymentId payment, String who) {
        return counter.waive(business, payment, who);
    }

    /** It was paid at the business's own desk. False where it is not due. */
    public boolean paidAtDesk(BusinessId business, PaymentId payment, String who) {
        return counter.paid(business, payment, who);
    }

    /** The open link is sent again, or a new one, and the booking is kept until that one's end. False where it is not due, or has no telephone. */
    public boolean sendAgain(BusinessId business, PaymentId payment, String who) {
        return counter.sendAgain(business, payment, who);
    }

    /** Gives back all that is left of it. False where nothing is. */
    public boolean giveBack(BusinessId business, PaymentId payment, String who) {
        return counter.giveBack(business, payment, who);
    }

    /** Asks the vendor once more to give back what it refused. False where nothing of the kind waits. */
    public boolean giveBackAgain(BusinessId business, PaymentId payment, String who) {
        return counter.tryAgain(business, payment, who);
    }

    /** What was taken at the desk, or what a vendor refuses to give back, has been given back by hand. False where nothing was to be. */
    public boolean givenBackAtDesk(BusinessId business, PaymentId payment, String who) {
        return counter.givenBack(business, payment, who);
    }
}
