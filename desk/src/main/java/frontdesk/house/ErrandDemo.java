package frontdesk.house;

import java.time.Clock;
import java.util.Objects;
import java.util.UUID;

import io.quarkus.runtime.QuarkusApplication;
import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.business.DemoBusinesses;
import frontdesk.demo.ErrandScene;
import frontdesk.kernel.Secret;
import frontdesk.provider.scripted.OutboundAgentsStandIn;
import frontdesk.provider.scripted.TwilioStandIn;

/** {@code demo --errand} inside the opened house: the carrier, the agent platform and the providers are stand-ins on loopback. */
public class ErrandDemo implements QuarkusApplication {
    private static final String ACCOUNT = "ACdemo";
    private static final String AGENT = "agent_trattoria_lucia";

    private static @Nullable Cast cast;

    private final Rooms rooms;
    private final Settings settings;

    ErrandDemo(Rooms rooms, Settings settings) {
        this.rooms = rooms;
        this.settings = settings;
    }

    private record Cast(TwilioStandIn carrier, OutboundAgentsStandIn agents) {}

    /** Opens the house for it and plays it; the exit code is 0 where it ended with a booking. */
    static int run(Settings settings) {
        var token = Secret.of(UUID.randomUUID().toString());
        var key = Secret.of(UUID.randomUUID().toString());
        try (var carrier = new TwilioStandIn(ACCOUNT, token, Clock.systemUTC());
                var agents = new OutboundAgentsStandIn(key, Clock.systemUTC())) {
            cast = new Cast(carrier, agents);
            DemoHouse house = DemoHouse.at(settings, carrier, ACCOUNT, token);
            DemoHouse.set("frontdesk.twilio.whatsapp-numbers", number(DemoBusinesses.trattoria()));
            DemoHouse.set("frontdesk.twilio.whatsapp-templates", "errand-question=HXdemo");
            DemoHouse.set("frontdesk.speech.elevenlabs.base-url", agents.base().toString());
            DemoHouse.set("frontdesk.speech.elevenlabs.key", key.reveal());
            DemoHouse.set("frontdesk.speech.elevenlabs.hears", "false");
            DemoHouse.set("frontdesk.speech.elevenlabs.voice", "");
            DemoHouse.set("frontdesk.errands.agent", "agent_demo");
            DemoHouse.set("frontdesk.errands.phone-number", "phnum_demo");
            DemoHouse.set("frontdesk.errands.by", "twilio");
            return house.run(ErrandDemo.class);
        }
    }

    private static String number(Business business) {
        return Objects.requireNonNull(business.number()).e164();
    }

    @Override
    public int run(String... args) throws Exception {
        Cast chosen = Objects.requireNonNull(cast);
        chosen.agents()
                .serve(
                        settings.publicUrl(),
                        rooms.access().agents().token(AGENT).orElseThrow());
        var business = rooms.businesses().find(DemoBusinesses.TRATTORIA).orElseThrow();
        var scene = new ErrandScene(
                rooms.errands(), business, chosen.carrier(), chosen.agents(), rooms.clock(), System.out);
        return scene.play() ? 0 : 1;
    }
}
