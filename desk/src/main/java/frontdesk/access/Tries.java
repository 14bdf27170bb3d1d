package frontdesk.access;

import java.time.Duration;
import java.time.Instant;

import org.jdbi.v3.core.Handle;

import frontdesk.store.Database;

/** How often somebody may guess: ten times within a quarter of an hour, and then not before these are that old. */
final class Tries {
    static final Duration COUNT_FOR = Duration.ofMinutes(15);
    private static final int MOST = 10;

    private final Database database;

    Tries(Database database) {
        this.database = database;
    }

    /** Counted as a failure before the guess is looked at, so that a hundred at once do not all slip through. */
    boolean mayTry(String who, String address, Instant now) {
        return database.transaction(handle -> {
            SignInFailureRows.oneAtATime(handle, who, address);
            boolean may = SignInFailureRows.count(handle, who, address, now.minus(COUNT_FOR)) < MOST;
            if (may) {
                SignInFailureRows.insert(handle, who, address, now);
            }
            return may;
        });
    }

    /** It was no guess. */
    static void forget(Handle handle, String who, String address, Instant now) {
        SignInFailureRows.forget(handle, who, address);
        SignInFailureRows.deleteBefore(handle, now.minus(COUNT_FOR));
    }
}
