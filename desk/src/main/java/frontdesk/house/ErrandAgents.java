package frontdesk.house;

import org.jspecify.annotations.Nullable;

import frontdesk.errand.AgentPlatform;
import frontdesk.provider.elevenlabs.ElevenLabsAccount;
import frontdesk.provider.elevenlabs.ElevenLabsCalls;
import frontdesk.provider.elevenlabs.ElevenLabsCalls.Agent;

/** Who telephones for errands, as the settings say. */
final class ErrandAgents {
    private ErrandAgents() {}

    /** Null where nobody is set up: then errands wait for somebody who asks for their next call. */
    static @Nullable AgentPlatform of(Settings settings) {
        var own = settings.errands();
        var vendor = settings.speech().elevenlabs();
        return own.agent()
                .flatMap(agent -> own.phoneNumber().map(number -> new Agent(agent, number, own.by())))
                .flatMap(agent -> Endpoints.key(vendor)
                        .<AgentPlatform>map(key ->
                                new ElevenLabsCalls(new ElevenLabsAccount(vendor.baseUrl(), key), agent, own.patience())))
                .orElse(null);
    }
}
