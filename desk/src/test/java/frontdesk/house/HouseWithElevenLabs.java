package frontdesk.house;

import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import frontdesk.agents.Agents;
import frontdesk.agents.KnownAgents;
import frontdesk.kernel.Secret;
import frontdesk.provider.elevenlabs.AgentTaste;
import frontdesk.provider.elevenlabs.ElevenLabsAccount;
import frontdesk.provider.elevenlabs.ElevenLabsWorkspace;
import frontdesk.provider.scripted.ElevenLabsStandIn;
import frontdesk.provider.scripted.TwilioStandIn;

/** The whole application with accounts at the stand-ins for ElevenLabs and for Twilio. */
public final class HouseWithElevenLabs implements QuarkusTestResourceLifecycleManager {
    private static final String ACCOUNT = "ACmadeup";
    private static final Secret TOKEN = Secret.of("a-made-up-token");

    private final HouseOnTestDatabase house = new HouseOnTestDatabase();
    private final ElevenLabsStandIn platform = new ElevenLabsStandIn();
    private final TwilioStandIn carrier = new TwilioStandIn(ACCOUNT, TOKEN, Clock.systemUTC());

    @Override
    public Map<String, String> start() {
        var settings = new HashMap<>(house.start());
        settings.put("frontdesk.public-url", "https://desk.example.com");
        settings.put("frontdesk.twilio.account-sid", ACCOUNT);
        settings.put("frontdesk.twilio.auth-token", TOKEN.reveal());
        settings.put("frontdesk.twilio.api-base", carrier.apiBase().toString());
        settings.put("frontdesk.speech.elevenlabs.base-url", platform.base().toString());
        settings.put("frontdesk.speech.elevenlabs.key", platform.key().reveal());
        settings.put("frontdesk.speech.elevenlabs.hears", "false");
        settings.put("frontdesk.speech.elevenlabs.voice", "");
        return settings;
    }

    /** Those of the application whose tools are called where it really listens, which nobody knows before it does. */
    static Agents agents(Rooms rooms, KnownAgents known, ElevenLabsStandIn platform, URI home) {
        var workspace = new ElevenLabsWorkspace(
                new ElevenLabsAccount(platform.base(), platform.key()), new AgentTaste("gemini-2.5-flash", null), null);
        return new Agents(
                rooms.database(),
                rooms.journal(),
                rooms.access(),
                known,
                workspace,
                URI.create("http://127.0.0.1:" + home.getPort()),
                rooms.clock());
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(platform, new TestInjector.MatchesType(ElevenLabsStandIn.class));
        injector.injectIntoFields(carrier, new TestInjector.MatchesType(TwilioStandIn.class));
    }

    @Override
    public void stop() {
        platform.close();
        carrier.close();
        house.stop();
    }
}
