package frontdesk.rest;

import java.time.Clock;
import java.util.Optional;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

import frontdesk.access.Access;
import frontdesk.access.Agent;
import frontdesk.access.User;
import frontdesk.api.Bearer;
import frontdesk.business.Business;
import frontdesk.business.Businesses;
import frontdesk.kernel.Secret;

/**
 * Lets a program in by the token of an agent, to that agent's business and no other, or by the session of somebody who signed in; counts its
 * requests; and reads the headers that belong to every change.
 */
@Singleton
public final class Gate {
    /** Where all that is of one business lies. */
    static final String BUSINESS = "/api/v1/businesses/{slug}";

    static final String REFUSED = "Refused; type, detail and errors say why and what to do";
    private static final int LONGEST_KEY = 255;

    private final Access access;
    private final Bearer bearer;
    private final Businesses businesses;
    private final Meter meter;
    private final FirstAnswers answers;

    Gate(
            Access access,
            Bearer bearer,
            Businesses businesses,
            RestSettings settings,
            FirstAnswers answers,
            Clock clock) {
        this.access = access;
        this.bearer = bearer;
        this.businesses = businesses;
        this.meter = new Meter(settings.requestsPerMinute(), clock);
        this.answers = answers;
    }

    /** Whoever may look: 401 without a token that is known, 403 at another's business, 429 where they ask too often. */
    public Caller admit(HttpServerRequest request, String slug) {
        return admit(request, slug, false);
    }

    /** The same for whoever may make changes. Who sends a request again with its key is thrown the answer that it had first. */
    public Caller admitToChange(HttpServerRequest request, String slug) {
        Caller caller = admit(request, slug, true);
        answers.take(caller);
        return caller;
    }

    /**
     * Those who join programs to the business, by their session: no agent's token opens it. What they are answered is not kept, since it may be a secret;
     * a key with such a request is passed over.
     */
    public Caller admitToConnect(HttpServerRequest request, String slug) {
        Caller caller = admit(request, slug);
        if (bearer.who(token(request))
                .filter(user -> user.mayConnect(caller.id()))
                .isEmpty()) {
            throw Problem.refusal(
                    403,
                    "owners-only",
                    "This is for owners and developers of the business",
                    "Sign in as one at /api/v1/sessions and send the session's token; an agent's token does not open it.");
        }
        return caller;
    }

    private Caller admit(HttpServerRequest request, String slug, boolean change) {
        String token = token(request);
        Optional<Agent> agent = access.agents().with(Secret.of(token));
        Optional<User> user = agent.isPresent() ? Optional.empty() : bearer.who(token);
        String actor = agent.map(one -> "agent:" + one.id())
                .or(() -> user.map(one -> "user:" + one.email()))
                .orElseThrow(Gate::unknown);
        count(actor, request.response());
        Business business = businesses
                .findBySlug(slug)
                .filter(one -> agent.map(a -> a.business().equals(one.id()))
                        .or(() -> user.map(u -> u.maySee(one.id())))
                        .orElse(false))
                .orElseThrow(Gate::elsewhere);
        if (change && user.isPresent() && !user.get().mayServe(business.id())) {
            throw Problem.refusal(
                    403, "read-only", "You may look only", "Ask the owner to let you make changes, then try again.");
        }
        return new Caller(business, actor, Caller.keyOf(actor, key(request)), Version.seen(request));
    }

    private static String token(HttpServerRequest request) {
        String own = request.getHeader("X-Agent-Token");
        if (own != null && !own.isBlank()) {
            return own.strip();
        }
        String header = request.getHeader("Authorization");
        if (header == null || !header.strip().regionMatches(true, 0, "Bearer ", 0, 7)) {
            throw Problem.refusal(
                    401, "no-token", "Who are you?", "Send the agent's token as Authorization: Bearer <token>.");
        }
        return header.substring(7).strip();
    }

    private void count(String actor, HttpServerResponse response) {
        Meter.Reading reading = meter.count(actor);
        response.putHeader("RateLimit-Limit", Integer.toString(reading.limit()));
        response.putHeader("RateLimit-Remaining", Long.toString(reading.remaining()));
        response.putHeader("RateLimit-Reset", Long.toString(reading.resetSeconds()));
        if (!reading.admitted()) {
            response.putHeader("Retry-After", Long.toString(reading.retrySeconds()));
            throw Problem.refusal(
                    429,
                    "too-many-requests",
                    "Too many requests",
                    "Wait %d s and send it again.".formatted(reading.retrySeconds()));
        }
    }

    private static @Nullable String key(HttpServerRequest request) {
        String key = request.getHeader("Idempotency-Key");
        if (key == null || key.isBlank()) {
            return null;
        }
        if (key.length() > LONGEST_KEY) {
            throw Problem.faulty("Idempotency-Key", "Send at most %d characters.".formatted(LONGEST_KEY));
        }
        return key.strip();
    }

    private static RuntimeException unknown() {
        return Problem.refusal(
                401,
                "bad-token",
                "This token is not known",
                "It may have been regenerated or have run out: ask the owner for the new one, or sign in again.");
    }

    private static RuntimeException elsewhere() {
        return Problem.refusal(
                403,
                "other-business",
                "This token opens another business",
                "Put the short name of your own business into the address.");
    }
}
