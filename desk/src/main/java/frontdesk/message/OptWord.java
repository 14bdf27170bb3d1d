package frontdesk.message;

import java.util.Locale;
import java.util.Set;

/**
 * What somebody asks of us by a text that is nothing but one of the trade's words. The words are those of the carriers:
 * CANCEL and END are opt-outs too, and so are never asked for as answers to anything else.
 */
public enum OptWord {
    STOP,
    START,
    HELP,
    NONE;

    private static final Set<String> STOPS =
            Set.of("STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "OPTOUT", "REVOKE");
    private static final Set<String> STARTS = Set.of("START", "YES", "UNSTOP");
    private static final Set<String> HELPS = Set.of("HELP", "INFO");

    /** Reads a whole text, whatever its case and the marks around it. */
    public static OptWord in(String body) {
        String word = body.strip().replaceAll("^\\p{Punct}+|\\p{Punct}+$", "").toUpperCase(Locale.ROOT);
        if (STOPS.contains(word)) {
            return STOP;
        }
        if (STARTS.contains(word)) {
            return START;
        }
        return HELPS.contains(word) ? HELP : NONE;
    }
}
