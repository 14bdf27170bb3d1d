package frontdesk.reception;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import frontdesk.booking.Diary;
import frontdesk.booking.Origin;
import frontdesk.business.Business;
import frontdesk.business.Businesses;
import frontdesk.journal.Journal;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;
import frontdesk.kernel.Language;
import frontdesk.payment.Deposits;
import frontdesk.people.People;
import frontdesk.reception.ToolAnswer.Refused;
import frontdesk.understanding.Understanding;
import frontdesk.wording.Tongue;

/**
 * What any voice agent can do here, ours or another's: check, find, book, move, correct, cancel, look up, note, take an order. It takes values as agents write them and answers
 * with typed outcomes, each with a sentence that can be said. A use that belongs to a call is recorded on it.
 *
 * <p>With an idempotency key in the origin a repeated write gives the first answer again; without one, the same call booking the same start
 * for the same number is taken as a repeat.
 */
public final class ToolBelt {
    private final Businesses businesses;
    private final Diary diary;
    private final People people;
    private final Journal journal;
    private final Understanding understanding;
    private final Clock clock;
    private final @Nullable Deposits deposits;
    private final AgentCalls calls;
    private final ToolRecord record;
    private final ToolRepeats repeats;

    public ToolBelt(
            Businesses businesses,
            Diary diary,
            People people,
            Journal journal,
            Understanding understanding,
            Clock clock) {
        this(businesses, diary, people, journal, understanding, null, clock);
    }

    /** @param deposits what has to be paid for a booking, or null where nothing ever has */
    public ToolBelt(
            Businesses businesses,
            Diary diary,
            People people,
            Journal journal,
            Understanding understanding,
            @Nullable Deposits deposits,
            Clock clock) {
        this.deposits = deposits;
        this.businesses = businesses;
        this.diary = diary;
        this.people = people;
        this.journal = journal;
        this.understanding = understanding;
        this.clock = clock;
        this.calls = new AgentCalls(businesses, journal, clock);
        this.record = new ToolRecord(journal, clock);
        this.repeats = new ToolRepeats(journal);
    }

    /**
     * The conversation that an outside agent calls by this name, or by our own id of it; begun in the journal where it is new.
     *
     * @param caller the number that calls, as its platform writes it, or null where it says nothing of it; what is no number counts as withheld
     */
    public CallId call(BusinessId business, String conversation, @Nullable String caller) {
        return calls.named(business, conversation, caller);
    }

    /** The free and taken starts of a day, or whether one start is free and what is free near it. */
    public ToolAnswer.ToCheck check(BusinessId business, ToolRequest.Check request, Origin origin) {
        return use(
                business,
                origin,
                "check_availability",
                request,
                desk -> answered(desk, () -> desk.booking().check(request), no -> no));
    }

    public ToolAnswer.ToBook book(BusinessId business, ToolRequest.Book request, Origin origin) {
        return use(
                business,
                origin,
                "book_appointment",
                request,
                desk -> answered(desk, () -> desk.booking().book(request), no -> no));
    }

    /** The bookings of this day at the business. */
    public ToolAnswer.Today today(BusinessId business, Origin origin) {
        return use(business, origin, "appointments_today", new Nothing(), desk -> desk.standing()
                .today());
    }

    public ToolAnswer.ToCancel cancel(BusinessId business, ToolRequest.Cancel request, Origin origin) {
        return use(
                business,
                origin,
                "cancel_appointment",
                request,
                desk -> answered(desk, () -> desk.standing().cancel(request), no -> no));
    }

    public ToolAnswer.ToMove move(BusinessId business, ToolRequest.Move request, Origin origin) {
        return use(
                business,
                origin,
                "reschedule_appointment",
                request,
                desk -> answered(desk, () -> desk.standing().move(request), no -> no));
    }

    public ToolAnswer.ToLookUp lookUp(BusinessId business, ToolRequest.LookUp request, Origin origin) {
        return use(
                business,
                origin,
                "lookup_customer",
                request,
                desk -> answered(desk, () -> desk.standing().lookUp(request), no -> no));
    }

    /** What is free in some days; of a call, what it holds itself counts as free. */
    public ToolAnswer.ToFind find(BusinessId business, ToolRequest.Find request, Origin origin) {
        return use(
                business,
                origin,
                "check_availability",
                request,
                desk -> answered(desk, () -> desk.search().find(request), no -> no));
    }

    /** The same as {@link #book}, with day and time in one; who calls without giving a number is reached where they call from. */
    public ToolAnswer.ToBook create(BusinessId business, ToolRequest.Create request, Origin origin) {
        return once(
                business,
                origin,
                "create_booking",
                request,
                ToolAnswer.Booked.class,
                desk -> answered(
                        desk,
                        () -> desk.booking()
                                .create(request, calls.caller(business, origin).orElse(null)),
                        no -> no));
    }

    /** Moves, corrects or cancels a booking by its id. */
    public ToolAnswer.ToChange change(BusinessId business, ToolRequest.Change request, Origin origin) {
        return once(
                business,
                origin,
                "update_booking",
                request,
                ToolAnswer.Changed.class,
                desk -> answered(desk, () -> desk.change().change(request), no -> no));
    }

    /** Notes a contact, or brings a known one up to date. */
    public ToolAnswer.ToSave save(BusinessId business, ToolRequest.Save request, Origin origin) {
        return once(
                business,
                origin,
                "upsert_contact",
                request,
                ToolAnswer.Saved.class,
                desk -> answered(desk, () -> desk.notes().save(request), no -> no));
    }

    /** Writes what an agent reports of the call of this origin. */
    public ToolAnswer.ToLog log(BusinessId business, ToolRequest.Log request, Origin origin) {
        return once(
                business,
                origin,
                "log_call",
                request,
                ToolAnswer.Logged.class,
                desk -> answered(desk, () -> desk.notes().log(request), no -> no));
    }

    /** What the caller wants of the business's price list: its price, or once they have agreed to it, the link to pay it. */
    public ToolAnswer.ToOrder order(BusinessId business, ToolRequest.Order request, Origin origin) {
        return once(
                business,
                origin,
                "take_order",
                request,
                ToolAnswer.Ordered.class,
                desk -> answered(desk, () -> desk.orders().order(request), no -> no));
    }

    private record Nothing() {}

    private record Desks(
            ToolDesk booking,
            ToolStanding standing,
            ToolSearch search,
            ToolChange change,
            ToolNotes notes,
            ToolOrders orders,
            Tongue tongue) {}

    private <T extends ToolAnswer, D extends T> T once(
            BusinessId business, Origin origin, String tool, Object request, Class<D> done, Function<Desks, T> work) {
        return use(
                business,
                origin,
                tool,
                request,
                desks -> repeats.once(business, tool, origin.idempotencyKey(), done, () -> work.apply(desks)));
    }

    private <T> T use(BusinessId id, Origin origin, String tool, Object request, Function<Desks, T> work) {
        Business business =
                businesses.find(id).orElseThrow(() -> new IllegalArgumentException("no such business: " + id));
        LocalDateTime now = LocalDateTime.now(clock.withZone(business.zone()));
        Language language = CallLanguage.of(business, origin.call(), journal);
        Values values = new Values(business, now, understanding, language);
        var promises = new Promises(business, people, deposits);
        var booking = new ToolDesk(business, diary, values, origin, promises);
        var reach = new Reach(origin, () -> calls.from(id, origin));
        var standing = new ToolStanding(business, diary, people, values, reach, origin);
        var desks = new Desks(
                booking,
                standing,
                new ToolSearch(business, diary, values, booking, origin),
                new ToolChange(business, diary, values, standing, reach, origin),
                new ToolNotes(business, diary, people, journal, values, reach, clock, origin),
                new ToolOrders(business, deposits, promises, values, reach, origin),
                values.tongue());
        return record.of(id, origin.call(), tool, request, () -> work.apply(desks));
    }

    /** A value that could not be used is an answer like any other. */
    private static <T> T answered(Desks desks, Supplier<T> tool, Function<Refused, T> refusal) {
        try {
            return tool.get();
        } catch (ToolRefusal no) {
            return refusal.apply(no.refused(desks.tongue()));
        }
    }
}
