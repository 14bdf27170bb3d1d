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
import frontdesk.store.Database;

/** Wires the platforms on which agents of others run for our businesses. */
@Singleton
final class AgentPlatforms {
    private final Settings settings;

    AgentPlatforms(Settings settings) {
        this.settings = settings;
    }

    @Produces
    @Singleton
    KnownAgents known(Keys keys, Rooms rooms) {
        return known(keys, rooms.database());
    }

    static KnownAgents known(Keys keys, Database database) {
        return new KnownAgents(database, new Seal(keys.forPurpose("agent platforms")));
    }

    @Produces
    @Singleton
    Agents agents(Rooms rooms, KnownAgents known) {
        return new Agents(
                rooms.database(),
                rooms.journal(),
                rooms.access(),
                known,
                workspace(),
                settings.publicUrl(),
                rooms.clock());
    }

    private @Nullable Workspace workspace() {
        var taste = new AgentTaste(
                settings.agents().llm(), settings.speech().elevenlabs().voice().orElse(null));
        LineSettings.Twilio twilio = settings.twilio();
        TwilioKeys keys = twilio.accountSid()
                .flatMap(sid -> twilio.authToken().map(token -> new TwilioKeys(sid, Secret.of(token))))
                .orElse(null);
        return account(settings)
                .map(account -> new ElevenLabsWorkspace(account, taste, keys))
                .orElse(null);
    }

    /** The account at ElevenLabs, where its key is set. */
    static Optional<ElevenLabsAccount> account(Settings settings) {
        var vendor = settings.speech().elevenlabs();
        return Endpoints.key(vendor).map(key -> new ElevenLabsAccount(vendor.baseUrl(), key));
    }
}
