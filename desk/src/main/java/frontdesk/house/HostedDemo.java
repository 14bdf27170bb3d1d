package frontdesk.house;

import java.time.Clock;
import java.util.Objects;
import java.util.UUID;

import io.quarkus.runtime.QuarkusApplication;
import org.jspecify.annotations.Nullable;

import frontdesk.agents.Agents;
import frontdesk.agents.KnownAgents;
import frontdesk.business.DemoBusinesses;
import frontdesk.demo.HostedScene;
import frontdesk.kernel.Secret;
import frontdesk.provider.scripted.ElevenLabsStandIn;
import frontdesk.provider.scripted.TwilioStandIn;

/** {@code demo --elevenlabs} inside the opened house: ElevenLabs and the carrier of texts are stand-ins on loopback. */
public class HostedDemo implements QuarkusApplication {
    private static final String ACCOUNT = "ACdemo";

    private static @Nullable Cast cast;

    private final Rooms rooms;
    private final Agents agents;
    private final KnownAgents known;

    HostedDemo(Rooms rooms, Agents agents, KnownAgents known) {
        this.rooms = rooms;
        this.agents = agents;
        this.known = known;
    }

    private record Cast(ElevenLabsStandIn platform, TwilioStandIn carrier) {}

    /** Opens the house for it and plays it; the exit code is 0 where the caller was booked and the call came into the journal. */
    static int run(Settings settings) {
        var token = Secret.of(UUID.randomUUID().toString());
        try (var carrier = new TwilioStandIn(ACCOUNT, token, Clock.systemUTC());
                var platform = new ElevenLabsStandIn()) {
            cast(platform, carrier);
            DemoHouse house = DemoHouse.at(settings, carrier, ACCOUNT, token);
            DemoHouse.set(
                    "frontdesk.speech.elevenlabs.base-url", platform.base().toString());
            DemoHouse.set("frontdesk.speech.elevenlabs.key", platform.key().reveal());
            DemoHouse.set("frontdesk.speech.elevenlabs.hears", "false");
            DemoHouse.set("frontdesk.speech.elevenlabs.voice", "");
            return house.run(HostedDemo.class);
        }
    }

    /** The framework makes this class, so who plays in it is left here for it. */
    static void cast(ElevenLabsStandIn platform, TwilioStandIn carrier) {
        cast = new Cast(platform, carrier);
    }

    @Override
    public int run(String... args) throws Exception {
        Cast chosen = Objects.requireNonNull(cast);
        var business = rooms.businesses().find(DemoBusinesses.CLINIC).orElseThrow();
        // What an earlier demo has made was made in a workspace that is gone.
        agents.remove(business, "demo");
        var scene = new HostedScene(
                agents,
                known,
                rooms.journal(),
                business,
                chosen.platform(),
                chosen.carrier(),
                rooms.clock(),
                System.out);
        return scene.play() ? 0 : 1;
    }
}
