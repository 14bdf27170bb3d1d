package frontdesk.errand;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

import frontdesk.booking.HandClock;
import frontdesk.business.Businesses;
import frontdesk.business.DemoBusinesses;
import frontdesk.errand.Errand.User;
import frontdesk.jobs.Jobs;
import frontdesk.journal.Journal;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.Language;
import frontdesk.kernel.PhoneNumber;
import frontdesk.message.Messages;
import frontdesk.message.Text;
import frontdesk.people.People;
import frontdesk.provider.scripted.ScriptedAgents;
import frontdesk.store.Database;
import frontdesk.store.TestDatabase;
import frontdesk.understanding.Understanding;

/** An account that runs errands, on a database of its own: it is Monday, 23 November 2026, one in the afternoon at the clinic in New York. */
final class Account implements AutoCloseable {
    static final BusinessId ID = DemoBusinesses.CLINIC;
    static final PhoneNumber ANA = new PhoneNumber("+14155550171");
    static final PhoneNumber FIRST = new PhoneNumber("+14155550181");
    static final PhoneNumber SECOND = new PhoneNumber("+14155550182");
    static final PhoneNumber THIRD = new PhoneNumber("+14155550183");
    static final List<Provider.Entry> PROVIDERS = List.of(
            new Provider.Entry("Dr. First", FIRST, ""),
            new Provider.Entry("Dr. Second", SECOND, "2 Example Street"),
            new Provider.Entry("Dr. Third", THIRD, ""));

    private final Clock clock;
    final Database database;
    final Journal journal;
    final Jobs jobs;
    final Businesses businesses;
    final People people;
    final Messages messages;
    final ScriptedAgents agents = new ScriptedAgents();
    final Errands errands;
    final ErrandCalls calls;
    final ErrandTools tools;

    Account() {
        this(TestDatabase.fresh(), true);
        businesses.save(DemoBusinesses.clinic());
    }

    Account(Database database, boolean placing) {
        this(database, placing, new HandClock("2026-11-23T18:00:00Z"));
    }

    /** One whose clock goes by itself. */
    static Account ticking(Database database, Clock clock) {
        return new Account(database, false, clock);
    }

    private Account(Database database, boolean placing, Clock clock) {
        this.clock = clock;
        this.database = database;
        journal = new Journal(database, clock);
        jobs = new Jobs(database, clock);
        businesses = new Businesses(database, journal);
        people = new People(database, jobs, journal);
        messages = new Messages(database, businesses, people, jobs, journal, null, clock);
        errands = new Errands(database, businesses, messages, jobs, journal, new Understanding(), clock);
        calls = new ErrandCalls(errands, placing ? agents : null);
        tools = new ErrandTools(errands, calls, URI.create("https://desk.example.com"));
    }

    static User ana(String language) {
        return new User("Ana", ANA, Language.named(language).orElseThrow());
    }

    Errand make(String when) {
        return make(when, ana("en"), null);
    }

    Errand make(String when, User user, @org.jspecify.annotations.Nullable Preferences preferences) {
        var asked = new NewErrand(user, "dentist", when, preferences, "", PROVIDERS);
        return ((MakeOutcome.Made) errands.make(ID, asked, "test", null)).errand();
    }

    /** One whose providers are called at the same time. */
    Errand makeAtOnce(int atOnce) {
        var asked = new NewErrand(ana("en"), "dentist", "Friday afternoon", null, "", PROVIDERS, atOnce);
        return ((MakeOutcome.Made) errands.make(ID, asked, "test", null)).errand();
    }

    /** Places what is due and holds every conversation as far as it goes. */
    void run() {
        calls.place(ID);
        for (int i = 0; i < 20 && agents.play(tools, calls); i++) {
            calls.place(ID);
        }
    }

    /** Takes the next call as somebody outside does. */
    CallOrder take() {
        return ((NextCall.Taken) calls.next(ID, "outside")).order();
    }

    void pass(Duration time) {
        ((HandClock) clock).pass(time);
    }

    Story story(Errand errand) {
        return errands.story(ID, errand.id()).orElseThrow();
    }

    Errand.Status status(Errand errand) {
        return story(errand).errand().status();
    }

    /** What was texted to Ana, oldest first. */
    List<String> texts() {
        return messages.latest(ID, 50).reversed().stream()
                .filter(text -> text.to().equals(ANA))
                .map(Text::body)
                .toList();
    }

    @Override
    public void close() throws Exception {
        jobs.close();
        businesses.close();
        database.close();
    }
}
