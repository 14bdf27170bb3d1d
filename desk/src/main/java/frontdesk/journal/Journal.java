package frontdesk.journal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jdbi.v3.core.Handle;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;
import frontdesk.store.Database;

/**
 * What happened, written as it happens. Every entry is told to live pages on all nodes by {@link #LIVE}, as
 * {@code {"business":"…","kind":"call","id":"…"}}.
 */
public final class Journal {
    /** The channel on which the database tells that something changed; the news is a {@link Change} in JSON. */
    public static final String LIVE = "frontdesk_live";

    public Journal(Database database, Clock clock) {}

    /** Something changed: {@code kind} is {@code call}, {@code booking} or {@code message}. */
    public record Change(BusinessId business, String kind, String id) {}

    /** Tells live pages of a change, when this transaction commits. */
    public void tell(Handle handle, Change change) {
        throw new IllegalStateException("the journal is being built");
    }

    public void callStarted(CallStarted started) {
        throw new IllegalStateException("the journal is being built");
    }

    public void turn(BusinessId business, CallId call, Turn turn) {
        throw new IllegalStateException("the journal is being built");
    }

    public void toolUsed(BusinessId business, CallId call, ToolUse use) {
        throw new IllegalStateException("the journal is being built");
    }

    /** Keeps the conversation's state after a turn, so that another node can take it over; opaque JSON. */
    public void keepState(BusinessId business, CallId call, String state) {
        throw new IllegalStateException("the journal is being built");
    }

    public Optional<String> state(BusinessId business, CallId call) {
        throw new IllegalStateException("the journal is being built");
    }

    public void callEnded(BusinessId business, CallId call, CallEnded ended) {
        throw new IllegalStateException("the journal is being built");
    }

    /** Who did what, for the audit trail; in the transaction of what was done. */
    public void audit(Handle handle, BusinessId business, String actor, String action, String subject) {
        throw new IllegalStateException("the journal is being built");
    }

    /** The newest calls first. */
    public List<CallEntry> calls(BusinessId business, CallQuery query) {
        throw new IllegalStateException("the journal is being built");
    }

    public Optional<CallEntry> call(BusinessId business, CallId call) {
        throw new IllegalStateException("the journal is being built");
    }

    /** The call that a carrier knows by this name, such as a Twilio CallSid. */
    public Optional<CallEntry> callByCarrierName(BusinessId business, String carrierName) {
        throw new IllegalStateException("the journal is being built");
    }

    /** The turns of a call in order. */
    public List<Turn> turns(BusinessId business, CallId call) {
        throw new IllegalStateException("the journal is being built");
    }

    public List<ToolUse> toolUses(BusinessId business, CallId call) {
        throw new IllegalStateException("the journal is being built");
    }

    /**
     * Which calls to list.
     *
     * @param open true only those in progress, false only those that are over, null all
     * @param number digits that the caller's number contains, or null
     */
    public record CallQuery(
            @org.jspecify.annotations.Nullable Boolean open,
            @org.jspecify.annotations.Nullable String number,
            Instant from,
            Instant to,
            int limit) {}
}
