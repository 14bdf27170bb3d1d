package frontdesk.access;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import frontdesk.access.AgentRows.Kept;
import frontdesk.access.UserRows.Known;
import frontdesk.journal.Journal;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.Secret;
import frontdesk.kernel.Sha256;
import frontdesk.kernel.UserId;
import frontdesk.store.Database;

/** The door to who may do what: people who sign in, and agents that carry a token. */
public final class Access {
    private static final Duration SESSION = Duration.ofHours(12);
    private static final Duration PROLONG_EVERY = Duration.ofMinutes(5);
    private static final String REPLACED = "frontdesk_token";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Database database;
    private final Journal journal;
    private final Seal seal;
    private final Tries tries;
    private final SecondFactor secondFactor;
    private final Users users;
    private final Clock clock;
    private final int iterations;
    private final KnownTokens tokens = new KnownTokens();
    private final FoundAgents agents = new FoundAgents();

    /** @param tokenKey encrypts agent tokens at rest: 32 bytes */
    public Access(Database database, Journal journal, byte[] tokenKey, Clock clock) {
        this(database, journal, tokenKey, clock, Password.ITERATIONS);
    }

    Access(Database database, Journal journal, byte[] tokenKey, Clock clock, int iterations) {
        this.database = database;
        this.journal = journal;
        this.seal = new Seal(tokenKey);
        this.tries = new Tries(database);
        this.secondFactor = new SecondFactor(database, journal, seal, tries, clock);
        this.users = new Users(database, journal);
        this.clock = clock;
        this.iterations = iterations;
        database.listen(REPLACED, _ -> tokens.forget(), tokens::forget);
    }

    /** A person who signs in; an owner of no business in particular (an agency) has {@code everywhere}. */
    public record User(UserId id, String email, Role role, Set<BusinessId> businesses, boolean everywhere) {
        public boolean mayManage(BusinessId business) {
            return role != Role.VIEWER && (everywhere || businesses.contains(business));
        }

        public boolean maySee(BusinessId business) {
            return everywhere || businesses.contains(business);
        }

        /** Whether they decide by whom else the business is entered, and where its money goes: accounts, voice agents and their tokens, webhooks. */
        public boolean owns(BusinessId business) {
            return role == Role.OWNER && maySee(business);
        }
    }

    public enum Role {
        OWNER,
        STAFF,
        VIEWER
    }

    /** An agent that may use the tools of one business; {@code id} as in {@code /api/agent-actions/…/{agent_id}}. */
    public record Agent(String id, BusinessId business, String name) {}

    /**
     * Lets somebody in who knows the password. Compares in constant time and takes as long for an unknown e-mail as for a wrong password; after ten
     * failures for an e-mail from one address within a quarter of an hour it lets nobody try from there until they are that old.
     *
     * @param address where the request comes from, as the failures are counted by it
     */
    public SignIn signIn(String email, Secret password, String address) {
        Instant now = clock.instant();
        if (!tries.mayTry(email, address, now)) {
            return new SignIn.TooOften(Tries.COUNT_FOR);
        }
        Optional<Known> known = database.read(handle -> UserRows.byEmail(handle, email));
        boolean matches =
                known.map(Known::password).orElse(Password.nobodys(iterations)).matches(password);
        if (known.isEmpty() || !matches) {
            return new SignIn.Wrong();
        }
        welcome(known.get(), password, address, now);
        User user = known.get().user();
        return secondFactor.of(user.id()).isPresent() ? new SignIn.CodeNext(user) : new SignIn.Welcome(user);
    }

    /** What is asked for after the password, where somebody wants that. */
    public SecondFactor secondFactor() {
        return secondFactor;
    }

    private void welcome(Known known, Secret password, String address, Instant now) {
        database.perform(handle -> {
            Tries.forget(handle, known.user().email(), address, now);
            SessionRows.deleteExpired(handle, now);
            if (known.password().iterations() != iterations) {
                UserRows.updatePassword(handle, known.user().id(), Password.of(password, iterations));
            }
        });
    }

    /** A fresh session for somebody who signed in, good on every node; only the SHA-256 of what their browser carries is kept. */
    public Secret openSession(UserId user) {
        byte[] random = new byte[32];
        RANDOM.nextBytes(random);
        Secret token = Secret.of(Base64.getUrlEncoder().withoutPadding().encodeToString(random));
        Instant now = clock.instant();
        database.perform(handle -> SessionRows.insert(handle, Sha256.of(token.reveal()), user, now, now.plus(SESSION)));
        return token;
    }

    /** Who carries this session; it lasts for twelve hours after its last use. */
    public Optional<User> userWith(Secret session) {
        byte[] hash = Sha256.of(session.reveal());
        Instant now = clock.instant();
        return database.read(handle -> {
            Optional<User> user = UserRows.bySession(handle, hash, now);
            Instant expires = now.plus(SESSION);
            user.ifPresent(_ -> SessionRows.prolong(handle, hash, expires, expires.minus(PROLONG_EVERY)));
            return user;
        });
    }

    /** Signs out; a session that is gone already is no trouble. */
    public void closeSession(Secret session) {
        database.perform(handle -> SessionRows.delete(handle, Sha256.of(session.reveal())));
    }

    /** Everybody who may sign in. */
    public Users users() {
        return users;
    }

    public Optional<User> user(UserId id) {
        return database.read(handle -> UserRows.byId(handle, id));
    }

    /** Whether anybody can sign in yet. */
    public boolean isEmpty() {
        return database.read(UserRows::isEmpty);
    }

    /**
     * Adds somebody who may sign in.
     *
     * @throws IllegalArgumentException when the e-mail is taken; it counts without regard to upper and lower case
     */
    public User addUser(String email, Secret password, Role role, Set<BusinessId> businesses, boolean everywhere) {
        User user = new User(
                UserId.next(),
                email.strip().toLowerCase(java.util.Locale.ROOT),
                role,
                Set.copyOf(businesses),
                everywhere);
        Password kept = Password.of(password, iterations);
        boolean added = database.transaction(handle -> UserRows.insert(handle, user, kept, clock.instant()));
        if (!added) {
            throw new IllegalArgumentException("somebody has this e-mail already");
        }
        return user;
    }

    /** Gives somebody another password and signs them out everywhere; false when there is no such e-mail. */
    public boolean changePassword(String email, Secret password) {
        Password kept = Password.of(password, iterations);
        return database.transaction(handle -> {
            Optional<Known> known = UserRows.byEmail(handle, email);
            known.ifPresent(user -> {
                UserRows.updatePassword(handle, user.user().id(), kept);
                SessionRows.deleteOf(handle, user.user().id());
                HalfSignInRows.deleteOf(handle, user.user().id());
            });
            return known.isPresent();
        });
    }

    /** Makes the agent with a fresh token; one that is there already stays as it is. */
    public Agent addAgent(String agentId, BusinessId business, String name) {
        Kept fresh = kept(new Agent(agentId, business, name), AgentToken.next());
        return database.transaction(handle -> {
            AgentRows.insertIfAbsent(handle, fresh, clock.instant());
            return AgentRows.find(handle, agentId).orElseThrow().agent();
        });
    }

    public Optional<Agent> agent(String agentId) {
        // PostgreSQL cannot even look for the character zero.
        return agentId.indexOf('\0') >= 0
                ? Optional.empty()
                : agents.find(agentId, sought -> database.read(handle -> AgentRows.find(handle, sought))
                        .map(Kept::agent));
    }

    /** The agents of a business, by name. */
    public List<Agent> agents(BusinessId business) {
        return database.read(handle -> AgentRows.list(handle, business));
    }

    /** Which agent carries this token; looked up by its SHA-256 and compared in constant time. */
    public Optional<Agent> agentWith(Secret token) {
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
            journal.audit(handle, agent.business(), actor, "agent token regenerated", agentId);
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
