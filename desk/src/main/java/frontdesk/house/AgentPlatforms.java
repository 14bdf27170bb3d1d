package frontdesk.house;

import java.util.Optional;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

import frontdesk.access.Seal;
import frontdesk.agents.Agents;
import frontdesk.agents.KnownAgents;
import frontdesk.agents.Workspace;
import frontdesk.kernel.Secret;
import frontdesk.provider.elevenlabs.AgentTaste;
import frontdesk.provider.elevenlabs.ElevenLabsAccount;
import frontdesk.provider.elevenlabs.ElevenLabsWorkspace;
import frontdesk.provider.elevenlabs.ElevenLabsWorkspace.TwilioKeys;

/** Wires the platforms on which agents of others run for our businesses. */
@Singleton
final class AgentPlatforms {
    @Produces
    @Singleton
    KnownAgents hosted(Keys keys, Rooms rooms) {
        return hostedAgents(keys, rooms);
    }

    @Produces
    @Singleton
    Agents agents(Settings settings, Keys keys, Rooms rooms, KnownAgents hosted) {
        return agents(settings, rooms, hosted);
    }

    static Agents agents(Settings settings, Keys keys, Rooms rooms) {
        return agents(settings, rooms, hostedAgents(keys, rooms));
    }

    private static Agents agents(Settings settings, Rooms rooms, KnownAgents hosted) {
        return new Agents(
                rooms.database(),
                rooms.journal(),
                rooms.access(),
                hosted,
                workspace(settings),
                settings.publicUrl(),
                rooms.clock());
    }

    private static KnownAgents hostedAgents(Keys keys, Rooms rooms) {
        return new KnownAgents(rooms.database(), new Seal(keys.forPurpose("agent platforms")));
    }

    /** The account at ElevenLabs, where its key is set. */
    static Optional<ElevenLabsAccount> elevenLabs(Settings settings) {
        var vendor = settings.speech().elevenlabs();
        return Endpoints.key(vendor).map(key -> new ElevenLabsAccount(vendor.baseUrl(), key));
    }

    private static @Nullable Workspace workspace(Settings settings) {
        var taste = new AgentTaste(
                settings.agents().llm(), settings.speech().elevenlabs().voice().orElse(null));
        Settings.Twilio twilio = settings.twilio();
        TwilioKeys keys = twilio.accountSid()
                .flatMap(sid -> twilio.authToken().map(token -> new TwilioKeys(sid, Secret.of(token))))
                .orElse(null);
        return elevenLabs(settings)
                .map(account -> new ElevenLabsWorkspace(account, taste, keys))
                .orElse(null);
    }
}
