package frontdesk.kernel;

import java.security.SecureRandom;
import java.util.Base64;

/** A word that must not be seen: it prints as dots, and only {@link #reveal()} gives it away. */
public final class Secret {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String value;

    private Secret(String value) {
        this.value = value;
    }

    public static Secret of(String value) {
        return new Secret(value);
    }

    /** One that nobody guesses, of so many random bytes, in letters that stand in an address as they are. */
    public static Secret random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return of(Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }

    public String reveal() {
        return value;
    }

    public boolean isBlank() {
        return value.isBlank();
    }

    @Override
    public String toString() {
        return "••••";
    }
}
