package frontdesk.reception;

import java.time.Clock;

import frontdesk.booking.Diary;
import frontdesk.booking.Origin;
import frontdesk.business.Businesses;
import frontdesk.journal.Journal;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;
import frontdesk.people.People;
import frontdesk.understanding.Understanding;

/**
 * What any voice agent can do here, ours or another's: check, book, move, cancel, look up. It takes values as agents write them and answers
 * with typed outcomes, each with a sentence that can be said. A use that belongs to a call is recorded on it.
 *
 * <p>With an idempotency key in the origin a repeated write gives the first answer again; without one, the same call booking the same start
 * for the same number is taken as a repeat.
 */
public final class ToolBelt {

    public ToolBelt(
            Businesses businesses,
            Diary diary,
            People people,
            Journal journal,
            Understanding understanding,
            Clock clock) {}

    /** The conversation that an outside agent calls by this name, begun in the journal where it is new. */
    public CallId call(BusinessId business, String conversation) {
        throw new IllegalStateException("the tool belt is being built");
    }

    public ToolAnswer.ToCheck check(BusinessId business, ToolRequest.Check request, Origin origin) {
        throw new IllegalStateException("the tool belt is being built");
    }

    public ToolAnswer.ToBook book(BusinessId business, ToolRequest.Book request, Origin origin) {
        throw new IllegalStateException("the tool belt is being built");
    }

    /** The bookings of this day at the business. */
    public ToolAnswer.Today today(BusinessId business, Origin origin) {
        throw new IllegalStateException("the tool belt is being built");
    }

    public ToolAnswer.ToCancel cancel(BusinessId business, ToolRequest.Cancel request, Origin origin) {
        throw new IllegalStateException("the tool belt is being built");
    }

    public ToolAnswer.ToMove move(BusinessId business, ToolRequest.Move request, Origin origin) {
        throw new IllegalStateException("the tool belt is being built");
    }

    public ToolAnswer.ToLookUp lookUp(BusinessId business, ToolRequest.LookUp request, Origin origin) {
        throw new IllegalStateException("the tool belt is being built");
    }
}
