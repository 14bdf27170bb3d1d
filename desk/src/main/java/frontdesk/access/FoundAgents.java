package frontdesk.access;

import java.util.Optional;
import java.util.function.Function;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/** The agents that were asked for by their ids, as every webhook does: nobody takes one from its business, or renames it. */
final class FoundAgents {
    private static final int MOST = 10_000;

    private final Cache<String, Agent> found =
            Caffeine.newBuilder().maximumSize(MOST).build();

    Optional<Agent> find(String id, Function<String, Optional<Agent>> read) {
        Optional<Agent> agent = Optional.ofNullable(found.getIfPresent(id)).or(() -> read.apply(id));
        agent.ifPresent(one -> found.put(id, one));
        return agent;
    }
}
