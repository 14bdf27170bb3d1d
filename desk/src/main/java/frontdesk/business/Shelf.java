package frontdesk.business;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

import frontdesk.kernel.BusinessId;

/** Businesses at hand, each under every key by which it was asked for. Those that do not exist are not kept: they may come to exist. */
final class Shelf {
    private final Map<Object, Business> at = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();

    Optional<Business> get(Object key, Supplier<Optional<Business>> read) {
        Business kept = at.get(key);
        if (kept != null) {
            return Optional.of(kept);
        }
        long before = changes.get();
        Optional<Business> found = read.get();
        found.ifPresent(business -> {
            at.put(key, business);
            // What was read may be older than a change that we heard of meanwhile.
            if (changes.get() != before) {
                at.remove(key, business);
            }
        });
        return found;
    }

    /** Only if it is there. */
    Optional<Business> kept(Object key) {
        return Optional.ofNullable(at.get(key));
    }

    void clear(BusinessId changed) {
        changes.incrementAndGet();
        at.values().removeIf(business -> business.id().equals(changed));
    }

    void clear() {
        changes.incrementAndGet();
        at.clear();
    }
}
