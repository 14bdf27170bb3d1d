package frontdesk.provider.http;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.faulttolerance.api.Guard;
import io.smallrye.faulttolerance.api.RateLimitException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jspecify.annotations.Nullable;

import frontdesk.kernel.OutsideTrouble;
import frontdesk.kernel.RetryAfter;

/**
 * One vendor's HTTP interface behind one guard: five failures of ten, and it is left alone for a while. A failure is what may be otherwise later:
 * nobody there, no answer in time, 429, 5xx, an answer that nobody can read. Whatever else it refuses is no failure of the vendor. How long a vendor that
 * refuses wants to be left alone ({@link RetryAfter}) goes with the trouble, so that no job comes back sooner.
 *
 * <p>How long an answer may take, each request says itself: {@link HttpRequest.Builder#timeout}.
 */
public final class Outsider {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** More than any answer that we ask for. */
    private static final long LARGEST = 32L * 1024 * 1024;

    /** For requests that do not say it themselves. */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final String name;
    private final Set<Integer> answers;
    private final Function<Answer, OutsideTrouble> refusal;
    private final HttpClient http;
    private final Guard guard;
    private final Turns turns;

    /**
     * What it answered.
     *
     * @param rest how long it wants to be left alone; zero where it does not say so
     */
    public record Answer(int status, String body, Duration rest) {}

    private Outsider(Manners manners) {
        this.name = manners.name;
        this.answers = manners.answers;
        this.refusal = manners.refusal;
        this.http = HttpClient.newBuilder().connectTimeout(manners.connecting).build();
        this.guard = manners.guard();
        this.turns = new Turns(manners.mostASecond, System::nanoTime);
    }

    /** How the vendor of that name, as it stands in {@link OutsideTrouble}, is asked: as what follows says. */
    public static Manners named(String name) {
        return new Manners(name);
    }

    /** Asks; blocking. Throws {@link OutsideTrouble} where it refuses, or nobody answers. */
    public Answer ask(HttpRequest request) {
        return guarded(() -> send(request), Answer.class);
    }

    /** The same, and reads the answer as JSON; a missing node where it is empty. */
    public JsonNode json(HttpRequest request) {
        return guarded(() -> JSON.readTree(send(request).body()), JsonNode.class);
    }

    private Answer send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = whole(request);
        var answer = new Answer(response.statusCode(), response.body(), RetryAfter.of(response.headers()));
        if (answer.status() / 100 != 2 && !answers.contains(answer.status())) {
            throw refusal.apply(answer).leftAloneFor(answer.rest());
        }
        return answer;
    }

    /** The client's own timeout ends with the head of an answer: one whose body stops half way would be waited for for ever. */
    private HttpResponse<String> whole(HttpRequest request) throws IOException, InterruptedException {
        var body = BodyHandlers.limiting(BodyHandlers.ofString(), LARGEST);
        CompletableFuture<HttpResponse<String>> coming = http.sendAsync(request, body);
        try {
            Duration most = request.timeout().orElse(LONGEST);
            return coming.get(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            throw new IOException("no whole answer in time", slow);
        } catch (ExecutionException failed) {
            throw new IOException(failed.getCause());
        } finally {
            coming.cancel(true);
        }
    }

    private <T> T guarded(Callable<T> asking, Class<T> answer) {
        try {
            return guard.call(() -> withoutIo(asking), answer);
        } catch (OutsideTrouble trouble) {
            throw trouble;
        } catch (CircuitBreakerOpenException open) {
            throw OutsideTrouble.passing(name, "it has been failing and is left alone for a moment", open);
        } catch (RateLimitException tooMany) {
            throw OutsideTrouble.notAsked(name, "we ask too much of it at once", turns.next(), tooMany);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw OutsideTrouble.passing(name, "we were stopping", stopped);
        } catch (Exception bug) {
            throw new IllegalStateException(bug);
        }
    }

    private <T> T withoutIo(Callable<T> asking) throws Exception {
        try {
            return asking.call();
        } catch (IOException down) {
            throw OutsideTrouble.passing(name, "it cannot be reached or does not answer", down);
        }
    }

    /** How a vendor is asked, where not as usual. */
    public static final class Manners {
        private static final int SO_MANY = 10;
        private static final double HALF = 0.5;

        private final String name;
        private Duration connecting = Duration.ofSeconds(3);
        private Duration alone = Duration.ofSeconds(10);
        private @Nullable Duration again;
        private int mostASecond = Integer.MAX_VALUE;
        private Set<Integer> answers = Set.of();
        private Function<Answer, OutsideTrouble> refusal = this::byStatus;

        private Manners(String name) {
            this.name = name;
        }

        /** How long connecting may take: three seconds, unless it is said here. */
        public Manners connectingFor(Duration most) {
            connecting = most;
            return this;
        }

        /** How long it is left alone when it keeps failing: ten seconds, unless it is said here. */
        public Manners leftAloneFor(Duration rest) {
            alone = rest;
            return this;
        }

        /** What failed is asked once more, so long after: only where being asked twice does no harm, and a vendor that asks for a longer rest has it. */
        public Manners onceMoreAfter(Duration pause) {
            again = pause;
            return this;
        }

        /** It is asked no more often; who would ask more is told at once when their turn comes. */
        public Manners atMostASecond(int most) {
            mostASecond = most;
            return this;
        }

        /** What it answers with besides 2xx, and is no refusal. */
        public Manners answeringWith(Integer... statuses) {
            answers = Set.of(statuses);
            return this;
        }

        /** What a refusal means; unless it is said here, 429 and 5xx may be otherwise later, and nothing else. */
        public Manners refusingWith(Function<Answer, OutsideTrouble> meaning) {
            refusal = meaning;
            return this;
        }

        public Outsider build() {
            return new Outsider(this);
        }

        private OutsideTrouble byStatus(Answer answer) {
            int status = answer.status();
            return status == 429 || status >= 500
                    ? OutsideTrouble.passing(name, "it answered " + status)
                    : OutsideTrouble.lasting(name, "it answered " + status);
        }

        private Guard guard() {
            Guard.Builder guard = Guard.create().withDescription(name);
            if (mostASecond < Integer.MAX_VALUE) {
                guard = guard.withRateLimit()
                        .limit(mostASecond)
                        .window(1, ChronoUnit.SECONDS)
                        .done();
            }
            Duration pause = again;
            if (pause != null) {
                guard = guard.withRetry()
                        .maxRetries(1)
                        .delay(pause.toMillis(), ChronoUnit.MILLIS)
                        .whenException(failure -> isPassing(failure) && mayComeBackAfter(pause, failure))
                        .done();
            }
            return guard.withCircuitBreaker()
                    .requestVolumeThreshold(SO_MANY)
                    .failureRatio(HALF)
                    .delay(alone.toMillis(), ChronoUnit.MILLIS)
                    .when(Manners::isPassing)
                    .done()
                    .build();
        }

        private static boolean mayComeBackAfter(Duration pause, Throwable failure) {
            return failure instanceof OutsideTrouble trouble && trouble.rest().compareTo(pause) <= 0;
        }

        private static boolean isPassing(Throwable failure) {
            return failure instanceof OutsideTrouble trouble && trouble.worthRetrying();
        }
    }
}
