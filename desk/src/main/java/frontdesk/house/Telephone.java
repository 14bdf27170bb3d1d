package frontdesk.house;

import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.micrometer.core.instrument.Metrics;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.ext.web.Router;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

import frontdesk.call.Simulation;
import frontdesk.call.Switchboard;
import frontdesk.chat.ChatTexts;
import frontdesk.errand.ErrandTools;
import frontdesk.followup.FollowUp;
import frontdesk.followup.FollowUps;
import frontdesk.followup.RecordingLeft;
import frontdesk.house.DialersByNumber.Carrier;
import frontdesk.journal.CallStarted;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.kernel.Secret;
import frontdesk.outreach.CallBacks;
import frontdesk.outreach.ErrandCaller;
import frontdesk.provider.twilio.ConversationRelay;
import frontdesk.provider.twilio.TwilioAccount;
import frontdesk.provider.twilio.TwilioDesk;
import frontdesk.provider.twilio.WhatsAppSenders;
import frontdesk.provider.wire.Answering;
import frontdesk.storefront.BookingLinks;
import frontdesk.turns.Patience;
import frontdesk.understanding.Understanding;
import frontdesk.webphone.Webphone;

/** Wires what a spoken call needs: ears, voices, the switchboard, and the carriers that are set up. */
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

    /** The account at Twilio, where both of its keys are set. */
    static Optional<TwilioAccount> twilio(Settings settings) {
        LineSettings.Twilio twilio = settings.twilio();
        return twilio.accountSid().flatMap(sid -> twilio.authToken()
                .map(token -> new TwilioAccount(
                        sid,
                        Secret.of(token),
                        apiKey(twilio),
                        twilio.apiBase(),
                        settings.publicUrl(),
                        twilio.signedHandshakes(),
                        settings.nodeUrl().orElse(null))));
    }

    /** Our numbers on WhatsApp, and what may be written from them. */
    static WhatsAppSenders whatsApp(LineSettings.Twilio twilio) {
        return WhatsAppSenders.of(
                twilio.whatsappNumbers().orElse(List.of()),
                twilio.whatsappTemplates().orElse(List.of()));
    }

    private static TwilioAccount.@Nullable ApiKey apiKey(LineSettings.Twilio twilio) {
        return twilio.apiKeySid()
                .flatMap(sid -> twilio.apiKeySecret().map(secret -> new TwilioAccount.ApiKey(sid, Secret.of(secret))))
                .orElse(null);
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
    Simulation simulation(Switchboard switchboard) {
        return new Simulation(switchboard);
    }

    @Produces
    @Singleton
    Webphone webphone(Rooms rooms, Keys keys, Switchboard switchboard) {
        return new Webphone(
                rooms.database(),
                rooms.journal(),
                rooms.businesses(),
                rooms.diary(),
                keys.forPurpose("browser phone"),
                settings.webphone(),
                switchboard::isOpen,
                rooms.clock());
    }

    void mountWebphone(@Observes Router router, Webphone webphone, Switchboard switchboard, Watchers watchers) {
        webphone.mount(router, (line, call, page) -> switchboard.answer(line, call, watchers, page));
    }

    void mount(
            @Observes Router router,
            Rooms rooms,
            Switchboard switchboard,
            Watchers watchers,
            DialersByNumber dialers,
            BookingLinks links,
            TwilioDesk.Elsewhere elsewhere) {
        var chatTexts = new ChatTexts(rooms.chats(), rooms.messages(), rooms.people());
        twilio(settings).ifPresent(account -> {
            var desk = new TwilioDesk(
                    account,
                    rooms.database(),
                    rooms.businesses(),
                    rooms.messages(),
                    rooms.journal(),
                    switchboard::isOpen,
                    answering(rooms, switchboard, watchers),
                    relay(rooms, switchboard, watchers),
                    elsewhere,
                    WhatsAppTalk.of(rooms, links, chatTexts, switchboard),
                    (business, name, from, lasting, recording) -> keep(rooms, business, name, from, lasting, recording),
                    rooms.clock());
            desk.mount(router);
            var recordings =
                    new LeftRecordings(rooms.businesses(), rooms.followUps(), desk::recording, switchboard::transcript);
            rooms.jobs().introduce(RecordingLeft.class, "voicemail.words", recordings::hear);
            dialers.open(
                    Carrier.TWILIO,
                    desk.dialer(),
                    Lines.numbers("twilio", settings.twilio().numbers()));
        });
    }

    /** What Twilio has recorded is a voicemail like others: the owner is told how long it is, and where to hear it; its words come later. */
    private static void keep(
            Rooms rooms,
            BusinessId business,
            String carrierName,
            @Nullable PhoneNumber from,
            Duration lasting,
            URI recording) {
        CallId call = rooms.journal()
                .callByCarrierName(business, carrierName)
                .map(entry -> entry.started().call())
                .orElse(null);
        String words = "(%d s) %s.mp3".formatted(lasting.toSeconds(), recording);
        rooms.followUps()
                .note(business, call, new FollowUps.Asked(FollowUp.Kind.VOICEMAIL, null, from, words, null), recording);
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

    /** The businesses, by their short names, whose callers Twilio hears and speaks to itself; {@code all} is everybody. */
    private ConversationRelay relay(Rooms rooms, Switchboard switchboard, Watchers watchers) {
        List<String> whose = settings.twilio().conversationRelay().orElse(List.of());
        return new ConversationRelay(
                business -> whose.contains("all") || whose.contains(business.slug()),
                (line, business, carrierName, from, to) ->
                        switchboard.answer(line, started(rooms, business, carrierName, from, to), watchers));
    }

    private static CallStarted started(
            Rooms rooms, BusinessId business, String carrierName, @Nullable PhoneNumber from, PhoneNumber to) {
        return new CallStarted(
                business,
                CallId.next(),
                CallStarted.Channel.PHONE,
                from == null ? null : from.e164(),
                to.e164(),
                carrierName,
                rooms.clock().instant());
    }

    /** How carriers' calls come to the switchboard. */
    static Answering answering(Rooms rooms, Switchboard switchboard, Watchers watchers) {
        return (line, business, carrierName, from, to) ->
                switchboard.answer(line, started(rooms, business, carrierName, from, to), watchers);
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
