package frontdesk.access;

import java.time.Duration;

/** What came of a visit by the link of an invitation. */
public sealed interface Arrival {
    /**
     * It is theirs to take up.
     *
     * @param known whether they sign in already, so that they prove by their password who they are and choose none
     */
    record Awaited(Invitation invitation, boolean known) implements Arrival {}

    /** They have chosen a password and are let in. */
    record Welcome(User user, Invitation invitation) implements Arrival {}

    /** They are let in, and sign in as they always do. */
    record SignInNext(Invitation invitation) implements Arrival {}

    /** Not the password by which they sign in already. */
    record Wrong(Invitation invitation) implements Arrival {}

    record Weak(Invitation invitation, PasswordFault fault) implements Arrival {}

    /** Never sent, taken up, withdrawn or too old: which of these is not said. */
    record Gone() implements Arrival {}

    record TooOften(Duration pause) implements Arrival {}
}
