package frontdesk.provider.sip;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The keys that a caller presses: as events among the sound (RFC 4733), where one press comes in many packets and is told once, and in the two
 * forms in which they are told beside it by INFO ({@code application/dtmf-relay} and {@code application/dtmf}).
 */
final class KeyPresses {
    private static final String KEYS = "0123456789*#ABCD";
    private static final Pattern RELAY = Pattern.compile("(?im)^\\s*Signal\\s*=\\s*([0-9A-D*#]{1,2})\\s*$");
    private static final Pattern PLAIN = Pattern.compile("(?i)\\s*([0-9A-D*#]{1,2})\\s*");

    private @Nullable Integer told;
    private int source;

    /** A packet of telephone events; the key where it is a press that has not been told yet. */
    Optional<Character> event(RtpPacket packet) {
        if (packet.payload().length < 4 || (told != null && told == packet.timestamp() && source == packet.source())) {
            return Optional.empty();
        }
        int event = packet.payload()[0] & 0xFF;
        if (event >= KEYS.length()) {
            return Optional.empty();
        }
        told = packet.timestamp();
        source = packet.source();
        return Optional.of(KEYS.charAt(event));
    }

    /** The key in the body of an INFO request. */
    static Optional<Character> info(String contentType, String body) {
        return switch (contentType.toLowerCase(Locale.ROOT)) {
            case "application/dtmf-relay" -> key(RELAY.matcher(body), true);
            case "application/dtmf" -> key(PLAIN.matcher(body), false);
            default -> Optional.empty();
        };
    }

    /** Some write the number of the event for star and hash. */
    private static Optional<Character> key(Matcher found, boolean within) {
        if (!(within ? found.find() : found.matches())) {
            return Optional.empty();
        }
        String key = found.group(1).toUpperCase(Locale.ROOT);
        return switch (key) {
            case "10" -> Optional.of('*');
            case "11" -> Optional.of('#');
            default -> key.length() == 1 ? Optional.of(key.charAt(0)) : Optional.empty();
        };
    }
}
