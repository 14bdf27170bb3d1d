package frontdesk.discretion;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

import org.jdbi.v3.core.Handle;

import frontdesk.journal.AuditTrail;
import frontdesk.journal.Journal;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;
import frontdesk.kernel.Ids;
import frontdesk.kernel.Secret;
import frontdesk.kernel.Sha256;
import frontdesk.store.Database;

/**
 * The door to links by which somebody without an account looks at one call. A link ends by itself or is taken back, every look is on the audit trail, and of
 * its word only the SHA-256 is kept.
 */
public final class Shares {
    /** Where they stand under our public address. */
    public static final String PATH = "/shared";

    public static final Duration LONGEST = Duration.ofDays(30);

    private static final int BYTES = 32;
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final Database database;
    private final AuditTrail trail;
    private final URI publicUrl;
    private final Clock clock;

    /** @param publicUrl how this desk is reached from outside, without a slash at its end */
    public Shares(Database database, Journal journal, URI publicUrl, Clock clock) {
        this.database = database;
        this.trail = journal.auditTrail();
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    /**
     * A fresh link to a call. Nobody can show it again.
     *
     * @param recording whether the call may be heard, too
     * @param lasting how long it leads there, {@link #LONGEST} at most
     */
    public Secret share(BusinessId business, CallId call, boolean recording, Duration lasting, String actor) {
        if (lasting.compareTo(LONGEST) > 0 || !lasting.isPositive()) {
            throw new IllegalArgumentException("a link lasts up to thirty days");
        }
        String word = Secret.random(BYTES).reveal();
        Instant now = clock.instant();
        var share = new Share(business, Ids.next(), call, recording, actor, now, now.plus(lasting), null, 0, null);
        database.perform(handle -> {
            ShareRows.insert(handle, share, Sha256.of(word));
            trail.note(handle, business, actor, "call shared until " + share.expiresAt(), subject(share));
        });
        return Secret.of(publicUrl + PATH + "/" + word);
    }

    /** The links to a call, the newest first. */
    public List<Share> of(BusinessId business, CallId call) {
        return database.read(handle -> ShareRows.list(handle, business, call));
    }

    /** Takes a link back: it leads nowhere from now on. False where there is no such link. */
    public boolean revoke(BusinessId business, UUID share, String actor) {
        return database.transaction(handle -> {
            Optional<Share> revoked = ShareRows.revoke(handle, business, share, clock.instant());
            revoked.ifPresent(
                    one -> trail.note(handle, business, actor, "call's shared link taken back", subject(one)));
            return revoked.isPresent();
        });
    }

    /** What a link leads to, and that somebody looked; empty where it leads nowhere, or nowhere any more. */
    public Optional<Share> look(String word) {
        return found(word, (handle, hash) -> {
            Optional<Share> looked = ShareRows.look(handle, hash, clock.instant());
            looked.ifPresent(share ->
                    trail.note(handle, share.business(), actor(share), "shared call looked at", subject(share)));
            return looked;
        });
    }

    /** The same for its recording, which players ask for part by part. */
    public Optional<Share> hear(String word) {
        Optional<Share> heard = audible(word);
        heard.ifPresent(share ->
                trail.noteLook(share.business(), actor(share), "shared recording listened to", subject(share)));
        return heard;
    }

    /** The same for who draws the recording: nobody has listened yet. */
    public Optional<Share> audible(String word) {
        return found(word, (handle, hash) -> ShareRows.find(handle, hash, clock.instant())
                .filter(Share::recording));
    }

    private Optional<Share> found(String word, BiFunction<Handle, byte[], Optional<Share>> finding) {
        return WORD.matcher(word).matches()
                ? database.transaction(handle -> finding.apply(handle, Sha256.of(word)))
                : Optional.empty();
    }

    private static String actor(Share share) {
        return "link:" + share.id();
    }

    private static String subject(Share share) {
        return "call " + share.call();
    }
}
