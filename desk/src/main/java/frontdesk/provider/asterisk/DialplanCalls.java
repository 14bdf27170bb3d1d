package frontdesk.provider.asterisk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.kernel.PhoneNumber;
import frontdesk.store.Database;

/**
 * The calls that Asterisk's dialplan brings, from its first question to its last, on whichever nodes it asks: announced with the numbers, taken
 * when the sound arrives under the name that we gave, and told what comes next. The name is the key to the call: it cannot be guessed and opens
 * once.
 */
final class DialplanCalls {
    private static final System.Logger LOG = System.getLogger(DialplanCalls.class.getName());
    private static final Duration LIFE = Duration.ofMinutes(1);
    private static final Duration KEPT = Duration.ofDays(1);

    private final Database database;
    private final Clock clock;

    DialplanCalls(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @param from the caller's number, or null where it is withheld */
    record Announced(BusinessId business, @Nullable PhoneNumber from, PhoneNumber to) {}

    /** What the dialplan does next. */
    sealed interface Next {
        record HangUp() implements Next {}

        record Dial(PhoneNumber to) implements Next {}

        /**
         * It goes into our application, to meet somebody.
         *
         * @param bridge where they meet
         */
        record Meet(String application, UUID bridge) implements Next {}

        /** The sound broke off, and nobody here ended the call. */
        record Broken() implements Next {}
    }

    /** Gives a call its name. */
    UUID announce(Announced call) {
        UUID name = UUID.randomUUID();
        add(name, false, call);
        return name;
    }

    /** Somebody whom we have called has picked up: their sound comes next. */
    void place(UUID name, Announced call) {
        add(name, true, call);
    }

    private void add(UUID name, boolean placed, Announced call) {
        Instant now = clock.instant();
        database.perform(handle -> {
            var rows = new DialplanRows(handle);
            rows.forgetBefore(now.minus(KEPT));
            rows.add(name, placed, call, now);
        });
    }

    /** Whose sound it is that arrives. */
    record Taken(Announced call, boolean placed) {}

    /** Whose sound it is that arrives under this name; empty where nobody is expected, or not any more. */
    Optional<Taken> take(UUID name) {
        Instant now = clock.instant();
        return database.transaction(handle -> new DialplanRows(handle).take(name, now, now.minus(LIFE)));
    }

    void hangUp(UUID name) {
        end(name, new Next.HangUp());
    }

    void passOn(UUID name, PhoneNumber to) {
        end(name, new Next.Dial(to));
    }

    /** Both go on to where they meet. False where that cannot be kept: then nothing has happened. */
    boolean meet(UUID one, UUID other, String application) {
        var meeting = new Next.Meet(application, UUID.randomUUID());
        try {
            database.perform(handle -> {
                var rows = new DialplanRows(handle);
                rows.end(one, meeting);
                rows.end(other, meeting);
            });
            return true;
        } catch (OutsideTrouble trouble) {
            LOG.log(System.Logger.Level.WARNING, "two calls cannot be connected: {0}", trouble.getMessage());
            return false;
        }
    }

    Next next(UUID name) {
        return database.read(handle -> new DialplanRows(handle).next(name));
    }

    /** The first end counts: who was passed on is hung up on our side afterwards. Where it cannot be kept the call ends as a broken one. */
    private void end(UUID name, Next next) {
        try {
            database.perform(handle -> new DialplanRows(handle).end(name, next));
        } catch (OutsideTrouble trouble) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "the dialplan will not be told how a call ended: {0}",
                    trouble.getMessage());
        }
    }
}
