package frontdesk.access;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import frontdesk.journal.AuditTrail;
import frontdesk.journal.SavedSearches;
import frontdesk.kernel.Secret;
import frontdesk.store.Database;

/** Everybody who may sign in, for whoever runs the desk: to see who they are, to send somebody away, and to help who has lost their telephone. */
public final class Users {
    /** Without those that look alike. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Database database;
    private final AuditTrail trail;
    private final SavedSearches searches;

    Users(Database database, AuditTrail trail, SavedSearches searches) {
        this.database = database;
        this.trail = trail;
        this.searches = searches;
    }

    /**
     * One of them.
     *
     * @param secondFactor whether they are asked for a code after the password
     * @param lastHere when they last used the console, within some minutes; null where they never did
     */
    public record Listed(
            User user, boolean secondFactor, @Nullable Instant lastHere) {}

    /** What became of the wish to send somebody away. */
    public enum Removal {
        REMOVED,
        UNKNOWN,
        /** Nobody would be left who may do everything. */
        LAST_OWNER
    }

    /** A password for somebody else, who is told it once: sixteen letters in four groups, 79 bits. */
    public static Secret freshPassword() {
        return Secret.of(Stream.generate(() -> RANDOM.ints(4, 0, LETTERS.length())
                        .mapToObj(n -> LETTERS.substring(n, n + 1))
                        .collect(Collectors.joining()))
                .limit(4)
                .collect(Collectors.joining("-")));
    }

    /** As e-mails are kept: they count without regard to upper and lower case. */
    static String kept(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    /** By their e-mails. */
    public List<Listed> all() {
        return database.read(UserRows::list);
    }

    /** They are signed out everywhere, and may not sign in again; what they did stays in the audit trails. */
    public Removal remove(String who, String email) {
        return database.transaction(handle -> {
            Optional<User> found = UserRows.byEmail(handle, email).map(UserRows.Known::user);
            if (found.isEmpty()) {
                return Removal.UNKNOWN;
            }
            if (!UserRows.delete(handle, found.get().id())) {
                return Removal.LAST_OWNER;
            }
            searches.gone(handle, "user:" + found.get().email());
            audit(handle, who, found.get(), "user removed");
            return Removal.REMOVED;
        });
    }

    /** Asks somebody for no code any more, who has lost the telephone that makes them and the recovery codes; false when there is no such e-mail. */
    public boolean forgetSecondFactor(String who, String email) {
        return database.transaction(handle -> {
            Optional<User> found = UserRows.byEmail(handle, email).map(UserRows.Known::user);
            found.ifPresent(user -> {
                FactorRows.delete(handle, user.id());
                audit(handle, who, user, "second factor turned off");
            });
            return found.isPresent();
        });
    }

    /** In the trail of each of their businesses; who is let in everywhere has none of their own. */
    private void audit(Handle handle, String who, User user, String action) {
        user.businesses().forEach(business -> trail.note(handle, business, who, action, user.email()));
    }
}
