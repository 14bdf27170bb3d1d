package frontdesk.access;

import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import frontdesk.access.AgentRows.Kept;

/** Agents by the hash of the token that they came with lately. A token that is replaced anywhere is forgotten as soon as that is heard. */
final class KnownTokens {
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final int MOST = 10_000;

    private final Cache<String, Kept> known =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LONGEST).build();
    private final AtomicLong changes = new AtomicLong();

    Optional<Kept> find(byte[] hash, Function<byte[], Optional<Kept>> read) {
        String key = HexFormat.of().formatHex(hash);
        Kept kept = known.getIfPresent(key);
        if (kept != null) {
            return Optional.of(kept);
        }
        long before = changes.get();
        Optional<Kept> found = read.apply(hash);
        found.ifPresent(agent -> {
            known.put(key, agent);
            // What was read may be older than a change that we heard of meanwhile.
            if (changes.get() != before) {
                known.invalidate(key);
            }
        });
        return found;
    }

    void forget() {
        changes.incrementAndGet();
        known.invalidateAll();
    }
}
