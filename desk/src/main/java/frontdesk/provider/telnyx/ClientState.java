package frontdesk.provider.telnyx;

import java.util.Base64;
import java.util.Optional;

import static java.nio.charset.StandardCharsets.UTF_8;

/** What Telnyx keeps for us beside a call, and tells with each of its events from then on: what it is, and what belongs to that. */
final class ClientState {
    private ClientState() {}

    static String of(String kind, String text) {
        return Base64.getEncoder().encodeToString((kind + " " + text).getBytes(UTF_8));
    }

    /** What belongs to it; empty where it is something else, or nothing of ours. */
    static Optional<String> read(String kind, String state) {
        try {
            String text = new String(Base64.getDecoder().decode(state), UTF_8);
            return text.startsWith(kind + " ") ? Optional.of(text.substring(kind.length() + 1)) : Optional.empty();
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
