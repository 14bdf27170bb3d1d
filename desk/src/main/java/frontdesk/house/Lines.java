package frontdesk.house;

import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.quarkus.runtime.ShutdownEvent;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

import frontdesk.call.Switchboard;
import frontdesk.cli.Finding;
import frontdesk.house.DialersByNumber.Carrier;
import frontdesk.kernel.PhoneNumber;
import frontdesk.kernel.Secret;
import frontdesk.provider.asterisk.AriAccount;
import frontdesk.provider.asterisk.AsteriskAccount;
import frontdesk.provider.asterisk.AsteriskDesk;
import frontdesk.provider.exotel.ExotelAccount;
import frontdesk.provider.exotel.ExotelApi;
import frontdesk.provider.exotel.ExotelDesk;
import frontdesk.provider.exotel.ExotelTexts;
import frontdesk.provider.telnyx.TelnyxAccount;
import frontdesk.provider.telnyx.TelnyxDesk;
import frontdesk.provider.telnyx.TelnyxTexts;
import frontdesk.provider.wire.Metronome;

/** Wires the lines other than Twilio's, each where its settings switch it on. */
@Singleton
public final class Lines {
    private static final System.Logger LOG = System.getLogger(Lines.class.getName());

    private final Settings settings;
    private final Metronome metronome = new Metronome();
    private @Nullable AsteriskDesk asterisk;

    Lines(Settings settings) {
        this.settings = settings;
    }

    static Optional<AsteriskAccount> asterisk(Settings settings) {
        LineSettings.Asterisk asterisk = settings.asterisk();
        return asterisk.secret()
                .map(secret -> new AsteriskAccount(
                        Secret.of(secret),
                        asterisk.audiosocketHost(),
                        asterisk.audiosocketPort(),
                        asterisk.region(),
                        ari(asterisk.ari()).orElse(null)));
    }

    private static Optional<AriAccount> ari(LineSettings.Asterisk.Ari ari) {
        return ari.password()
                .map(password -> new AriAccount(
                        ari.base(),
                        ari.user(),
                        Secret.of(password),
                        ari.application(),
                        ari.endpoint(),
                        ari.recordsJoined()));
    }

    /** The account at Telnyx, where both of its keys are set. */
    static Optional<TelnyxAccount> telnyx(Settings settings) {
        LineSettings.Telnyx telnyx = settings.telnyx();
        return telnyx.apiKey().flatMap(key -> telnyx.publicKey()
                .map(signs -> new TelnyxAccount(
                        Secret.of(key),
                        signs,
                        telnyx.connectionId().orElse(null),
                        telnyx.apiBase(),
                        settings.publicUrl(),
                        settings.nodeUrl().orElse(null))));
    }

    static Optional<ExotelAccount> exotel(Settings settings) {
        LineSettings.Exotel exotel = settings.exotel();
        return exotel.user().flatMap(user -> exotel.password()
                .map(password -> new ExotelAccount(
                        user,
                        Secret.of(password),
                        exotel.region(),
                        exotelApi(settings).orElse(null))));
    }

    private static Optional<ExotelApi> exotelApi(Settings settings) {
        LineSettings.Exotel exotel = settings.exotel();
        return exotel.accountSid().flatMap(account -> exotel.apiKey().flatMap(key -> exotel.apiToken()
                .map(token -> new ExotelApi(account, key, Secret.of(token), exotel.apiBase(), settings.publicUrl()))));
    }

    /** The numbers of an account, or the sentence that says which of them is none. */
    static List<PhoneNumber> numbers(String carrier, Optional<List<String>> named) {
        return named.orElse(List.of()).stream()
                .map(text -> PhoneNumber.parse(text, "ZZ")
                        .orElseThrow(() -> new IllegalArgumentException(
                                "frontdesk." + carrier + ".numbers wants numbers with their country's code")))
                .toList();
    }

    void mount(
            @Observes Router router,
            Vertx vertx,
            Rooms rooms,
            Switchboard switchboard,
            Watchers watchers,
            DialersByNumber dialers) {
        var answering = Telephone.answering(rooms, switchboard, watchers);
        asterisk(settings).ifPresent(account -> {
            var desk = new AsteriskDesk(
                    account,
                    vertx,
                    rooms.businesses(),
                    rooms.database(),
                    switchboard::isOpen,
                    answering,
                    metronome,
                    rooms.clock());
            asterisk = desk;
            desk.open(router).whenComplete((port, trouble) -> {
                if (trouble != null) {
                    LOG.log(Level.ERROR, "AudioSocket calls cannot be taken: its port is not free", trouble);
                }
            });
            desk.dialer()
                    .ifPresent(dialer -> dialers.open(
                            Carrier.ASTERISK,
                            dialer,
                            numbers("asterisk", settings.asterisk().numbers())));
        });
        telnyx(settings).ifPresent(account -> {
            var desk = new TelnyxDesk(
                    account, rooms.businesses(), rooms.journal(), switchboard::isOpen, answering, rooms.clock());
            desk.mount(router);
            new TelnyxTexts(account, rooms.businesses(), rooms.messages(), rooms.clock()).mount(router);
            if (account.connection() != null) {
                dialers.open(
                        Carrier.TELNYX,
                        desk.dialer(),
                        numbers("telnyx", settings.telnyx().numbers()));
            }
        });
        exotel(settings).ifPresent(account -> {
            var desk = new ExotelDesk(account, rooms.businesses(), rooms.journal(), switchboard::isOpen, answering);
            desk.mount(router);
            new ExotelTexts(account, rooms.businesses(), rooms.messages()).mount(router);
            desk.dialer()
                    .ifPresent(dialer -> dialers.open(
                            Carrier.EXOTEL,
                            dialer,
                            numbers("exotel", settings.exotel().numbers())));
        });
    }

    /** After the calls in progress have ended. */
    void close(@Observes @Priority(2) ShutdownEvent event) {
        if (asterisk != null) {
            asterisk.close();
        }
        metronome.close();
    }

    /** What {@code doctor} says of the lines that are switched on. */
    static List<Finding> findings(Settings settings) {
        var findings = new ArrayList<Finding>();
        asterisk(settings).ifPresent(account -> findings.add(finding(account)));
        SipSetup.finding(settings.sip()).ifPresent(findings::add);
        if (settings.telnyx().apiKey().isPresent()
                || settings.telnyx().publicKey().isPresent()) {
            findings.add(both(
                    "telnyx",
                    telnyx(settings).isPresent(),
                    "webhooks at /telnyx/voice and /telnyx/texts",
                    "set both TELNYX_API_KEY and TELNYX_PUBLIC_KEY"));
        }
        if (settings.exotel().user().isPresent() || settings.exotel().password().isPresent()) {
            findings.add(both(
                    "exotel",
                    exotel(settings).isPresent(),
                    "the voicebot's stream at /exotel/media",
                    "set both EXOTEL_STREAM_USER and EXOTEL_STREAM_PASSWORD"));
        }
        return findings;
    }

    private static Finding both(String line, boolean there, String well, String mend) {
        return there ? Finding.well(line, well) : Finding.ill(line, "only one of its two keys is set", mend);
    }

    private static Finding finding(AsteriskAccount asterisk) {
        String port = asterisk.audioSocketHost() + ":" + asterisk.audioSocketPort();
        if (asterisk.audioSocketHost().equals("0.0.0.0")) {
            return Finding.better(
                    "asterisk",
                    "AudioSocket calls are taken from everywhere, on " + port,
                    "set frontdesk.asterisk.audiosocket-host to an address that only Asterisk reaches");
        }
        AriAccount ari = asterisk.ari();
        String calls = ari == null
                ? "no calls are placed: ASTERISK_ARI_PASSWORD is not set"
                : "calls are placed by " + ari.base();
        return Finding.well("asterisk", "AudioSocket on " + port + ", WebSocket at /asterisk/media, " + calls);
    }
}
