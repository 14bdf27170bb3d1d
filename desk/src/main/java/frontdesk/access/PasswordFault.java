package frontdesk.access;

import java.util.Locale;
import java.util.Optional;

import frontdesk.kernel.Secret;

/** Why a password that somebody chooses is none: it is short, or what is guessed first. */
public enum PasswordFault {
    TOO_SHORT,
    TOO_LONG,
    /** A few signs again and again, or one after the other. */
    TOO_EVEN,
    /** What stands in their e-mail before the @. */
    LIKE_THE_EMAIL;

    /** Between the eight that NIST SP 800-63B-4 asks for beside a second factor and the fifteen without one. */
    public static final int SHORTEST = 12;

    private static final int LONGEST = 200;
    private static final int FEWEST_SIGNS = 6;
    private static final String ROWS =
            "0123456789012345678901234567890 abcdefghijklmnopqrstuvwxyzabcdefghijkl qwertyuiopasdfghjklzxcvbnm";

    /** Nothing where it will do. */
    public static Optional<PasswordFault> of(String email, Secret password) {
        String typed = password.reveal().toLowerCase(Locale.ROOT);
        String name = email.replaceFirst("@.*", "").toLowerCase(Locale.ROOT);
        if (typed.length() < SHORTEST) {
            return Optional.of(TOO_SHORT);
        }
        if (typed.length() > LONGEST) {
            return Optional.of(TOO_LONG);
        }
        if (typed.chars().distinct().count() < FEWEST_SIGNS || ROWS.contains(typed)) {
            return Optional.of(TOO_EVEN);
        }
        return name.length() > 3 && typed.contains(name) ? Optional.of(LIKE_THE_EMAIL) : Optional.empty();
    }
}
