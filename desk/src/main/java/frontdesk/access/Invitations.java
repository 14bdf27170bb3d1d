package frontdesk.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.jdbi.v3.core.Handle;

import frontdesk.journal.AuditTrail;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.Ids;
import frontdesk.kernel.Secret;
import frontdesk.kernel.Sha256;
import frontdesk.kernel.UserId;
import frontdesk.store.Database;

/**
 * Asks people to come in, by a link that opens once within a week and of which only the SHA-256 is kept. Whoever has it chooses a password; who signs in
 * already shows that it is them by the one they have. Ten invitations leave a business in a quarter of an hour, and as many links are tried from one address.
 */
public final class Invitations {
    private static final Duration LIFE = Duration.ofDays(7);
    /** Owners see so long that nobody came. */
    private static final Duration KEPT = Duration.ofDays(30);

    private static final String LINKS = "invitation";
    private static final String ANYWHERE = "";
    private static final int WORD = 32;

    private final Database database;
    private final AuditTrail trail;
    private final Tries tries;
    private final Access access;
    private final Clock clock;

    Invitations(Database database, AuditTrail trail, Tries tries, Access access, Clock clock) {
        this.database = database;
        this.trail = trail;
        this.tries = tries;
        this.access = access;
        this.clock = clock;
    }

    /** Those of a business that nobody has taken up, by e-mail. */
    public List<Invitation> of(BusinessId business) {
        return database.read(handle -> InvitationRows.list(handle, business));
    }

    /** Invites somebody who will see and do what the role says at all places. */
    public Inviting invite(User owner, BusinessId business, String email, Role role) {
        return invite(owner, business, email, role, Set.of());
    }

    /**
     * Invites somebody; who has been invited before has a new link, and the old one opens nothing.
     *
     * @param places to which they will be limited, by their short names; none: they will not, and an owner never is
     */
    public Inviting invite(User owner, BusinessId business, String email, Role role, Set<String> places) {
        Instant now = clock.instant();
        if (!tries.mayTry("invitations of " + business, ANYWHERE, now)) {
            return new Inviting.TooOften(Tries.COUNT_FOR);
        }
        var invitation =
                new Invitation(business, Ids.next(), Users.kept(email), role, places, owner.email(), now.plus(LIFE));
        Secret word = Base32.random(WORD);
        return database.transaction(handle -> {
            if (isIn(handle, invitation)) {
                return new Inviting.AlreadyIn();
            }
            InvitationRows.deleteExpired(handle, now.minus(KEPT));
            InvitationRows.put(handle, invitation, hash(word));
            audit(handle, owner.email(), "invited as " + role.word() + limits(invitation), invitation);
            return new Inviting.Invited(invitation, word);
        });
    }

    /** Once more, by a new link. */
    public Inviting again(User owner, BusinessId business, UUID id) {
        return database.read(handle -> InvitationRows.find(handle, business, id))
                .map(old -> invite(owner, business, old.email(), old.role(), old.places()))
                .orElseGet(Inviting.Gone::new);
    }

    /** Its link opens nothing any more; one that is gone already is no trouble. */
    public void withdraw(User owner, BusinessId business, UUID id) {
        database.perform(handle -> InvitationRows.find(handle, business, id)
                .filter(_ -> InvitationRows.delete(handle, business, id))
                .ifPresent(gone -> audit(handle, owner.email(), "invitation withdrawn", gone)));
    }

    /** Somebody has followed a link; looking takes nothing up, as programs that read mail look at links too. */
    public Arrival look(Secret word, String address) {
        Instant now = clock.instant();
        if (!tries.mayTry(LINKS, address, now)) {
            return new Arrival.TooOften(Tries.COUNT_FOR);
        }
        return database.transaction(handle -> {
            Optional<Invitation> found = InvitationRows.byWord(handle, hash(word), now);
            found.ifPresent(_ -> Tries.forget(handle, LINKS, address, now));
            return found.<Arrival>map(open -> new Arrival.Awaited(
                            open, UserRows.byEmail(handle, open.email()).isPresent()))
                    .orElseGet(Arrival.Gone::new);
        });
    }

    /**
     * Lets somebody in who has followed a link.
     *
     * @param password one that they choose, or for who signs in already the one that they have
     */
    public Arrival takeUp(Secret word, Secret password, String address) {
        Arrival arrival = look(word, address);
        if (!(arrival instanceof Arrival.Awaited(Invitation invitation, boolean known))) {
            return arrival;
        }
        return known ? join(invitation, password, address) : begin(invitation, password);
    }

    private Arrival begin(Invitation invitation, Secret password) {
        Optional<PasswordFault> fault = PasswordFault.of(invitation.email(), password);
        if (fault.isPresent()) {
            return new Arrival.Weak(invitation, fault.get());
        }
        var user = new User(
                UserId.next(),
                invitation.email(),
                Map.of(invitation.business(), invitation.role()),
                invitation.places().isEmpty() ? Map.of() : Map.of(invitation.business(), invitation.places()),
                null);
        Password kept = access.kept(password);
        return database.transaction(handle -> {
            boolean added = InvitationRows.hold(handle, invitation.business(), invitation.id())
                    && UserRows.insert(handle, user, kept, clock.instant());
            return added && take(handle, invitation) ? new Arrival.Welcome(user, invitation) : new Arrival.Gone();
        });
    }

    /** No second factor is asked for, since nobody is signed in by this. */
    private Arrival join(Invitation invitation, Secret password, String address) {
        return switch (access.signIn(invitation.email(), password, address)) {
            case SignIn.Welcome(User user) -> join(invitation, user);
            case SignIn.CodeNext(User user) -> join(invitation, user);
            case SignIn.Wrong() -> new Arrival.Wrong(invitation);
            case SignIn.TooOften(Duration pause) -> new Arrival.TooOften(pause);
        };
    }

    private Arrival join(Invitation invitation, User user) {
        return database.transaction(handle -> {
            if (!take(handle, invitation)) {
                return new Arrival.Gone();
            }
            var members = new MemberRows(handle, invitation.business());
            if (members.insert(user.id(), invitation.role())
                    && !invitation.places().isEmpty()) {
                members.limit(user.id(), invitation.places());
            }
            return new Arrival.SignInNext(invitation);
        });
    }

    /** Whoever comes second comes too late. */
    private boolean take(Handle handle, Invitation invitation) {
        boolean taken = InvitationRows.delete(handle, invitation.business(), invitation.id());
        if (taken) {
            audit(handle, invitation.email(), "came in as " + invitation.role().word(), invitation);
        }
        return taken;
    }

    private static boolean isIn(Handle handle, Invitation invitation) {
        return UserRows.byEmail(handle, invitation.email())
                .filter(known -> known.user().maySeeSome(invitation.business()))
                .isPresent();
    }

    private static String limits(Invitation invitation) {
        return invitation.places().isEmpty()
                ? ""
                : ", limited to " + String.join(", ", new TreeSet<>(invitation.places()));
    }

    private void audit(Handle handle, String who, String action, Invitation invitation) {
        trail.note(handle, invitation.business(), "user:" + who, action, invitation.email());
    }

    private static byte[] hash(Secret word) {
        return Sha256.of(word.reveal());
    }
}
