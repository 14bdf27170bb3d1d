package frontdesk.errand;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.business.Businesses;
import frontdesk.errand.Errand.Status;
import frontdesk.jobs.Jobs;
import frontdesk.journal.Journal;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.ErrandId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.kernel.Secret;
import frontdesk.message.Messages;
import frontdesk.store.Database;
import frontdesk.understanding.Understanding;

/** The door to errands for those who ask for them: make one, see where it stands, answer what is asked, stop it. */
public final class Errands {

    private final Neighbours at;

    public Errands(
            Database database,
            Businesses businesses,
            Messages messages,
            Jobs jobs,
            Journal journal,
            Understanding understanding,
            Clock clock) {
        this.at = new Neighbours(database, businesses, messages, jobs, journal, understanding, clock);
    }

    Neighbours neighbours() {
        return at;
    }

    /**
     * Makes an errand; its first call is due at once.
     *
     * @param actor who asks for it, for the history
     * @param key by which the request is known when it comes again, or null
     */
    public MakeOutcome make(BusinessId business, NewErrand asked, String actor, @Nullable String key) {
        Business account = at.account(business);
        WishedTime wish = WishedTime.ANY;
        if (!asked.when().isBlank()) {
            var read = at.times(account, asked.user().language()).wish(asked.when());
            if (read.readings().isEmpty()) {
                return new MakeOutcome.TimeNotUnderstood(read.impossible());
            }
            wish = new WishedTime(asked.when(), read.readings());
        }
        WishedTime wished = wish;
        return at.database().transaction(handle -> make(handle, business, asked, wished, actor, key));
    }

    private MakeOutcome make(
            Handle handle, BusinessId business, NewErrand asked, WishedTime wish, String actor, @Nullable String key) {
        var rows = new ErrandRows(handle, business);
        Optional<Errand> before = key == null ? Optional.empty() : rows.byKey(key);
        if (before.isPresent()) {
            return repeated(before.get(), asked);
        }
        List<Provider.Entry> providers = asked.providers().isEmpty()
                ? new DirectoryRows(handle, business).of(asked.service())
                : asked.providers();
        if (providers.isEmpty()) {
            return new MakeOutcome.NobodyToCall();
        }
        Errand errand = errand(handle, business, asked, wish);
        if (!rows.insert(errand, errand.madeAt(), actor, key)) {
            return repeated(rows.byKey(String.valueOf(key)).orElseThrow(), asked);
        }
        new UserRows(handle, business).remember(errand.user(), errand.preferences(), word());
        new ProviderRows(handle, business, errand.id()).insert(providers);
        var course = new Course(at, handle, errand);
        course.note(
                actor,
                "made",
                "%s, %s".formatted(errand.service(), wish.words().isEmpty() ? "any time" : wish.words()));
        at.journal().auditTrail().note(handle, business, actor, "errand made", "errand " + errand.id());
        at.jobs().announce(handle, business, new CallDue(business));
        return new MakeOutcome.Made(errand, false);
    }

    private static MakeOutcome repeated(Errand before, NewErrand asked) {
        return asked.isAskedBy(before) ? new MakeOutcome.Made(before, true) : new MakeOutcome.KeyUsed();
    }

    private Errand errand(Handle handle, BusinessId business, NewErrand asked, WishedTime wish) {
        Preferences preferences = asked.preferences();
        if (preferences == null) {
            preferences = new UserRows(handle, business)
                    .preferences(asked.user().phone())
                    .orElse(Preferences.NONE);
        }
        return new Errand(
                ErrandId.next(),
                business,
                asked.user(),
                asked.service(),
                wish,
                preferences,
                asked.notes(),
                new Status.Queued(at.now()),
                asked.atOnce(),
                0,
                word(),
                at.now());
    }

    /** The secret part of an address: nobody guesses it. */
    private static String word() {
        return Secret.random(18).reveal();
    }

    /** What is kept of a user from their last errand. */
    public Optional<Preferences> preferences(BusinessId business, PhoneNumber user) {
        return at.database().read(handle -> new UserRows(handle, business).preferences(user));
    }

    /** All that is booked for the user whose calendar has this secret word, the earliest first; empty where nobody's has. */
    public Optional<List<Errand>> calendar(BusinessId business, String word) {
        return at.database().read(handle -> new UserRows(handle, business)
                .byCalendar(word)
                .map(user -> new ErrandRows(handle, business).booked(user)));
    }

    public Optional<Errand> find(BusinessId business, ErrandId id) {
        return at.database().read(handle -> new ErrandRows(handle, business).find(id));
    }

    /** An errand with all that happened on it. */
    public Optional<Story> story(BusinessId business, ErrandId id) {
        return at.database().transaction(handle -> new ErrandRows(handle, business)
                .find(id)
                .map(errand -> new Story(
                        errand,
                        new ProviderRows(handle, business, id).all(),
                        new CallRows(handle, business).of(id),
                        new HistoryRows(handle, business, id).offers(),
                        new QuestionRows(handle, business).of(id),
                        new HistoryRows(handle, business, id).events())));
    }

    /**
     * The newest first.
     *
     * @param status only those that stand so, by {@link Status#word()}, or null for all
     * @param before only those made before this one, or null
     */
    public List<Errand> list(BusinessId business, @Nullable String status, @Nullable ErrandId before, int most) {
        String upper = status == null ? null : status.toUpperCase(java.util.Locale.ROOT);
        return at.database().read(handle -> new ErrandRows(handle, business).list(upper, before, most));
    }

    /** Stops an errand; whoever is on the line is told with the next tool. Empty where there is none, and false where it was over. */
    public Optional<Boolean> stop(BusinessId business, ErrandId id, String actor) {
        return at.database()
                .transaction(handle -> new ErrandRows(handle, business).lock(id).map(errand -> {
                    if (errand.status().isOver()) {
                        return false;
                    }
                    var course = new Course(at, handle, errand);
                    course.stand(new Status.Stopped());
                    course.questions().withdraw(id);
                    course.note(actor, "stopped", "");
                    at.journal().auditTrail().note(handle, business, actor, "errand stopped", "errand " + id);
                    return true;
                }));
    }

    /** Whether this user was asked something and has not answered: what they text is then for {@link #reply}. */
    public boolean awaits(BusinessId business, PhoneNumber user) {
        return at.database()
                .read(handle -> new QuestionRows(handle, business).open(user).isPresent());
    }

    /** What a user texts: an answer to what they were asked last. */
    public ReplyOutcome reply(BusinessId business, PhoneNumber user, String text) {
        return at.database()
                .read(handle -> new QuestionRows(handle, business).open(user))
                .map(question -> answer(business, question.errand(), text, "user"))
                .orElse(new ReplyOutcome.NothingAsked());
    }

    /** The answer to what was asked last on this errand; "2", "the later one", "no", or any words. */
    public ReplyOutcome answer(BusinessId business, ErrandId id, String text, String actor) {
        return at.database().transaction(handle -> {
            Optional<Errand> errand = new ErrandRows(handle, business).lock(id);
            Optional<Question> open = errand.flatMap(_ -> new QuestionRows(handle, business)
                    .of(id).stream().filter(Question::isOpen).reduce((_, last) -> last));
            return open.isEmpty()
                    ? new ReplyOutcome.NothingAsked()
                    : answered(new Course(at, handle, errand.orElseThrow()), open.get(), text.strip(), actor);
        });
    }

    private ReplyOutcome answered(Course course, Question question, String text, String actor) {
        Errand errand = course.errand();
        Integer choice = at.times(at.account(errand.business()), errand.user().language())
                .choice(text, question.options());
        course.questions().answer(question, text, choice, at.now());
        course.note(actor, "answered", text);
        Question since = course.questions().of(errand.id()).get(question.number() - 1);
        boolean hungUp = new CallRows(course.handle(), errand.business())
                .find(since.call())
                .orElseThrow()
                .isOver();
        if (hungUp) {
            course.answered(since);
        }
        return new ReplyOutcome.Answered(since);
    }

    /** How many calls the account may have at once. */
    public void allow(BusinessId business, CallPlan plan) {
        at.database().perform(handle -> new AccountRows(handle, business).allow(plan));
    }

    /** When the account's providers are called. */
    public void callAt(BusinessId business, CallingHours hours) {
        at.database().perform(handle -> new AccountRows(handle, business).callAt(hours));
    }

    /** Whom the account calls for a service where a request names nobody. */
    public List<Provider.Entry> directory(BusinessId business, String service) {
        return at.database().read(handle -> new DirectoryRows(handle, business).of(service));
    }

    public void directory(BusinessId business, String service, List<Provider.Entry> entries) {
        at.database().perform(handle -> new DirectoryRows(handle, business).replace(service, entries));
    }
}
