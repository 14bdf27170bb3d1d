package frontdesk.provider.caldav;

import java.io.EOFException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import frontdesk.kernel.OutsideTrouble;
import frontdesk.kernel.RetryAfter;

/**
 * Requests to servers that owners named: each address is judged first, also those to which we are sent on; an answer has so many seconds and so many
 * bytes. That a server in trouble is left alone is the visitor's business, who waits longer each time.
 */
final class Web {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final int MOST_REDIRECTS = 5;
    static final int LARGEST = 16 * 1024 * 1024;

    private final HttpClient http = client();
    private final Addresses addresses;
    private final Duration answer;
    private final int largest;

    Web(Addresses addresses) {
        this(addresses, ANSWER, LARGEST);
    }

    Web(Addresses addresses, Duration answer, int largest) {
        this.addresses = addresses;
        this.answer = answer;
        this.largest = largest;
    }

    private static HttpClient client() {
        return HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** One request, for whatever address it is sent to in the end. */
    @FunctionalInterface
    interface Asked {
        HttpRequest.Builder of(URI address);
    }

    /** What came of it. */
    sealed interface Answer {
        /** @param address who answered in the end */
        record Came(URI address, HttpResponse<byte[]> response) implements Answer {
            int status() {
                return response.statusCode();
            }

            Optional<String> header(String name) {
                return response.headers().firstValue(name);
            }
        }

        record NotAsked(String why) implements Answer {}
    }

    /** Asks and goes where it is sent. Throws where nobody answers, or too much. */
    Answer ask(URI address, Asked asked) {
        URI at = address;
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            Optional<String> refused = addresses.refuses(at);
            if (refused.isPresent()) {
                return new Answer.NotAsked(refused.get());
            }
            HttpResponse<byte[]> response =
                    sendAgain(at, asked.of(at).timeout(answer).build());
            Optional<String> elsewhere = response.headers().firstValue("Location");
            if (!isRedirect(response.statusCode()) || elsewhere.isEmpty()) {
                return new Answer.Came(at, response);
            }
            Optional<URI> next = resolved(at, elsewhere.get());
            if (next.isEmpty()) {
                return new Answer.NotAsked("The address sends us to where there is none.");
            }
            at = next.get();
        }
        return new Answer.NotAsked("The address sends us on and on.");
    }

    private static Optional<URI> resolved(URI at, String elsewhere) {
        try {
            return Optional.of(at.resolve(elsewhere));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    private static boolean isRedirect(int status) {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }

    /** A connection that was kept open may be closed at the moment in which it is used, and so may all that are kept: then a new one is opened. All that we ask may be asked twice. */
    private HttpResponse<byte[]> sendAgain(URI at, HttpRequest request) {
        try {
            return send(http, at, request);
        } catch (OutsideTrouble trouble) {
            if (isCutShort(trouble)) {
                return sendAnew(at, request);
            }
            throw trouble;
        }
    }

    private HttpResponse<byte[]> sendAnew(URI at, HttpRequest request) {
        HttpClient fresh = client();
        try {
            return send(fresh, at, request);
        } finally {
            fresh.shutdownNow();
        }
    }

    private static boolean isCutShort(Throwable trouble) {
        Throwable cause = trouble.getCause();
        return cause != null && (cause instanceof EOFException || isCutShort(cause));
    }

    /** The whole answer has to be there in time, not its first line only. */
    private HttpResponse<byte[]> send(HttpClient by, URI at, HttpRequest request) {
        CompletableFuture<HttpResponse<byte[]>> coming =
                by.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), largest));
        try {
            HttpResponse<byte[]> response = coming.get(answer.toMillis() * 2, TimeUnit.MILLISECONDS);
            if (response.statusCode() == 429 || response.statusCode() >= 500) {
                throw OutsideTrouble.passing(at.getHost(), "it answers with " + response.statusCode())
                        .leftAloneFor(RetryAfter.of(response.headers()));
            }
            return response;
        } catch (ExecutionException failed) {
            boolean large = failed.getCause() instanceof IOException trouble
                    && String.valueOf(trouble.getMessage()).contains("exceed");
            throw OutsideTrouble.passing(
                    at.getHost(),
                    large ? "it sends more than we take" : "it cannot be reached or does not answer",
                    failed);
        } catch (TimeoutException slow) {
            coming.cancel(true);
            throw OutsideTrouble.passing(at.getHost(), "it is too slow", slow);
        } catch (InterruptedException stopped) {
            coming.cancel(true);
            Thread.currentThread().interrupt();
            throw OutsideTrouble.passing(at.getHost(), "we were stopping", stopped);
        }
    }
}
