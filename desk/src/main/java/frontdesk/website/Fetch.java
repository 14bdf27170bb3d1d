package frontdesk.website;

import java.io.IOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import frontdesk.kernel.OpenInternet;

/** Gets one page of the {@link OpenInternet}: a few seconds, a few steps further, so many bytes, and every step is judged anew. */
final class Fetch {
    private static final Duration PATIENCE = Duration.ofSeconds(6);
    private static final int MOST_BYTES = 3 * 1024 * 1024;
    private static final int MOST_STEPS = 4;
    private static final Set<Integer> USUAL_PORTS = Set.of(-1, 80, 443);

    private static final String INSIDE = "That address lies inside a private network, where nothing is read.";

    private final Judge judge;
    private final Set<Integer> ports;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(Redirect.NEVER)
            .build();

    /** Says whether a host lies where we may read, by what its name stands for now. */
    @FunctionalInterface
    interface Judge {
        boolean mayRead(String host) throws UnknownHostException;
    }

    Fetch(boolean privateToo) {
        this(privateToo ? _ -> true : OpenInternet::holds, privateToo ? Set.of() : USUAL_PORTS);
    }

    /** @param ports the only ones that are asked; all where there are none */
    Fetch(Judge judge, Set<Integer> ports) {
        this.judge = judge;
        this.ports = ports;
    }

    /** What an address led to. */
    sealed interface Outcome {
        record Page(String text, boolean html) implements Outcome {}

        record Refused(String why) implements Outcome {}
    }

    Outcome page(URI address) {
        URI at = address;
        for (int step = 0; step < MOST_STEPS; step++) {
            Optional<String> refusal = refusal(at);
            if (refusal.isPresent()) {
                return new Outcome.Refused(refusal.get());
            }
            HttpResponse<byte[]> answer;
            try {
                answer = ask(at);
            } catch (IOException unreachable) {
                return new Outcome.Refused(String.valueOf(unreachable.getMessage()));
            }
            // Whoever owns a name may let it stand for something else in the moment in which we connect. What was
            // looked up for that, the JDK remembers for
            // half a minute, and no answer takes so long: so it is seen now, and nothing of the answer is shown.
            Optional<String> since = refusal(at);
            if (since.isPresent()) {
                return new Outcome.Refused(since.get());
            }
            Optional<String> on = answer.headers().firstValue("Location");
            if (answer.statusCode() / 100 != 3 || on.isEmpty()) {
                return judged(answer);
            }
            Optional<URI> next = next(at, on.get());
            if (next.isEmpty()) {
                return new Outcome.Refused("That page leads on to an address that is none.");
            }
            at = next.get();
        }
        return new Outcome.Refused("That page leads on and on, and never to a page.");
    }

    private Optional<String> refusal(URI address) {
        String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        String host = address.getHost();
        if (host == null || !(scheme.equals("https") || scheme.equals("http")) || address.getRawUserInfo() != null) {
            return Optional.of("That is no web address. It looks like www.example.com.");
        }
        try {
            return judge.mayRead(host) && (ports.isEmpty() || ports.contains(address.getPort()))
                    ? Optional.empty()
                    : Optional.of(INSIDE);
        } catch (UnknownHostException nobody) {
            return Optional.of("Nobody has this address: look for a slip in the name.");
        }
    }

    /** @throws IOException with a sentence for the owner */
    private HttpResponse<byte[]> ask(URI address) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Accept", "text/html,application/xhtml+xml,text/plain")
                .header("User-Agent", "Frontdesk/1")
                .GET()
                .build();
        // The request's own time ends with the headers of the answer; this one also ends an answer that never does.
        CompletableFuture<HttpResponse<byte[]>> answer =
                http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
        try {
            return answer.get(PATIENCE.toMillis() * 2, TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            answer.cancel(true);
            throw new IOException("That website did not answer in time. Try again, or paste its text.", late);
        } catch (ExecutionException down) {
            throw new IOException("That website could not be reached, or its page is far too large.", down);
        } catch (InterruptedException stopping) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException("We were stopping. Please try again.", stopping);
        }
    }

    private static Optional<URI> next(URI at, String location) {
        try {
            return Optional.of(at.resolve(location.replace(" ", "%20")));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static Outcome judged(HttpResponse<byte[]> answer) {
        int status = answer.statusCode();
        String type = answer.headers().firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        boolean plain = type.startsWith("text/plain");
        if (status == 401 || status == 403 || status == 429 || status == 503) {
            return new Outcome.Refused("That website lets no programs in. Open it, and paste its text here.");
        }
        if (status / 100 != 2) {
            return new Outcome.Refused("There is no page at that address (it answered %d).".formatted(status));
        }
        if (!plain && !type.isEmpty() && !type.contains("html")) {
            return new Outcome.Refused("That address leads to a file or a picture, not to a page.");
        }
        return new Outcome.Page(Charsets.read(answer.body(), type), !plain);
    }
}
