package frontdesk.reception;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.function.Function;
import java.util.function.Supplier;

import frontdesk.booking.Diary;
import frontdesk.booking.Origin;
import frontdesk.business.Business;
import frontdesk.business.Businesses;
import frontdesk.journal.CallStarted;
import frontdesk.journal.Journal;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;
import frontdesk.people.People;
import frontdesk.reception.ToolAnswer.Refused;
import frontdesk.understanding.Understanding;

/**
 * What any voice agent can do here, ours or another's: check, book, move, cancel, look up. It takes values as agents write them and answers
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
    private final ToolRecord record;

    public ToolBelt(
            Businesses businesses,
            Diary diary,
            People people,
            Journal journal,
            Understanding understanding,
            Clock clock) {
        this.businesses = businesses;
        this.diary = diary;
        this.people = people;
        this.journal = journal;
        this.understanding = understanding;
        this.clock = clock;
        this.record = new ToolRecord(journal, clock);
    }

    /** The conversation that an outside agent calls by this name, begun in the journal where it is new. */
    public CallId call(BusinessId business, String conversation) {
        return journal.callByCarrierName(business, conversation)
                .map(entry -> entry.started().call())
                .orElseGet(() -> begin(business, conversation));
    }

    private CallId begin(BusinessId business, String conversation) {
        CallId call = CallId.next();
        journal.callStarted(
                new CallStarted(business, call, CallStarted.Channel.AGENT, null, null, conversation, clock.instant()));
        return call;
    }

    /** The free and taken starts of a day, or whether one start is free and what is free near it. */
    public ToolAnswer.ToCheck check(BusinessId business, ToolRequest.Check request, Origin origin) {
        return use(
                business,
                origin,
                "check_availability",
                request,
                desk -> answered(() -> desk.booking().check(request), no -> no));
    }

    public ToolAnswer.ToBook book(BusinessId business, ToolRequest.Book request, Origin origin) {
        return use(
                business,
                origin,
                "book_appointment",
                request,
                desk -> answered(() -> desk.booking().book(request), no -> no));
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
                desk -> answered(() -> desk.standing().cancel(request), no -> no));
    }

    public ToolAnswer.ToMove move(BusinessId business, ToolRequest.Move request, Origin origin) {
        return use(
                business,
                origin,
                "reschedule_appointment",
                request,
                desk -> answered(() -> desk.standing().move(request), no -> no));
    }

    public ToolAnswer.ToLookUp lookUp(BusinessId business, ToolRequest.LookUp request, Origin origin) {
        return use(
                business,
                origin,
                "lookup_customer",
                request,
                desk -> answered(() -> desk.standing().lookUp(request), no -> no));
    }

    private record Nothing() {}

    private record Desks(ToolDesk booking, ToolStanding standing) {}

    private <T> T use(BusinessId id, Origin origin, String tool, Object request, Function<Desks, T> work) {
        Business business =
                businesses.find(id).orElseThrow(() -> new IllegalArgumentException("no such business: " + id));
        LocalDateTime now = LocalDateTime.now(clock.withZone(business.zone()));
        Values values = new Values(business, now, understanding);
        var desks = new Desks(
                new ToolDesk(business, diary, values, origin),
                new ToolStanding(business, diary, people, values, origin));
        return record.of(id, origin.call(), tool, request, () -> work.apply(desks));
    }

    /** A value that could not be used is an answer like any other. */
    private static <T> T answered(Supplier<T> tool, Function<Refused, T> refusal) {
        try {
            return tool.get();
        } catch (ToolRefusal no) {
            return refusal.apply(no.refused());
        }
    }
}
