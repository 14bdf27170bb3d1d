package frontdesk.house;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import frontdesk.house.DialersByNumber.Carrier;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.provider.sip.SipDesk;

/** Lets softphones and SIP trunks reach the switchboard, where that is switched on. */
@Singleton
public final class SipPhones {
    private static final Logger LOG = Logger.getLogger(SipPhones.class);

    private final Settings settings;
    private @Nullable SipDesk desk;

    SipPhones(Settings settings) {
        this.settings = settings;
    }

    /** After the rooms are open. A port that is taken leaves everything else working. */
    void open(@Observes @Priority(100) StartupEvent event, Exchange exchange) {
        try {
            SipSetup.of(settings.sip()).ifPresent(sip -> {
                var opened = new SipDesk(
                        sip,
                        exchange.rooms().businesses(),
                        exchange.rooms().journal(),
                        exchange::isOpen,
                        exchange.answering(),
                        exchange.rooms().clock());
                desk = opened;
                if (sip.canDial()) {
                    exchange.dialers().open(Carrier.SIP, opened.dialer(), sip.numbers());
                }
                LOG.infof("SIP telephones reach us on UDP and TCP port %d", sip.port());
            });
        } catch (IllegalArgumentException | OutsideTrouble wrong) {
            LOG.errorf("SIP is not in use: %s", wrong.getMessage());
        }
    }

    /** After the switchboard has let its calls end. */
    void close(@Observes @Priority(2) ShutdownEvent event) {
        if (desk != null) {
            desk.close();
        }
    }
}
