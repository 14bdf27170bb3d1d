package frontdesk.provider.scripted;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/** What WhatsApp lets through: free words only within a day of the user's own, a template at any time, nothing to who is not there. */
final class WhatsAppRules {
    static final String PREFIX = "whatsapp:";
    private static final Duration A_DAY = Duration.ofHours(24);

    private final Map<String, Instant> heard = new ConcurrentHashMap<>();
    private final Set<String> absent = ConcurrentHashMap.newKeySet();
    private final Clock clock;

    WhatsAppRules(Clock clock) {
        this.clock = clock;
    }

    void heard(String from) {
        heard.put(from, clock.instant());
    }

    /** From now on nobody has this number there. */
    void leave(String number) {
        absent.add(number);
    }

    /** The code with which a message fails, after it was taken; empty where it arrives. */
    Optional<String> failure(String to, @Nullable String template) {
        if (!to.startsWith(PREFIX)) {
            return Optional.empty();
        }
        if (absent.contains(to)) {
            return Optional.of("63003");
        }
        Instant last = heard.get(to);
        boolean open = last != null && last.plus(A_DAY).isAfter(clock.instant());
        return open || template != null ? Optional.empty() : Optional.of("63016");
    }
}
