package frontdesk.quality;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import frontdesk.booking.Diary;
import frontdesk.brain.LanguageModel;
import frontdesk.business.Business;
import frontdesk.business.Businesses;
import frontdesk.journal.CallEnded;
import frontdesk.journal.CallEntry;
import frontdesk.journal.CallStarted;
import frontdesk.journal.Journal;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.people.People;
import frontdesk.store.Database;

/** The door to how good calls were: each is scored once it is over, the poor ones wait for a person, and people say whether the score is right. */
public final class Quality {
    /** Nobody waits for a score. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final int LONGEST_NOTE = 1_000;

    /** Newer verdicts say how well the scorer is trusted now. */
    private static final int COMPARED = 500;

    private final Database database;
    private final Businesses businesses;
    private final Diary diary;
    private final People people;
    private final Journal journal;
    private final Scorer scorer;
    private final Scorer rules = new Scorer(null);
    private final Clock clock;

    /** @param model who reads calls too, for the businesses that let it hear their callers; null where there is none */
    public Quality(
            Database database,
            Businesses businesses,
            Diary diary,
            People people,
            Journal journal,
            @Nullable LanguageModel model,
            Clock clock) {
        this(database, businesses, diary, people, journal, model, PATIENCE, clock);
    }

    Quality(
            Database database,
            Businesses businesses,
            Diary diary,
            People people,
            Journal journal,
            @Nullable LanguageModel model,
            Duration patience,
            Clock clock) {
        this.database = database;
        this.businesses = businesses;
        this.diary = diary;
        this.people = people;
        this.journal = journal;
        this.scorer = new Scorer(model == null ? null : new ModelJudge(model, patience));
        this.clock = clock;
    }

    /** Scores a call that is over; again where more of it is told, and the newest score stands. */
    public void score(BusinessId business, CallId call) {
        scored(business, call, scorer).ifPresent(score -> database.perform(handle -> put(handle, business, score)));
    }

    /** The same for a call that may have been scored meanwhile: then that score stands. */
    void scoreFirst(BusinessId business, CallId call, boolean byModel) {
        scored(business, call, byModel ? scorer : rules)
                .ifPresent(score -> database.perform(handle -> {
                    if (new ScoreRows(handle, business).find(call).isEmpty()) {
                        put(handle, business, score);
                    }
                }));
    }

    private Optional<CallScore> scored(BusinessId business, CallId call, Scorer by) {
        return businesses
                .find(business)
                .flatMap(known -> evidence(known, call))
                .flatMap(evidence -> by.score(evidence, clock.instant()));
    }

    private void put(Handle handle, BusinessId business, CallScore score) {
        new ScoreRows(handle, business).put(score);
        journal.tell(handle, new Journal.Change(business, "call", score.call().toString()));
    }

    /** Names and numbers of a call were hidden: what a model said of it may hold some. The verdicts stand. */
    public void redacted(BusinessId business, CallId call) {
        database.perform(handle ->
                new ScoreRows(handle, business).hideReasons(call, "The reason was hidden with names and numbers."));
    }

    /** The words of a call were deleted, and so is what a model and reviewers wrote of them. The verdicts stand. */
    public void forgotten(BusinessId business, CallId call) {
        database.perform(handle -> {
            new ScoreRows(handle, business).hideReasons(call, "The reason was deleted with the words of the call.");
            new ReviewRows(handle, business).forgetNotes(call);
        });
    }

    private Optional<Evidence> evidence(Business business, CallId call) {
        return journal.call(business.id(), call).flatMap(entry -> evidence(business, entry));
    }

    private Optional<Evidence> evidence(Business business, CallEntry entry) {
        CallStarted started = entry.started();
        CallEnded ended = entry.ended();
        if (ended == null) {
            return Optional.empty();
        }
        CallId call = started.call();
        return Optional.of(new Evidence(
                business,
                started,
                ended,
                journal.turns(business.id(), call),
                journal.toolUses(business.id(), call),
                journal.analysis(business.id(), call).orElse(null),
                !diary.agenda().madeIn(business.id(), call).isEmpty(),
                entry.corrected() != null,
                isTextable(business, started.from())));
    }

    private boolean isTextable(Business business, @Nullable String from) {
        return from == null
                || PhoneNumber.parse(from, business.region())
                        .map(number -> people.textable(business.id(), number))
                        .orElse(true);
    }

    /** Empty where a call goes on, or nothing happened in it that could be judged. */
    public Optional<CallScore> of(BusinessId business, CallId call) {
        return database.read(handle -> new ScoreRows(handle, business).find(call));
    }

    /** The worst first. */
    public List<CallScore> list(BusinessId business, ReviewQuery query) {
        Set<CallId> among = at(business, query.places());
        return database.read(handle -> new ScoreRows(handle, business).list(query, among));
    }

    /**
     * How many flagged calls nobody has reviewed.
     *
     * @param places only those in which something was done at one of these; null for all
     */
    public int open(BusinessId business, @Nullable Set<String> places) {
        Set<CallId> among = at(business, places);
        return database.read(handle -> new ScoreRows(handle, business).open(among));
    }

    private @Nullable Set<CallId> at(BusinessId business, @Nullable Set<String> places) {
        return places == null ? null : journal.callPlaces().at(business, places);
    }

    /** The same of several businesses at once; who has none is left out. */
    public Map<BusinessId, Integer> open(Collection<BusinessId> theirs) {
        return database.read(handle -> ScoreRows.open(handle, theirs));
    }

    /**
     * Keeps what somebody thinks of a call's score; their newest verdict stands.
     *
     * @param right what it should be, or null where it is right
     */
    public ReviewOutcome review(BusinessId business, CallId call, @Nullable Integer right, String note, String actor) {
        return database.transaction(handle -> {
            Optional<CallScore> scored = new ScoreRows(handle, business).find(call);
            if (scored.isEmpty()) {
                return new ReviewOutcome.NotScored();
            }
            int score = scored.get().score();
            if (right != null && (right < 0 || right > 100 || right == score)) {
                return new ReviewOutcome.NoSuchScore();
            }
            String kept = note.length() <= LONGEST_NOTE ? note : note.substring(0, LONGEST_NOTE);
            var review = new Review(actor, score, right == null ? score : right, right == null, kept, clock.instant());
            new ReviewRows(handle, business).put(call, review);
            journal.auditTrail()
                    .note(
                            handle,
                            business,
                            actor,
                            right == null ? "call's score confirmed" : "call's score put right to " + right,
                            "call " + call);
            journal.tell(handle, new Journal.Change(business, "call", call.toString()));
            return new ReviewOutcome.Kept(review);
        });
    }

    /** What people think of a call's score, the newest first. */
    public List<Review> reviews(BusinessId business, CallId call) {
        return database.read(handle -> new ReviewRows(handle, business).of(call));
    }

    /** How well people and the scorer agree, by the newest verdicts. */
    public Agreement agreement(BusinessId business) {
        return database.read(handle -> Agreement.of(new ReviewRows(handle, business).newest(COMPARED)));
    }
}
