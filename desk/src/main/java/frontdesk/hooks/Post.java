package frontdesk.hooks;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.RetryAfter;
import frontdesk.kernel.Secret;

/** Sends one delivery, follows nothing, reads nothing but the status. */
final class Post {
    private final HttpClient http;
    private final Reach reach;
    private final Duration patience;

    Post(Reach reach, Duration patience) {
        this.reach = reach;
        this.patience = patience;
        this.http = HttpClient.newBuilder()
                .connectTimeout(patience)
                .followRedirects(Redirect.NEVER)
                .build();
    }

    /**
     * What came of it.
     *
     * @param status of the answer, or null where there was none
     * @param trouble what went wrong, or null where it was taken
     * @param retryAfter how long the other side wants to be left alone, at least
     */
    record Result(@Nullable Integer status, @Nullable String trouble, Duration retryAfter) {
        boolean taken() {
            return trouble == null;
        }

        boolean gone() {
            return status != null && status == 410;
        }

        private static Result nobody(String trouble) {
            return new Result(null, trouble, Duration.ZERO);
        }
    }

    Result send(URI url, HookDelivery delivery, Secret secret, Instant now) {
        var refusal = reach.refusal(url);
        if (refusal.isPresent()) {
            return Result.nobody(refusal.get());
        }
        HttpRequest request = HttpRequest.newBuilder(url)
                .timeout(patience)
                .header("Content-Type", "application/json")
                .header("User-Agent", "Frontdesk-Webhooks/1")
                .header("webhook-id", delivery.eventId())
                .header("webhook-timestamp", Long.toString(now.getEpochSecond()))
                .header("webhook-signature", Signature.of(secret, delivery.eventId(), now, delivery.body()))
                .POST(BodyPublishers.ofString(delivery.body()))
                .build();
        // The request's own time ends with the headers of the answer; this one also ends an answer that never does.
        CompletableFuture<HttpResponse<Void>> answer = http.sendAsync(request, BodyHandlers.discarding());
        try {
            return result(answer.get(patience.toMillis() * 2, TimeUnit.MILLISECONDS));
        } catch (TimeoutException late) {
            answer.cancel(true);
            return Result.nobody("It did not answer in time.");
        } catch (ExecutionException down) {
            return Result.nobody("It cannot be reached: "
                    + Objects.requireNonNullElse(down.getCause(), down)
                            .getClass()
                            .getSimpleName());
        } catch (InterruptedException stopping) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return Result.nobody("We were stopping.");
        }
    }

    private static Result result(HttpResponse<Void> answer) {
        int status = answer.statusCode();
        if (status / 100 == 2) {
            return new Result(status, null, Duration.ZERO);
        }
        return new Result(status, "It answered " + status + ".", RetryAfter.of(answer.headers()));
    }
}
