package frontdesk.inbox;

import java.util.Map;
import java.util.Optional;

/**
 * One webhook as it came over the wire.
 *
 * @param addressee the last part of its path: for whom it is, in the vendor's settings
 * @param uri its path and query, as some vendors sign them
 * @param headers by their names in lower case
 * @param body its bytes as received: what was signed is never rebuilt
 */
public record Arrival(String addressee, String uri, Map<String, String> headers, byte[] body) {
    /** @param name in lower case */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }
}
