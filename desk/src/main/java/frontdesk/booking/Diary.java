package frontdesk.booking;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

import frontdesk.booking.Booking.Status;
import frontdesk.business.Business;
import frontdesk.business.Businesses;
import frontdesk.jobs.Jobs;
import frontdesk.journal.Journal;
import frontdesk.kernel.BookingId;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;
import frontdesk.people.People;
import frontdesk.store.Database;
import frontdesk.timetable.DayPlan;
import frontdesk.timetable.Offer;
import frontdesk.timetable.Search.Stretch;
import frontdesk.timetable.Visit;
import frontdesk.timetable.Visits.Manner;
import frontdesk.timetable.Wish;

/**
 * The door to the diary. PostgreSQL is the referee: two bookings of one resource cannot overlap, whoever asks and from wherever. One function
 * decides both what is offered and what is accepted. What is searched without an {@link Origin} is what a caller could have.
 */
public final class Diary {
    private static final Duration SWEEP = Duration.ofSeconds(30);
    private static final Origin A_CALLER = Origin.of("diary");

    private final Businesses businesses;
    private final Searching searching;
    private final Pen pen;
    private final Agenda agenda;
    private final Answers answers;
    private final Blocks blocks;
    private final Referral referral;

    /** Also asks the jobs to sweep up holds that ran out, from when they start. */
    public Diary(Database database, Businesses businesses, People people, Jobs jobs, Journal journal, Clock clock) {
        this.businesses = businesses;
        var cache = new ClaimCache(database);
        this.searching = new Searching(database, cache, clock);
        this.pen = new Pen(database, new Neighbours(people, jobs, journal), cache, searching, this::known);
        this.agenda = new Agenda(database, this::known, clock);
        this.answers = new Answers(this);
        this.blocks = new Blocks(database, cache);
        this.referral = new Referral(pen, answers, this, searching);
        jobs.introduce(BookingPending.class, "booking.follow-pending", this::follow);
        jobs.introduce(AskedTogether.class, "booking.follow-together", this::follow);
        jobs.introduce(PendingHeard.class, "booking.look-pending", this::look);
        jobs.every(SWEEP, LapsedHolds.NAME, new LapsedHolds(database, clock));
    }

    /**
     * Introduces a diary elsewhere that has the last word for some businesses: {@link #confirm}, {@link #book}, {@link #bookAll}, {@link #bookSeries}
     * and {@link #move} ask it. What is entered from a table, and what is taken back, it is only told of.
     */
    public void referTo(DiaryOfRecord elsewhere) {
        referral.to(elsewhere);
    }

    /** The bookable starts of one day, taken ones included, each with whether it is free. */
    public DayPlan day(BusinessId business, Wish wish, LocalDate day) {
        return day(business, wish, day, A_CALLER);
    }

    public DayPlan day(BusinessId business, Wish wish, LocalDate day, Origin origin) {
        return searching.with(known(business), origin, search -> search.day(wish, day));
    }

    /** The same for several days, both included; at most 62. */
    public List<DayPlan> days(BusinessId business, Wish wish, LocalDate first, LocalDate last, Origin origin) {
        LocalDate end = last.isAfter(first.plusDays(61)) ? first.plusDays(61) : last;
        return searching.with(known(business), origin, search -> search.days(wish, first, end));
    }

    /** The free offers nearest to a wish, best first, each with a reason that can be said. */
    public List<Offer> nearest(BusinessId business, Wish wish, int most) {
        return nearest(business, wish, most, A_CALLER);
    }

    /** What the call of this origin holds itself counts as free. */
    public List<Offer> nearest(BusinessId business, Wish wish, int most, Origin origin) {
        return searching.nearest(known(business), wish, most, origin);
    }

    /** The first free offers from now on, looking so many days ahead. */
    public List<Offer> next(BusinessId business, Wish wish, int days, int most, Origin origin) {
        return searching.with(known(business), origin, search -> search.next(wish, days, most));
    }

    /** The free offers of these stretches in the order in which they are named: “Friday after three, else Saturday”. */
    public List<Offer> within(BusinessId business, Wish wish, List<Stretch> stretches, int most, Origin origin) {
        return searching.with(known(business), origin, search -> search.within(wish, stretches, most));
    }

    /** Times at which several wishes can be met together, beginning on these days; to be held with {@link #holdAll}. */
    public List<Visit> visits(
            BusinessId business,
            List<Wish> wishes,
            Manner manner,
            LocalDate first,
            LocalDate last,
            int most,
            Origin origin) {
        return searching.visits(known(business), origin, visits -> visits.find(wishes, manner, first, last, most));
    }

    /**
     * Keeps a time for one caller until it is confirmed, released or lapses. The same hold asked for twice by one call is the same hold, and what
     * a call holds does not stand in its own way: it is let go where another wish of that call needs it.
     */
    public HoldOutcome hold(BusinessId business, Wish wish, Origin origin) {
        return hold(business, wish, known(business).rules().holdFor(), origin);
    }

    /** The same for somebody who needs longer to answer: who is asked by text whether they still want it. */
    public HoldOutcome hold(BusinessId business, Wish wish, Duration holdFor, Origin origin) {
        return answers.hold(pen.enter(known(business), wish, Ledger.NOBODY, holdFor, origin), business, wish, origin);
    }

    /** Keeps several times, all or none. */
    public VisitOutcome holdAll(BusinessId business, List<Wish> wishes, Origin origin) {
        return answers.visit(
                pen.enter(known(business), origin, ledger -> ledger.holdAll(wishes)), business, origin, true);
    }

    /** Turns a hold into a booking. Confirming twice is confirming once. */
    public ConfirmOutcome confirm(BusinessId business, BookingId hold, Customer customer, Origin origin) {
        if (referral.isNeeded(business, origin)) {
            return referral.confirm(known(business), hold, customer, origin);
        }
        return answers.confirm(
                pen.settle(known(business), origin, holds -> holds.confirm(hold, customer)), known(business), origin);
    }

    /** Lets a hold go; one that is gone already is no trouble. */
    public void release(BusinessId business, BookingId hold) {
        pen.settle(known(business), A_CALLER, holds -> holds.release(hold));
    }

    /** Lets go all that a call still holds: it has ended. */
    public void releaseAll(BusinessId business, Origin origin) {
        CallId call = origin.call();
        if (call != null) {
            pen.settle(known(business), origin, holds -> {
                holds.releaseAll(call);
                return call;
            });
        }
    }

    /** Hold and confirm in one transaction. */
    public BookOutcome book(BusinessId business, Wish wish, Customer customer, Origin origin) {
        if (referral.isNeeded(business, origin)) {
            return referral.book(known(business), wish, customer, origin);
        }
        return answers.book(pen.enter(known(business), wish, customer, null, origin), business, wish, origin);
    }

    /** Books several times for one customer, all or none. */
    public VisitOutcome bookAll(BusinessId business, List<Wish> wishes, Customer customer, Origin origin) {
        if (referral.isNeeded(business, origin)) {
            return referral.bookAll(known(business), wishes, customer, origin);
        }
        return answers.visit(
                pen.enter(known(business), origin, ledger -> ledger.bookAll(wishes, customer, false)),
                business,
                origin,
                false);
    }

    /**
     * Books what comes back, every date looked at, in one transaction.
     *
     * @param leaving whether dates that cannot be had are left out; otherwise one of them refuses the whole series
     */
    public SeriesOutcome bookSeries(
            BusinessId business, Wish first, Recurrence recurrence, Customer customer, boolean leaving, Origin origin) {
        List<Wish> wishes = recurrence.from(first.at()).stream().map(first::at).toList();
        if (!wishes.isEmpty() && referral.isNeeded(business, origin)) {
            return leaving
                    ? new SeriesOutcome.AllOrNone()
                    : Answers.series(referral.bookAll(known(business), wishes, customer, origin), wishes);
        }
        return answers.series(
                pen.enter(known(business), origin, ledger -> ledger.bookAll(wishes, customer, leaving)),
                business,
                origin);
    }

    /**
     * Enters many bookings that were made elsewhere, all or none, without telling their customers.
     *
     * @param dryRun whether to look only whether they could be entered
     */
    public ImportOutcome enterAll(BusinessId business, List<NewBooking> bookings, boolean dryRun, Origin origin) {
        return Answers.imported(pen.enter(known(business), origin, ledger -> ledger.enterAll(bookings, dryRun)));
    }

    /** Moves a booking to another time; its own time counts as free. */
    public MoveOutcome move(BusinessId business, BookingId booking, Wish wish, Origin origin) {
        if (referral.isNeeded(business, origin)) {
            return referral.move(known(business), booking, wish, origin);
        }
        return answers.move(
                pen.change(known(business), origin, changes -> changes.move(booking, wish)), business, wish, origin);
    }

    public CancelOutcome cancel(BusinessId business, BookingId booking, String reason, Origin origin) {
        String kept = Text.storable(reason);
        return pen.change(known(business), origin, changes -> changes.cancel(booking, kept));
    }

    /** The customer is here. */
    public MarkOutcome arrived(BusinessId business, BookingId booking, Origin origin) {
        return pen.change(known(business), origin, changes -> changes.mark(booking, Status.ARRIVED));
    }

    /** The visit is over; what is left of its time is free for others. */
    public MarkOutcome completed(BusinessId business, BookingId booking, Origin origin) {
        return pen.change(known(business), origin, changes -> changes.mark(booking, Status.COMPLETED));
    }

    /** The customer stayed away; what is left of the time is free for others. */
    public MarkOutcome noShow(BusinessId business, BookingId booking, Origin origin) {
        return pen.change(known(business), origin, changes -> changes.mark(booking, Status.NO_SHOW));
    }

    /** Puts name, number, e-mail, notes and answers right. */
    public MarkOutcome correct(BusinessId business, BookingId booking, Customer customer, Origin origin) {
        return pen.change(known(business), origin, changes -> changes.correct(booking, customer));
    }

    /** Takes back the last move, cancellation or mark, where the time can still be had. */
    public MarkOutcome undo(BusinessId business, BookingId booking, Origin origin) {
        return pen.change(known(business), origin, changes -> changes.undo(booking));
    }

    /** What stands in it. */
    public Agenda agenda() {
        return agenda;
    }

    /** Where it is written down when a resource is busy with something else than bookings. */
    public Blocks blocks() {
        return blocks;
    }

    /** Asks the diary of record once more about what is still held. */
    void follow(BookingPending pending) {
        businesses.find(pending.business()).ifPresent(business -> referral.follow(business, pending));
    }

    /** Undoes what somebody has died over. */
    void follow(AskedTogether asked) {
        businesses.find(asked.business()).ifPresent(business -> referral.follow(business, asked));
    }

    /** Asks it about this at once, since something has happened there. */
    void look(PendingHeard pending) {
        businesses.find(pending.business()).ifPresent(business -> referral.look(business, pending));
    }

    private Business known(BusinessId business) {
        return businesses
                .find(business)
                .orElseThrow(() -> new IllegalArgumentException("no business has the id " + business));
    }
}
