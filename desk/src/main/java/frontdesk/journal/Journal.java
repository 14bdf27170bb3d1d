package frontdesk.journal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.jdbi.v3.core.Handle;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;
import frontdesk.kernel.Language;
import frontdesk.kernel.Older;
import frontdesk.kernel.PhoneNumber;
import frontdesk.store.Database;

/**
 * What happened, written as it happens. Every entry is told to live pages on all nodes by {@link #LIVE}, as
 * {@code {"business":"…","kind":"call","id":"…"}}.
 */
public final class Journal {
    /** The channel on which the database tells that something changed; the news is a {@link Change} in JSON. */
    public static final String LIVE = "frontdesk_live";

    private final Database database;
    private final Clock clock;
    private final ToolAnswers toolAnswers;
    private final Tallies tallies;
    private final AuditTrail auditTrail;
    private final ToldCalls toldCalls;
    private final CallPlaces callPlaces;
    private final CallCosts callCosts;
    private volatile Ending ending = (_, _, _) -> {};

    public Journal(Database database, Clock clock) {
        this(database, clock, UnitPrices.UNKNOWN);
    }

    /** @param prices what is paid for what calls use up */
    public Journal(Database database, Clock clock, UnitPrices prices) {
        this.database = database;
        this.clock = clock;
        this.toolAnswers = new ToolAnswers(database, clock);
        this.tallies = new Tallies(database);
        this.auditTrail = new AuditTrail(database, clock);
        this.toldCalls = new ToldCalls(database, this);
        this.callPlaces = new CallPlaces(database);
        this.callCosts = new CallCosts(database, this, prices);
    }

    /** Something changed: {@code kind} is {@code call}, {@code booking}, {@code message}, {@code waiting} or {@code errand}. */
    public record Change(BusinessId business, String kind, String id) {}

    /** Lets somebody write along where calls end; said once, at start. */
    public void atEnd(Ending listener) {
        ending = listener;
    }

    /** Tells live pages of a change, soon after this transaction has committed. */
    public void tell(Handle handle, Change change) {
        database.hint(handle, LIVE, LiveNews.written(change));
    }

    /** Hears of every change on every node from now on; {@code missed} is run when some may have been missed. Close it to hear no more. */
    public AutoCloseable follow(Consumer<Change> listener, Runnable missed) {
        return database.listen(LIVE, news -> listener.accept(LiveNews.read(news)), missed);
    }

    /** What others tell of a call that they held. */
    public ToldCalls toldCalls() {
        return toldCalls;
    }

    /** Where of a business something was done in calls. */
    public CallPlaces callPlaces() {
        return callPlaces;
    }

    /** What calls cost. */
    public CallCosts callCosts() {
        return callCosts;
    }

    public Optional<CallAnalysis> analysis(BusinessId business, CallId call) {
        return database.read(handle -> CallAnalysisRows.find(handle, business, call));
    }

    /** Writes how well the two sides of a call heard each other, by its carrier's name; of a call that nobody has begun it is nothing. */
    public void sounded(BusinessId business, String carrierName, CallSound sound) {
        callByCarrierName(business, carrierName)
                .map(entry -> entry.started().call())
                .ifPresent(call -> write(business, call, handle -> CallSoundRows.put(handle, business, call, sound)));
    }

    public Optional<CallSound> sound(BusinessId business, CallId call) {
        return database.read(handle -> CallSoundRows.find(handle, business, call));
    }

    /** Writes that a conversation begins; once, however often a carrier tells it. */
    public void callStarted(CallStarted started) {
        write(started.business(), started.call(), handle -> CallRows.insert(handle, started));
    }

    /** Writes a turn, or writes it again when it turns out that less of it was heard. */
    public void turn(BusinessId business, CallId call, Turn turn) {
        write(business, call, handle -> {
            TurnRows.put(handle, business, call, List.of(turn));
            new CallMeasureRows(handle, business, call).turned(List.of(turn));
        });
    }

    /** Writes how a tool was used; jotted down, since a caller waits and what the tool did is kept by whoever did it. */
    public void toolUsed(BusinessId business, CallId call, ToolUse use) {
        database.jot(handle -> {
            ToolUseRows.insert(handle, business, call, use);
            new CallMeasureRows(handle, business, call).used(use);
            tell(handle, new Change(business, "call", call.toString()));
        });
    }

    /** Writes what an outside agent says of a call that it held; the newest report stands, and the older ones are kept. */
    public void callReported(BusinessId business, CallId call, CallReport report) {
        write(business, call, handle -> CallReportRows.insert(handle, business, call, report));
    }

    /** What outside agents said of a call, oldest first. */
    public List<CallReport> reports(BusinessId business, CallId call) {
        return database.read(handle -> CallReportRows.list(handle, business, call));
    }

    /** What requests with a key were answered first. */
    public ToolAnswers toolAnswers() {
        return toolAnswers;
    }

    /** Writes in which language a conversation ended. */
    public void spoken(BusinessId business, CallId call, Language language) {
        database.jot(handle -> CallRows.spoken(handle, business, call, language));
    }

    /** Keeps the conversation's state after a turn, so that another node can take it over; opaque JSON. */
    public void keepState(BusinessId business, CallId call, String state) {
        database.perform(handle -> CallStateRows.put(handle, business, call, state, clock.instant()));
    }

    public Optional<String> state(BusinessId business, CallId call) {
        return database.read(handle -> CallStateRows.find(handle, business, call));
    }

    /** Writes how a conversation ended. The first end stands; one that comes later can only add a recording. */
    public void callEnded(BusinessId business, CallId call, CallEnded ended) {
        write(business, call, handle -> {
            CallRows.end(handle, business, call, ended);
            CallStateRows.delete(handle, business, call);
            callCosts.thought(handle, business, call);
            ending.ended(handle, business, call);
        });
    }

    /**
     * Ends the calls of which nothing was heard since a moment: their node died and no carrier came back.
     *
     * @return how many there were
     */
    public int endForgotten(Instant quietSince) {
        CallEnded ended = new CallEnded(
                CallEnded.By.US, "the call was lost", CallEnded.Disposition.FAILED, null, clock.instant());
        return database.transaction(handle -> {
            List<Change> forgotten = CallRows.endForgotten(handle, quietSince, ended);
            forgotten.forEach(change -> {
                CallId call = CallId.of(change.id());
                CallStateRows.delete(handle, change.business(), call);
                callCosts.thought(handle, change.business(), call);
                // Of an agent's call its platform may yet tell how it really ended.
                CallRows.find(handle, change.business(), call)
                        .filter(entry -> entry.started().channel() != CallStarted.Channel.AGENT)
                        .ifPresent(_ -> ending.ended(handle, change.business(), call));
                tell(handle, change);
            });
            return forgotten.size();
        });
    }

    /** The conversations in writing that are open and in which nobody has written since a moment, of all businesses. */
    public List<CallStarted> quietChats(Instant quietSince) {
        return database.read(handle -> CallRows.quietChats(handle, quietSince));
    }

    /** Who was called since a moment, of all businesses, the last one first. */
    public List<BusinessId> lastCalled(Instant since, int most) {
        return database.read(handle -> CallRows.lastCalled(handle, since, most));
    }

    /** Who did what. */
    public AuditTrail auditTrail() {
        return auditTrail;
    }

    /** The newest calls first. */
    public List<CallEntry> calls(BusinessId business, CallQuery query) {
        return database.read(handle -> CallRows.list(handle, business, query));
    }

    /** The calls of this number and those to it, the newest first. */
    public List<CallEntry> calls(BusinessId business, PhoneNumber number, Older older, int most) {
        return database.read(handle -> CallRows.of(handle, business, number, older, most));
    }

    /** How many calls there were, and what they were like. */
    public Tallies tallies() {
        return tallies;
    }

    public Optional<CallEntry> call(BusinessId business, CallId call) {
        return database.read(handle -> CallRows.find(handle, business, call));
    }

    /** The call that a carrier knows by this name, such as a Twilio CallSid. */
    public Optional<CallEntry> callByCarrierName(BusinessId business, String carrierName) {
        return database.read(handle -> CallRows.findByCarrierName(handle, business, carrierName));
    }

    /**
     * The same while a caller waits on the line: in a second and a half, or not at all.
     *
     * @throws frontdesk.kernel.OutsideTrouble where the database does not answer by then
     */
    public Optional<CallEntry> callOnTheLine(BusinessId business, String carrierName) {
        return database.readInTime(handle -> CallRows.findByCarrierName(handle, business, carrierName));
    }

    /** The turns of a call in order. */
    public List<Turn> turns(BusinessId business, CallId call) {
        return database.read(handle -> TurnRows.list(handle, business, call));
    }

    /** The tools that were used in a call, in order. */
    public List<ToolUse> toolUses(BusinessId business, CallId call) {
        return database.read(handle -> ToolUseRows.list(handle, business, call));
    }

    private void write(BusinessId business, CallId call, Consumer<Handle> entry) {
        database.perform(handle -> {
            entry.accept(handle);
            tell(handle, new Change(business, "call", call.toString()));
        });
    }
}
