package frontdesk.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.jdbi.v3.core.Handle;

import frontdesk.journal.AuditTrail;
import frontdesk.journal.SavedSearches;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.UserId;
import frontdesk.store.Database;

/** Who is let into a business, for its owners: to see who they are, to change what they may do, and to send them away. */
public final class Team {
    private final Database database;
    private final AuditTrail trail;
    private final Sessions sessions;
    private final SavedSearches searches;

    Team(Database database, AuditTrail trail, Sessions sessions, SavedSearches searches) {
        this.database = database;
        this.trail = trail;
        this.sessions = sessions;
        this.searches = searches;
    }

    /** What became of a wish. */
    public enum Outcome {
        DONE,
        /** They are not let into this business by itself: nobody, or somebody who is let in everywhere. */
        NOT_HERE,
        /** Nobody would be left who may let others in. */
        LAST_OWNER,
        /** Who decides who is let in decides it for all places. */
        IS_OWNER
    }

    /** By their e-mails; those too who are let in everywhere. */
    public List<Users.Listed> of(BusinessId business) {
        return database.read(handle -> UserRows.list(handle, business));
    }

    /** From their next click on they may do what the role says. */
    public Outcome change(User owner, BusinessId business, UserId who, Role role) {
        return database.transaction(handle -> {
            Optional<User> member = member(handle, business, who);
            if (member.isEmpty()) {
                return Outcome.NOT_HERE;
            }
            if (role != Role.OWNER && isLastOwner(handle, owner, business, who)) {
                return Outcome.LAST_OWNER;
            }
            new MemberRows(handle, business).update(who, role);
            audit(handle, owner, business, "role changed to " + role.word(), member.get());
            return Outcome.DONE;
        });
    }

    /**
     * From their next click on their role holds at these places and nowhere else; where there are none, at all of them.
     *
     * @param places by their short names
     */
    public Outcome limit(User owner, BusinessId business, UserId who, Set<String> places) {
        return database.transaction(handle -> {
            Optional<User> member = member(handle, business, who);
            if (member.isEmpty()) {
                return Outcome.NOT_HERE;
            }
            if (!new MemberRows(handle, business).limit(who, places)) {
                return Outcome.IS_OWNER;
            }
            String where = places.isEmpty() ? "no place" : String.join(", ", new TreeSet<>(places));
            audit(handle, owner, business, "limited to " + where, member.get());
            return Outcome.DONE;
        });
    }

    /** They are signed out everywhere at once; who is let in nowhere else may sign in no more. The searches of calls that they kept for themselves go; what they did stays in the audit trails. */
    public Outcome remove(User owner, BusinessId business, UserId who) {
        return database.transaction(handle -> {
            Optional<User> member = member(handle, business, who);
            if (member.isEmpty()) {
                return Outcome.NOT_HERE;
            }
            if (isLastOwner(handle, owner, business, who)) {
                return Outcome.LAST_OWNER;
            }
            new MemberRows(handle, business).delete(who);
            searches.left(handle, business, actor(member.get()));
            sessions.endAll(handle, who);
            UserRows.deleteWhereNowhere(handle, who);
            audit(handle, owner, business, "access taken away", member.get());
            return Outcome.DONE;
        });
    }

    /** Signs somebody out everywhere, who has lost a telephone or has left a browser open. */
    public Outcome signOut(User owner, BusinessId business, UserId who) {
        return database.transaction(handle -> {
            Optional<User> member = member(handle, business, who);
            member.ifPresent(user -> {
                sessions.endAll(handle, who);
                audit(handle, owner, business, "signed out everywhere", user);
            });
            return member.isPresent() ? Outcome.DONE : Outcome.NOT_HERE;
        });
    }

    /** The browsers in which the people of a business are signed in, of each the one used last first. */
    public Map<UserId, List<Sessions.Open>> sessions(BusinessId business) {
        return sessions.ofMembers(business);
    }

    /** Signs somebody out in one browser; in which others they are signed in stays as it is. */
    public Outcome endSession(User owner, BusinessId business, UserId who, UUID session) {
        return database.transaction(handle -> {
            Optional<User> member = member(handle, business, who);
            if (member.isEmpty() || !SessionRows.delete(handle, who, session)) {
                return Outcome.NOT_HERE;
            }
            audit(handle, owner, business, "signed out in one browser", member.get());
            return Outcome.DONE;
        });
    }

    private static Optional<User> member(Handle handle, BusinessId business, UserId who) {
        return UserRows.byId(handle, who).filter(user -> user.businesses().contains(business));
    }

    /** Owners who are let in everywhere remain, whomever they send away; owners of the business count those whom it has itself. */
    private static boolean isLastOwner(Handle handle, User owner, BusinessId business, UserId who) {
        var owners = new MemberRows(handle, business).owners();
        return owner.everywhere() != Role.OWNER && owners.contains(who) && owners.size() == 1;
    }

    private void audit(Handle handle, User owner, BusinessId business, String action, User whom) {
        trail.note(handle, business, actor(owner), action, whom.email());
    }

    private static String actor(User user) {
        return "user:" + user.email();
    }
}
