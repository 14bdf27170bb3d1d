package frontdesk.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

import org.jdbi.v3.core.Handle;

import frontdesk.journal.AuditTrail;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.Secret;
import frontdesk.kernel.Sha256;
import frontdesk.kernel.UserId;
import frontdesk.store.Database;

/**
 * What somebody who wants it is asked for after their password: the code that an app on their telephone shows (TOTP, RFC 6238), or, for who has lost the
 * telephone, one of ten recovery codes, each of which opens once. Codes are guessed ten times in a quarter of an hour at most, from wherever.
 */
public final class SecondFactor {
    private static final Duration HALFWAY = Duration.ofMinutes(5);
    private static final int KEY = 32;
    private static final int RECOVERY_CODES = 10;
    private static final int RECOVERY_CODE = 16;
    private static final String ANYWHERE = "";

    private final Database database;
    private final AuditTrail trail;
    private final Seal seal;
    private final Tries tries;
    private final Clock clock;

    SecondFactor(Database database, AuditTrail trail, Seal seal, Tries tries, Clock clock) {
        this.database = database;
        this.trail = trail;
        this.seal = seal;
        this.tries = tries;
        this.clock = clock;
    }

    /** Since when somebody is asked for it, and how many recovery codes they have left. */
    public record On(Instant since, int recoveryCodes) {}

    /** Nothing where they are not asked for it. */
    public Optional<On> of(UserId user) {
        return database.read(handle -> FactorRows.find(handle, user)
                .flatMap(kept -> Optional.ofNullable(kept.since()))
                .map(since -> new On(since, FactorRows.codes(handle, user))));
    }

    /** A fresh key for an app, in base 32; nothing where a code is asked for already. It is not asked for before {@link #turnOn}. */
    public Optional<Secret> begin(UserId user) {
        Secret key = Base32.random(KEY);
        boolean begun = database.transaction(handle -> FactorRows.begin(handle, user, seal.sealed(key, owner(user))));
        return begun ? Optional.of(key) : Optional.empty();
    }

    /** The key that was begun with and whose codes are not asked for yet. */
    public Optional<Secret> begun(UserId user) {
        return database.read(handle -> FactorRows.find(handle, user))
                .filter(kept -> kept.since() == null)
                .flatMap(kept -> seal.opened(kept.sealedKey(), owner(user)));
    }

    /**
     * From now on they are asked for a code, now that one shows that their telephone makes them.
     *
     * @param where whose audit trail says so
     * @return the recovery codes, which nobody is shown again; nothing where it was not the code of this moment
     */
    public Optional<List<Secret>> turnOn(BusinessId where, User user, String code) {
        Instant now = clock.instant();
        List<Secret> codes = Stream.generate(() -> Base32.random(RECOVERY_CODE))
                .limit(RECOVERY_CODES)
                .toList();
        boolean on = begun(user.id()).stream()
                .anyMatch(key -> database.transaction(handle -> {
                    boolean turned =
                            takeStep(handle, user.id(), key, code, now) && FactorRows.turnOn(handle, user.id(), now);
                    if (turned) {
                        FactorRows.addCodes(
                                handle,
                                user.id(),
                                codes.stream().map(SecondFactor::hash).toList());
                        audit(handle, where, user, "second factor turned on");
                    }
                    return turned;
                }));
        return on ? Optional.of(codes) : Optional.empty();
    }

    /** Nobody asks for it any more, where the code is right; who calls this has seen their password. */
    public CodeCheck turnOff(BusinessId where, User user, String code) {
        CodeCheck check = check(user, code);
        if (check instanceof CodeCheck.Right) {
            database.perform(handle -> {
                FactorRows.delete(handle, user.id());
                audit(handle, where, user, "second factor turned off");
            });
        }
        return check;
    }

    /** Whether this is the code of this moment, or a recovery code; either has opened then, and opens no more. */
    public CodeCheck check(User user, String code) {
        Instant now = clock.instant();
        String who = "second factor of " + user.id();
        if (!tries.mayTry(who, ANYWHERE, now)) {
            return new CodeCheck.TooOften(Tries.COUNT_FOR);
        }
        return database.transaction(handle -> {
            Optional<FactorRows.Kept> kept = FactorRows.find(handle, user.id()).filter(one -> one.since() != null);
            boolean byApp = kept.flatMap(one -> seal.opened(one.sealedKey(), owner(user.id())))
                    .filter(key -> takeStep(handle, user.id(), key, code, now))
                    .isPresent();
            boolean right = byApp || (kept.isPresent() && takeRecoveryCode(handle, user, code));
            if (right) {
                Tries.forget(handle, who, ANYWHERE, now);
            }
            return right ? new CodeCheck.Right() : new CodeCheck.Wrong();
        });
    }

    private boolean takeRecoveryCode(Handle handle, User user, String code) {
        boolean taken = FactorRows.takeCode(handle, user.id(), hash(Secret.of(bare(code))));
        if (taken) {
            user.businesses().forEach(business -> audit(handle, business, user, "recovery code used"));
        }
        return taken;
    }

    private static boolean takeStep(Handle handle, UserId user, Secret key, String code, Instant now) {
        OptionalLong step = TimeCode.stepOf(bare(code), key, now);
        return step.isPresent() && FactorRows.take(handle, user, step.getAsLong());
    }

    /** What a browser carries between password and code, for five minutes; kept as its SHA-256 only. */
    public Secret halfway(User user) {
        Secret half = Base32.random(KEY);
        Instant now = clock.instant();
        database.perform(handle -> {
            HalfSignInRows.deleteExpired(handle, now);
            HalfSignInRows.insert(handle, Sha256.of(half.reveal()), user.id(), now.plus(HALFWAY));
        });
        return half;
    }

    /** Who carries it. */
    public Optional<User> halfway(Secret half) {
        return database.read(handle -> HalfSignInRows.find(handle, Sha256.of(half.reveal()), clock.instant())
                .flatMap(user -> UserRows.byId(handle, user)));
    }

    /** They have come in: it leads nobody in again. */
    public void arrived(Secret half) {
        database.perform(handle -> HalfSignInRows.delete(handle, Sha256.of(half.reveal())));
    }

    private void audit(Handle handle, BusinessId business, User user, String action) {
        trail.note(handle, business, "user:" + user.email(), action, user.email());
    }

    private static byte[] hash(Secret code) {
        return Sha256.of(code.reveal());
    }

    /** As people copy codes: in groups, and in small letters. */
    private static String bare(String code) {
        return code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }

    private static String owner(UserId user) {
        return "second factor/" + user;
    }
}
