package frontdesk.quality;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

import frontdesk.jobs.Jobs;
import frontdesk.journal.CallEntry;
import frontdesk.journal.CallQuery;
import frontdesk.journal.Journal;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;
import frontdesk.store.Database;

/** The door to scoring calls that were held before there were scores: some at a time, each once, however often it is asked for. */
public final class Backlog {
    /** As many as one job scores before it lets others go on. */
    private static final int PIECE = 50;

    private final Database database;
    private final Quality quality;
    private final Journal journal;
    private final Jobs jobs;
    private final Clock clock;

    public Backlog(Database database, Quality quality, Journal journal, Jobs jobs, Clock clock) {
        this.database = database;
        this.quality = quality;
        this.journal = journal;
        this.jobs = jobs;
        this.clock = clock;
        jobs.introduceAside(ScoresDue.class, "quality.score-backlog", this::score);
    }

    /**
     * Has the calls of so many days scored that have no score.
     *
     * @param byModel whether a model reads them too, as it does after each call where the business lets it hear its callers
     * @param actor who wants it, for the audit trail
     */
    public void score(BusinessId business, Duration back, boolean byModel, String actor) {
        Instant now = clock.instant();
        database.perform(handle -> {
            journal.auditTrail()
                    .note(
                            handle,
                            business,
                            actor,
                            "old calls to be scored",
                            "the last %d days".formatted(back.toDays()));
            jobs.announce(handle, business, new ScoresDue(business, now.minus(back), now, byModel));
        });
    }

    /** Of a call whose words were deleted nothing can be judged any more. */
    void score(ScoresDue due) {
        List<CallEntry> calls =
                journal.calls(due.business(), new CallQuery(false, null, due.since(), due.until(), PIECE));
        Set<CallId> unscored = database.read(handle -> new ScoreRows(handle, due.business())
                .unscored(calls.stream()
                        .filter(call -> call.turns() > 0)
                        .map(call -> call.started().call())
                        .toList()));
        unscored.forEach(call -> quality.scoreFirst(due.business(), call, due.byModel()));
        if (calls.size() == PIECE) {
            Instant next = next(calls.getLast().started().at(), due.until());
            database.perform(handle -> jobs.announce(
                    handle, due.business(), new ScoresDue(due.business(), due.since(), next, due.byModel())));
        }
    }

    /** Calls that began in the same moment as the last one may not have been among these. */
    private static Instant next(Instant last, Instant until) {
        Instant afterLast = last.plus(1, ChronoUnit.MICROS);
        return afterLast.isBefore(until) ? afterLast : last;
    }
}
