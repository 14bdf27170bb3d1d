package frontdesk.house;

import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;

import io.quarkus.runtime.ShutdownEvent;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

import frontdesk.cli.Finding;
import frontdesk.house.DialersByNumber.Carrier;
import frontdesk.provider.asterisk.AriAccount;
import frontdesk.provider.asterisk.AsteriskAccount;
import frontdesk.provider.asterisk.AsteriskDesk;
import frontdesk.provider.exotel.ExotelAccount;
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

    private final CarrierAccounts accounts;
    private final Metronome metronome = new Metronome();
    private @Nullable AsteriskDesk asterisk;

    Lines(Settings settings) {
        this.accounts = new CarrierAccounts(settings);
    }

    void mount(@Observes Router router, Vertx vertx, Exchange exchange) {
        accounts.asterisk().ifPresent(account -> asterisk(account, router, vertx, exchange));
        accounts.telnyx().ifPresent(account -> telnyx(account, router, exchange));
        accounts.exotel().ifPresent(account -> exotel(account, router, exchange));
    }

    private void asterisk(AsteriskAccount account, Router router, Vertx vertx, Exchange exchange) {
        Rooms rooms = exchange.rooms();
        var desk = new AsteriskDesk(
                account,
                vertx,
                rooms.businesses(),
                rooms.database(),
                exchange::isOpen,
                exchange.answering(),
                metronome,
                rooms.clock());
        asterisk = desk;
        desk.open(router).whenComplete((port, trouble) -> {
            if (trouble != null) {
                LOG.log(Level.ERROR, "AudioSocket calls cannot be taken: its port is not free", trouble);
            }
        });
        desk.dialer()
                .ifPresent(dialer -> exchange.dialers().open(Carrier.ASTERISK, dialer, accounts.asteriskNumbers()));
    }

    private void telnyx(TelnyxAccount account, Router router, Exchange exchange) {
        Rooms rooms = exchange.rooms();
        var desk = new TelnyxDesk(
                account,
                rooms.businesses(),
                rooms.journal(),
                exchange::isOpen,
                exchange.answering(),
                left -> exchange.recordings().keep("telnyx", left),
                rooms.clock());
        desk.mount(router);
        exchange.recordings().from("telnyx", desk::recording);
        new TelnyxTexts(account, rooms.businesses(), rooms.messages(), rooms.clock()).mount(router);
        if (account.connection() != null) {
            exchange.dialers().open(Carrier.TELNYX, desk.dialer(), accounts.telnyxNumbers());
        }
    }

    private void exotel(ExotelAccount account, Router router, Exchange exchange) {
        Rooms rooms = exchange.rooms();
        var desk = new ExotelDesk(
                account,
                rooms.businesses(),
                rooms.journal(),
                exchange::isOpen,
                exchange.answering(),
                left -> exchange.recordings().keep("exotel", left));
        desk.mount(router);
        exchange.recordings().from("exotel", desk::recording);
        new ExotelTexts(account, rooms.businesses(), rooms.messages()).mount(router);
        desk.dialer().ifPresent(dialer -> exchange.dialers().open(Carrier.EXOTEL, dialer, accounts.exotelNumbers()));
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
        var accounts = new CarrierAccounts(settings);
        var findings = new ArrayList<Finding>();
        accounts.asterisk().ifPresent(account -> findings.add(finding(account)));
        SipSetup.finding(settings.sip()).ifPresent(findings::add);
        if (settings.telnyx().apiKey().isPresent()
                || settings.telnyx().publicKey().isPresent()) {
            findings.add(both(
                    "telnyx",
                    accounts.telnyx().isPresent(),
                    "webhooks at /telnyx/voice and /telnyx/texts",
                    "set both TELNYX_API_KEY and TELNYX_PUBLIC_KEY"));
        }
        if (settings.exotel().user().isPresent() || settings.exotel().password().isPresent()) {
            findings.add(both(
                    "exotel",
                    accounts.exotel().isPresent(),
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
