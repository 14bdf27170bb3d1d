package frontdesk.house;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import frontdesk.agents.KnownAgents;
import frontdesk.agents.Role;
import frontdesk.errand.AgentPlatform;
import frontdesk.kernel.BusinessId;
import frontdesk.provider.elevenlabs.ElevenLabsAccount;
import frontdesk.provider.elevenlabs.ElevenLabsCalls;
import frontdesk.provider.elevenlabs.ElevenLabsCalls.Agent;

/** Who telephones for errands: our own agent where the settings say so, or an agent at ElevenLabs: the one that the settings name, or else the one that was made for the business. */
final class ErrandAgents {
    private static final String ELEVENLABS = "elevenlabs";

    private ErrandAgents() {}

    /** Null where nobody is set up: then errands wait for somebody who asks for their next call. */
    static @Nullable AgentPlatform of(Settings settings, KnownAgents known, OwnErrands ours) {
        var own = settings.errands();
        if (own.own()) {
            return ours;
        }
        var vendor = settings.speech().elevenlabs();
        return Endpoints.key(vendor)
                .<AgentPlatform>map(key -> new ElevenLabsCalls(
                        new ElevenLabsAccount(vendor.baseUrl(), key),
                        own.by(),
                        business -> agent(own, known, business),
                        own.patience()))
                .orElse(null);
    }

    /** Nobody where either the agent or its number is missing. */
    private static Optional<Agent> agent(Settings.Errands own, KnownAgents known, BusinessId business) {
        return own.agent()
                .or(() -> known.agent(business, ELEVENLABS, Role.ERRAND))
                .flatMap(agent -> own.phoneNumber()
                        .or(() -> known.number(business, ELEVENLABS))
                        .map(number -> new Agent(agent, number)));
    }
}
