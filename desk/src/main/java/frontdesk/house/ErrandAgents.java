package frontdesk.house;

import java.util.Optional;

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
        Optional<Agent> everybodys = own.agent().flatMap(agent -> own.phoneNumber().map(number -> new Agent(agent, number)));
        return Endpoints.key(vendor)
                .filter(_ -> everybodys.isPresent())
                .<AgentPlatform>map(key -> new ElevenLabsCalls(
                        new ElevenLabsAccount(vendor.baseUrl(), key), own.by(), _ -> everybodys, own.patience()))
                .orElse(null);
    }
}
