package frontdesk.console;

import frontdesk.booking.Origin;

/** Who did something, as pages say it: what the diary and the audit trail keep in one word, like {@code user:ana@example.com}. */
public final class Actors {
    private Actors() {}

    /** {@code by ana@example.com}. */
    public static String by(String actor) {
        int colon = actor.indexOf(':');
        String kind = colon < 0 ? actor : actor.substring(0, colon);
        String name = colon < 0 ? "" : actor.substring(colon + 1);
        return switch (kind) {
            case "phone" -> "by phone";
            case "agent" -> "by agent " + name;
            case "user" -> "by " + name;
            case Origin.PAGE -> "on the booking page";
            case "terminal" -> "in the terminal";
            default -> "by " + actor;
        };
    }
}
