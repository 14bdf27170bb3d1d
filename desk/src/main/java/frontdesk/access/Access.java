package frontdesk.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import frontdesk.journal.Journal;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.Secret;
import frontdesk.kernel.UserId;
import frontdesk.store.Database;

/** The door to who may do what: people who sign in, and agents that carry a token. */
public final class Access {

    /** @param tokenKey encrypts agent tokens at rest: 32 bytes, from settings or from the data directory */
    public Access(Database database, Journal journal, byte[] tokenKey) {}

    /** A person who signs in; an owner of no business in particular (an agency) has {@code everywhere}. */
    public record User(UserId id, String email, Role role, Set<BusinessId> businesses, boolean everywhere) {
        public boolean mayManage(BusinessId business) {
            return role != Role.VIEWER && (everywhere || businesses.contains(business));
        }

        public boolean maySee(BusinessId business) {
            return everywhere || businesses.contains(business);
        }
    }

    public enum Role {
        OWNER,
        STAFF,
        VIEWER
    }

    /** An agent that may use the tools of one business; {@code id} as in {@code /api/agent-actions/…/{agent_id}}. */
    public record Agent(String id, BusinessId business, String name) {}

    /** Compares in constant time and takes as long for an unknown e-mail as for a wrong password. */
    public Optional<User> signIn(String email, Secret password) {
        throw new IllegalStateException("access is being built");
    }

    /** A fresh session for somebody who signed in, good on every node; only the SHA-256 of what their browser carries is kept. */
    public Secret openSession(UserId user) {
        throw new IllegalStateException("access is being built");
    }

    /** Who carries this session; it lasts for twelve hours after its last use. */
    public Optional<User> userWith(Secret session) {
        throw new IllegalStateException("access is being built");
    }

    /** Signs out; a session that is gone already is no trouble. */
    public void closeSession(Secret session) {
        throw new IllegalStateException("access is being built");
    }

    public Optional<User> user(UserId id) {
        throw new IllegalStateException("access is being built");
    }

    /** Whether anybody can sign in yet. */
    public boolean isEmpty() {
        throw new IllegalStateException("access is being built");
    }

    public User addUser(String email, Secret password, Role role, Set<BusinessId> businesses, boolean everywhere) {
        throw new IllegalStateException("access is being built");
    }

    /** Makes the agent with a fresh token; one that is there already stays as it is. */
    public Agent addAgent(String agentId, BusinessId business, String name) {
        throw new IllegalStateException("access is being built");
    }

    public Optional<Agent> agent(String agentId) {
        throw new IllegalStateException("access is being built");
    }

    public List<Agent> agents(BusinessId business) {
        throw new IllegalStateException("access is being built");
    }

    /** Which agent carries this token; looked up by its SHA-256 and compared in constant time. */
    public Optional<Agent> agentWith(Secret token) {
        throw new IllegalStateException("access is being built");
    }

    public Optional<Secret> token(String agentId) {
        throw new IllegalStateException("access is being built");
    }

    /** The old token stops working at once, on every node. */
    public Secret regenerate(String agentId, String actor) {
        throw new IllegalStateException("access is being built");
    }
}
