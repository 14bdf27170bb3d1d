package frontdesk.access;

import java.security.MessageDigest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

import frontdesk.access.AgentRows.Kept;
import frontdesk.journal.AuditTrail;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.Secret;
import frontdesk.kernel.Sha256;
import frontdesk.store.Database;

/** The agents that act for a business, each by a token of its own. */
public final class AgentRegister {
    private static final String REPLACED = "frontdesk_token";

    private final Database database;
    private final AuditTrail trail;
    private final Seal seal;
    private final Clock clock;
    private final KnownTokens tokens = new KnownTokens();
    private final FoundAgents found = new FoundAgents();

    AgentRegister(Database database, AuditTrail trail, Seal seal, Clock clock) {
        this.database = database;
        this.trail = trail;
        this.seal = seal;
        this.clock = clock;
        database.listen(REPLACED, _ -> tokens.forget(), tokens::forget);
    }

    /** Makes the agent with a fresh token; one that is there already stays as it is. */
    public Agent add(String agentId, BusinessId business, String name) {
        Kept fresh = kept(new Agent(agentId, business, name), AgentToken.next());
        return database.transaction(handle -> {
            AgentRows.insertIfAbsent(handle, fresh, clock.instant());
            return AgentRows.find(handle, agentId).orElseThrow().agent();
        });
    }

    public Optional<Agent> find(String agentId) {
        // PostgreSQL cannot even look for the character zero.
        return agentId.indexOf('\0') >= 0
                ? Optional.empty()
                : found.find(agentId, sought -> database.read(handle -> AgentRows.find(handle, sought))
                        .map(Kept::agent));
    }

    /** The agents of a business, by name. */
    public List<Agent> of(BusinessId business) {
        return database.read(handle -> AgentRows.list(handle, business));
    }

    /** Which agent carries this token; looked up by its SHA-256 and compared in constant time. */
    public Optional<Agent> with(Secret token) {
        byte[] hash = Sha256.of(token.reveal());
        return tokens.find(hash, sought -> database.read(handle -> AgentRows.findByTokenHash(handle, sought)))
                .filter(kept -> MessageDigest.isEqual(kept.tokenHash(), hash))
                .map(Kept::agent);
    }

    /** The agent's token in clear; empty when there is no such agent, or its token was sealed with a key that we no longer have. */
    public Optional<Secret> token(String agentId) {
        return database.read(handle -> AgentRows.find(handle, agentId))
                .flatMap(kept -> seal.opened(kept.sealedToken(), owner(kept.agent())));
    }

    /**
     * The old token stops working at once, on every node.
     *
     * @param actor who asked for it, for the audit trail
     * @throws java.util.NoSuchElementException when there is no such agent
     */
    public Secret regenerate(String agentId, String actor) {
        Secret token = AgentToken.next();
        database.perform(handle -> {
            Agent agent = AgentRows.find(handle, agentId).orElseThrow().agent();
            AgentRows.updateToken(handle, kept(agent, token));
            trail.note(handle, agent.business(), actor, "agent token regenerated", agentId);
            database.tell(handle, REPLACED, agentId);
        });
        tokens.forget();
        return token;
    }

    private Kept kept(Agent agent, Secret token) {
        return new Kept(agent, seal.sealed(token, owner(agent)), Sha256.of(token.reveal()));
    }

    private static String owner(Agent agent) {
        return agent.business() + "/" + agent.id();
    }
}
