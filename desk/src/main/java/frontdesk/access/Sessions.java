package frontdesk.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jdbi.v3.core.Handle;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.Secret;
import frontdesk.kernel.Sha256;
import frontdesk.kernel.UserId;
import frontdesk.store.Database;

/** Who is signed in at the console, and with which browsers: good on every node, until twelve hours after their last use. */
public final class Sessions {
    static final Duration LIFE = Duration.ofHours(12);
    private static final Duration PROLONG_EVERY = Duration.ofMinutes(5);
    private static final int BYTES = 32;

    private final Database database;
    private final Clock clock;

    Sessions(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * A browser that is signed in.
     *
     * @param browser which it is, in words; empty where that was not told
     * @param lastUsed within some minutes
     * @param current whether it is the one that asks
     */
    public record Open(UUID id, String browser, Instant since, Instant lastUsed, boolean current) {}

    /** A fresh session for somebody who signed in; only the SHA-256 of what their browser carries is kept. */
    public Secret open(UserId user, String browser) {
        Secret session = Secret.random(BYTES);
        Instant now = clock.instant();
        database.perform(handle -> {
            SessionRows.insert(handle, hash(session), user, browser, now, now.plus(LIFE));
            UserRows.here(handle, user, now);
        });
        return session;
    }

    /** Who carries this session, which lasts on by being used. */
    public Optional<User> userWith(Secret session) {
        byte[] hash = hash(session);
        Instant now = clock.instant();
        return database.read(handle -> {
            Optional<User> user = UserRows.bySession(handle, hash, now);
            Instant expires = now.plus(LIFE);
            user.filter(_ -> SessionRows.prolong(handle, hash, expires, expires.minus(PROLONG_EVERY)))
                    .ifPresent(here -> UserRows.here(handle, here.id(), now));
            return user;
        });
    }

    /** Signs out; a session that is gone already is no trouble. */
    public void close(Secret session) {
        database.perform(handle -> SessionRows.delete(handle, hash(session)));
    }

    /** Somebody's sessions, the one used last first. */
    public List<Open> of(UserId user, Secret current) {
        return database.read(handle -> SessionRows.list(handle, user, hash(current), clock.instant()));
    }

    /** Those of the people whom a business lets in by itself, of each the one used last first; none of them is taken for the one that asks. */
    Map<UserId, List<Open>> ofMembers(BusinessId business) {
        return database.read(handle -> SessionRows.ofMembers(handle, business, clock.instant()));
    }

    /** Ends one of somebody's sessions; false where they have none such. */
    public boolean end(UserId user, UUID id) {
        return database.transaction(handle -> SessionRows.delete(handle, user, id));
    }

    /** Signs somebody out everywhere but where they are; programs that signed in as them too. */
    public void endOthers(UserId user, Secret current) {
        database.perform(handle -> endOthers(handle, user, current));
    }

    void endOthers(Handle handle, UserId user, Secret current) {
        SessionRows.deleteOthers(handle, user, hash(current));
        HalfSignInRows.deleteOf(handle, user);
        UserRows.signOut(handle, user, clock.instant());
    }

    /** Signs somebody out everywhere; programs that signed in as them too. */
    void endAll(Handle handle, UserId user) {
        endOthers(handle, user, Secret.of(""));
    }

    private static byte[] hash(Secret session) {
        return Sha256.of(session.reveal());
    }
}
