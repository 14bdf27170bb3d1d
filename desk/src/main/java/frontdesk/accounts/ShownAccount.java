package frontdesk.accounts;

import java.time.Instant;
import java.util.Map;

/**
 * A connected account as it may be shown.
 *
 * @param endings the kept secrets by their names, each with its last four letters, or with nothing where that would give too much away
 * @param readable false where the key that encrypted the secrets is not here any more: put it back, or connect again
 */
public record ShownAccount(
        String vendor,
        Map<String, String> settings,
        Map<String, String> endings,
        Instant connectedAt,
        boolean readable) {
    public ShownAccount {
        settings = Map.copyOf(settings);
        endings = Map.copyOf(endings);
    }
}
