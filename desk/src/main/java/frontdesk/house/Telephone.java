package frontdesk.house;

import java.lang.System.Logger.Level;
import java.nio.file.Path;

import io.micrometer.core.instrument.Metrics;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.ext.web.Router;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import frontdesk.business.Drafts;
import frontdesk.call.ListeningIn;
import frontdesk.call.Simulation;
import frontdesk.call.SteppingIn;
import frontdesk.call.Switchboard;
import frontdesk.errand.ErrandTools;
import frontdesk.followup.RecordingLeft;
import frontdesk.outreach.CallBacks;
import frontdesk.outreach.ErrandCaller;
import frontdesk.reception.Summaries;
import frontdesk.turns.Patience;
import frontdesk.understanding.Understanding;
import frontdesk.webphone.Webphone;

/** Wires what a spoken call needs whoever carries it: ears, voices, the switchboard, the browser phone, and the calls that we start. */
@Singleton
public final class Telephone {
    private static final System.Logger LOG = System.getLogger(Telephone.class.getName());

    private final Settings settings;

    Telephone(Settings settings) {
        this.settings = settings;
    }

    static Path recordings(Settings settings) {
        return settings.data().resolve("recordings");
    }

    static Switchboard switchboard(Settings settings, Rooms rooms) {
        return new Switchboard(
                rooms.businesses(),
                rooms.receptionist(),
                new Speech(settings, rooms.clock()),
                rooms.journal(),
                rooms.clock(),
                new Switchboard.Settings(settings.maxCalls(), recordings(settings), Patience.usual()),
                null);
    }

    @Produces
    @Singleton
    Watchers watchers() {
        var watchers = new Watchers();
        watchers.add(new CallMetrics(Metrics.globalRegistry));
        return watchers;
    }

    @Produces
    @Singleton
    DialersByNumber dialers() {
        return new DialersByNumber();
    }

    @Produces
    @Singleton
    Switchboard switchboard(Rooms rooms) {
        return switchboard(settings, rooms);
    }

    @Produces
    @Singleton
    Exchange exchange(Rooms rooms, Switchboard switchboard, Watchers watchers, DialersByNumber dialers) {
        var summaries = new Summaries(new Understanding(), rooms.clock());
        var recordings = new LeftRecordings(rooms, switchboard::transcript, summaries);
        rooms.jobs().introduce(RecordingLeft.class, "voicemail.words", recordings::hear);
        return new Exchange(rooms, switchboard, watchers, dialers, recordings);
    }

    @Produces
    @Singleton
    Simulation simulation(Switchboard switchboard) {
        return new Simulation(switchboard);
    }

    @Produces
    @Singleton
    Webphone webphone(Rooms rooms, Keys keys, Drafts drafts, Switchboard switchboard) {
        return new Webphone(
                rooms.database(),
                rooms.journal(),
                rooms.businesses(),
                drafts,
                rooms.diary(),
                keys.forPurpose("browser phone"),
                settings.webphone(),
                switchboard::isOpen,
                rooms.clock());
    }

    void mountWebphone(@Observes Router router, Webphone webphone, Switchboard switchboard, Watchers watchers) {
        webphone.mount(router, (line, call, as, page) -> switchboard.answerAs(line, call, as, watchers, page));
    }

    @Produces
    @Singleton
    SteppingIn steppingIn(Rooms rooms, Switchboard switchboard) {
        return new SteppingIn(rooms.database(), switchboard);
    }

    void hearWhoStepsIn(@Observes @Priority(150) StartupEvent event, SteppingIn steppingIn) {
        steppingIn.listen();
    }

    @Produces
    @Singleton
    ListeningIn listeningIn(Rooms rooms, Switchboard switchboard) {
        return new ListeningIn(rooms.database(), switchboard, TwilioPhones.relayed(settings));
    }

    void hearWhoListensIn(@Observes @Priority(150) StartupEvent event, ListeningIn listening) {
        listening.listen();
    }

    /** When every line is open, and before the jobs begin. */
    void callBack(
            @Observes @Priority(150) StartupEvent event,
            Rooms rooms,
            Switchboard switchboard,
            DialersByNumber dialers) {
        if (!dialers.isEmpty()) {
            new CallBacks(
                    rooms.businesses(),
                    rooms.followUps(),
                    switchboard,
                    dialers,
                    rooms.journal(),
                    rooms.jobs(),
                    rooms.clock());
        }
    }

    @Produces
    @Singleton
    OwnErrands ownErrands() {
        return new OwnErrands();
    }

    /** When every line is open, and before the jobs begin. */
    void telephoneForErrands(
            @Observes @Priority(150) StartupEvent event,
            Rooms rooms,
            ErrandTools tools,
            Switchboard switchboard,
            DialersByNumber dialers,
            OwnErrands errands) {
        if (!dialers.isEmpty()) {
            errands.open(new ErrandCaller(
                    rooms.businesses(),
                    rooms.errands(),
                    rooms.errandCalls(),
                    tools,
                    switchboard,
                    dialers,
                    rooms.journal(),
                    new Understanding(),
                    rooms.clock()));
        }
    }

    void prepare(@Observes @Priority(Integer.MAX_VALUE) StartupEvent event, Switchboard switchboard) {
        Thread.ofPlatform().daemon().name("prepare").start(() -> {
            switchboard.prepare();
            // The words of a whole dictionary were read for it: give that memory back before the quiet hours.
            System.gc();
        });
    }

    /** Told before anything is closed: while this waits, calls in progress go on and pages and health are answered, and no call is taken. */
    void drain(@Observes ShutdownDelayInitiatedEvent event, Switchboard switchboard) throws InterruptedException {
        int calls = switchboard.calls().size();
        if (calls > 0) {
            LOG.log(Level.INFO, "stopping when the calls in progress are over: {0}", calls);
        }
        if (!switchboard.drain(settings.longestDrain())) {
            LOG.log(
                    Level.WARNING,
                    "stopping in the middle of calls: {0}",
                    switchboard.calls().size());
        }
    }
}
