package frontdesk.house;

import java.time.Clock;
import java.time.Duration;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

import frontdesk.call.KeptCalls;
import frontdesk.journal.Forgetting;
import frontdesk.notices.InfoRecaps;
import frontdesk.notices.MissedCalls;
import frontdesk.reception.AskedOnly;
import frontdesk.store.Database;
import frontdesk.storefront.BookingLinks;
import frontdesk.understanding.Understanding;

/** Opens the rooms when the server starts, and closes them when it stops; {@link ServerDoors} hands their doors to the rim. */
@Singleton
public final class House {
    private static final Logger LOG = Logger.getLogger("frontdesk");

    /** No call goes on for so long without a turn. */
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(10);

    private final Settings settings;

    House(Settings settings) {
        this.settings = settings;
    }

    /** First of all who hear of the start, so that nobody is served before. */
    void open(@Observes @Priority(1) StartupEvent event, Rooms rooms) {
        var firstStart = new FirstStart(rooms);
        if (settings.demoBusinesses()) {
            firstStart.addDemoBusinesses();
        }
        firstStart.addOwner(settings.owner()).ifPresent(this::showPassword);
        rooms.jobs().every(Duration.ofMinutes(1), "journal.end-forgotten", () -> endForgotten(rooms));
        rooms.jobs().every(Duration.ofMinutes(10), "accounts.reseal", rooms.accounts()::reseal);
        rooms.jobs().every(Duration.ofMinutes(10), "chat.lapse", rooms.chats()::lapse);
        var forgetting = new Forgetting(rooms.database(), rooms.jobs(), Telephone.recordings(settings), rooms.clock());
        var kept = new KeptCalls(rooms.businesses(), forgetting, rooms.clock());
        rooms.jobs().every(Duration.ofHours(6), "calls.forget-old", kept::sweep);
        var missed =
                new MissedCalls(rooms.businesses(), rooms.messages(), rooms.notices(), rooms.journal(), rooms.clock());
        rooms.jobs().every(Duration.ofMinutes(1), "notices.missed-calls", missed::sweep);
        var asked = new AskedOnly(rooms.journal(), new Understanding(), rooms.clock());
        var recaps = new InfoRecaps(rooms.businesses(), rooms.messages(), asked, rooms.journal(), rooms.clock());
        rooms.jobs().every(Duration.ofMinutes(1), "notices.info-recaps", recaps::sweep);
        LOG.infof("Frontdesk is open: %s", settings.publicUrl());
        Speech.honestly(settings).ifPresent(LOG::info);
        if (settings.training()) {
            Thread.ofVirtual().name("training").start(new Training(rooms));
        }
    }

    /** When the lines are open: what is due may want to call somebody. */
    void work(@Observes @Priority(200) StartupEvent event, Rooms rooms) {
        rooms.jobs().start();
    }

    /** A node that was killed cannot end its calls; whoever is left does. */
    private static void endForgotten(Rooms rooms) {
        rooms.journal().endForgotten(rooms.clock().instant().minus(LONGEST_SILENCE));
    }

    /** Last of all who hear of the stop. */
    void close(@Observes @Priority(Integer.MAX_VALUE) ShutdownEvent event, Rooms rooms) {
        rooms.jobs().close();
        rooms.database().close();
    }

    /** To the terminal and not to the log: it is shown once and kept nowhere. */
    private void showPassword(String password) {
        System.out.printf(
                "%n  Sign in at %s%n  as %s with the password %s%n  It is shown only this once.%n%n",
                settings.publicUrl(), settings.owner(), password);
    }

    @Produces
    @Singleton
    Keys keys() {
        return Foundation.keys(settings);
    }

    @Produces
    @Singleton
    Rooms rooms(Keys keys, BookingLinks links, OwnErrands errands, CardDesks desks) {
        Database database = Foundation.database(settings);
        return Rooms.build(
                database,
                keys.forPurpose("agent tokens"),
                Foundation.knownAccountKeys(settings, keys),
                links,
                Models.talking(settings.model()).with(who -> who.courier(new CarrierAccounts(settings).courier())
                        .mailer(MailSetup.mailer(settings.mail()))
                        .desks(desks::with)
                        .prices(new HousePrices(settings))
                        .agents(ErrandAgents.of(settings, AgentPlatforms.known(keys, database), errands))),
                Clock.systemUTC());
    }
}
