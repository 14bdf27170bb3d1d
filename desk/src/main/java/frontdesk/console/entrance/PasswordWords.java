package frontdesk.console.entrance;

import frontdesk.access.PasswordFault;

/** Why a password that somebody chose is none, in a sentence. */
public final class PasswordWords {
    public static final String RULE = "At least " + PasswordFault.SHORTEST
            + " characters; three or four words that do not belong together are easy to keep.";

    private PasswordWords() {}

    public static String of(PasswordFault fault) {
        return switch (fault) {
            case TOO_SHORT -> "That is too short: " + PasswordFault.SHORTEST + " characters at least.";
            case TOO_LONG -> "That is longer than it can be.";
            case TOO_EVEN -> "That is easily guessed: the same few signs, or such as follow each other.";
            case LIKE_THE_EMAIL -> "That is easily guessed: your e-mail address stands in it.";
        };
    }
}
