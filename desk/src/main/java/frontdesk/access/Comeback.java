package frontdesk.access;

/** What came of a try to sign in elsewhere. */
public sealed interface Comeback {
    /**
     * They are let in.
     *
     * @param next where they wanted to go
     */
    record Welcome(User user, String next) implements Comeback {}

    /** Here they want to be asked for a code as well, whoever vouches for them. */
    record CodeNext(User user, String next) implements Comeback {}

    /** Nobody is let in by this e-mail, or it is not sure that it is theirs: which of the two is not said. */
    record Unknown() implements Comeback {}

    /** Begun in another browser, by somebody else's link, or too long ago. */
    record Stale() implements Comeback {}

    /** Nobody vouches for them: they were refused there, or what came back is not to be trusted. */
    record Refused() implements Comeback {}
}
