package frontdesk.access;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import frontdesk.access.UserRows.Known;
import frontdesk.journal.AuditTrail;
import frontdesk.journal.Journal;
import frontdesk.journal.SavedSearches;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.Secret;
import frontdesk.kernel.UserId;
import frontdesk.store.Database;

/** The door to who may do what: people who sign in, and agents that carry a token. */
public final class Access {
    private final Database database;
    private final AuditTrail trail;
    private final Tries tries;
    private final SecondFactor secondFactor;
    private final Users users;
    private final Sessions sessions;
    private final Team team;
    private final Invitations invitations;
    private final AgentRegister agents;
    private final Clock clock;
    private final int iterations;

    /** @param tokenKey encrypts agent tokens at rest: 32 bytes */
    public Access(Database database, Journal journal, byte[] tokenKey, Clock clock) {
        this(database, journal, tokenKey, clock, Password.ITERATIONS);
    }

    Access(Database database, Journal journal, byte[] tokenKey, Clock clock, int iterations) {
        this.database = database;
        this.trail = journal.auditTrail();
        var seal = new Seal(tokenKey);
        this.tries = new Tries(database);
        this.secondFactor = new SecondFactor(database, trail, seal, tries, clock);
        var searches = new SavedSearches(database, journal);
        this.users = new Users(database, trail, searches);
        this.sessions = new Sessions(database, clock);
        this.team = new Team(database, trail, sessions, searches);
        this.invitations = new Invitations(database, trail, tries, this, clock);
        this.agents = new AgentRegister(database, trail, seal, clock);
        this.clock = clock;
        this.iterations = iterations;
    }

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
                UserRows.updatePassword(handle, known.user().id(), kept(password));
            }
        });
    }

    /** Who is signed in at the console. */
    public Sessions sessions() {
        return sessions;
    }

    /** Who is let into a business. */
    public Team team() {
        return team;
    }

    /** Who has been asked to come in. */
    public Invitations invitations() {
        return invitations;
    }

    /** Everybody who may sign in. */
    public Users users() {
        return users;
    }

    /** The agents that carry a token. */
    public AgentRegister agents() {
        return agents;
    }

    /** Who signed in at that moment, unless they have been signed out everywhere since. */
    public Optional<User> user(UserId id, Instant signedIn) {
        return database.read(handle -> UserRows.signedIn(handle, id, signedIn));
    }

    /** Who signs in with this e-mail. */
    Optional<User> known(String email) {
        return database.read(handle -> UserRows.byEmail(handle, email)).map(Known::user);
    }

    /** Whether anybody can sign in yet. */
    public boolean isEmpty() {
        return database.read(UserRows::isEmpty);
    }

    /**
     * Adds somebody who may sign in, with one role: in these businesses, or everywhere.
     *
     * @throws IllegalArgumentException when the e-mail is taken; it counts without regard to upper and lower case
     */
    public User addUser(String email, Secret password, Role role, Set<BusinessId> businesses, boolean everywhere) {
        Map<BusinessId, Role> roles = businesses.stream().collect(Collectors.toUnmodifiableMap(one -> one, _ -> role));
        User user = new User(UserId.next(), Users.kept(email), roles, Map.of(), everywhere ? role : null);
        Password kept = kept(password);
        boolean added = database.transaction(handle -> UserRows.insert(handle, user, kept, clock.instant()));
        if (!added) {
            throw new IllegalArgumentException("somebody has this e-mail already");
        }
        return user;
    }

    /** A password as it is kept. */
    Password kept(Secret password) {
        return Password.of(password, iterations);
    }

    /** Gives somebody another password and signs them out everywhere; false when there is no such e-mail. */
    public boolean changePassword(String email, Secret password) {
        Password kept = kept(password);
        return database.transaction(handle -> {
            Optional<Known> known = UserRows.byEmail(handle, email);
            known.map(Known::user).ifPresent(user -> {
                UserRows.updatePassword(handle, user.id(), kept);
                sessions.endAll(handle, user.id());
            });
            return known.isPresent();
        });
    }

    /**
     * Gives somebody the password that they chose themselves, and signs them out everywhere else; who calls this has seen the one before.
     *
     * @param where whose audit trail says so
     * @param current what their browser carries
     * @return why it is none, and nothing was changed
     */
    public Optional<PasswordFault> choosePassword(BusinessId where, User user, Secret password, Secret current) {
        Optional<PasswordFault> fault = PasswordFault.of(user.email(), password);
        if (fault.isEmpty()) {
            Password kept = kept(password);
            database.perform(handle -> {
                UserRows.updatePassword(handle, user.id(), kept);
                sessions.endOthers(handle, user.id(), current);
                trail.note(handle, where, "user:" + user.email(), "password changed", user.email());
            });
        }
        return fault;
    }
}
