package frontdesk.kernel;

/** A word that must not be seen: it prints as dots, and only {@link #reveal()} gives it away. */
public final class Secret {
    private final String value;

    private Secret(String value) {
        this.value = value;
    }

    public static Secret of(String value) {
        return new Secret(value);
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
