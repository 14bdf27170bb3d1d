package frontdesk.storefront;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.bucket4j.Bucket;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

import frontdesk.page.Assets;

/**
 * Lets each address look and book as much as people do, and no more: looking costs one, changing something five, keeping a time
 * from others fifteen, a call thirty. A household or an office behind
 * one address has enough. Each node counts for itself.
 */
@Provider
@Public
@Singleton
@Priority(Priorities.AUTHENTICATION - 50)
class Turnstile implements ContainerRequestFilter {
    private static final int AT_ONCE = 150;
    private static final Duration FULL_AGAIN_AFTER = Duration.ofMinutes(5);
    private static final int CHANGE = 5;
    private static final int HOLD = 15;
    private static final int CALL = 30;
    private static final int MOST_ADDRESSES = 20_000;

    private final CurrentVertxRequest current;
    private final Speaking speaking;
    private final Assets assets;

    /** The longest silent are forgotten first. */
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    Turnstile(CurrentVertxRequest current, Speaking speaking, Assets assets) {
        this.current = current;
        this.speaking = speaking;
        this.assets = assets;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String address = current.getCurrent().request().remoteAddress().hostAddress();
        var paid = bucket(address).tryConsumeAndReturnRemaining(price(request));
        if (!paid.isConsumed()) {
            long seconds = Math.ceilDiv(paid.getNanosToWaitForRefill(), 1_000_000_000L);
            Words words = Words.in(speaking.withAnybody());
            request.abortWith(Response.status(429)
                    .header("Retry-After", seconds)
                    .type(MediaType.TEXT_HTML_TYPE)
                    .entity(Pages.nothing(
                            assets.version(),
                            words.page().language(),
                            words.say("too-often"),
                            words.say("too-often.why")))
                    .build());
        }
    }

    private static int price(ContainerRequestContext request) {
        if (request.getMethod().equals("GET")) {
            return 1;
        }
        String path = request.getUriInfo().getPath();
        return path.endsWith("/hold") ? HOLD : path.endsWith("/phone") ? CALL : CHANGE;
    }

    /** Everybody may start anew. */
    void forget() {
        synchronized (buckets) {
            buckets.clear();
        }
    }

    private Bucket bucket(String address) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(address, a -> Bucket.builder()
                    .addLimit(limit -> limit.capacity(AT_ONCE).refillGreedy(AT_ONCE, FULL_AGAIN_AFTER))
                    .build());
        }
    }
}
