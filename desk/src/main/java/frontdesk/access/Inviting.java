package frontdesk.access;

import java.time.Duration;

import frontdesk.kernel.Secret;

/** What came of the wish to invite somebody. */
public sealed interface Inviting {
    /**
     * They are asked to come in.
     *
     * @param word what the link carries, known to nobody after this
     */
    record Invited(Invitation invitation, Secret word) implements Inviting {}

    record AlreadyIn() implements Inviting {}

    /** It was withdrawn or taken up meanwhile. */
    record Gone() implements Inviting {}

    /** Too many of late from this business. */
    record TooOften(Duration pause) implements Inviting {}
}
