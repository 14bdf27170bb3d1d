package frontdesk.access;

/** What came of a sign-in. */
public sealed interface SignIn {
    record Welcome(User user) implements SignIn {}

    /** The password is right, and the code of the second factor is asked for next: they are not in yet. */
    record CodeNext(User user) implements SignIn {}

    /** No such e-mail, or not its password: which of the two is not said. */
    record Wrong() implements SignIn {}

    /** Wrong too often from this address of late: not even the right password opens before a while has passed. */
    record TooOften(java.time.Duration pause) implements SignIn {}
}
