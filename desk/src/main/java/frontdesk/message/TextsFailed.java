package frontdesk.message;

/** How many texts nobody would carry, or did not arrive, in two stretches of time. */
public record TextsFailed(int now, int before) {
    public static final TextsFailed NONE = new TextsFailed(0, 0);
}
