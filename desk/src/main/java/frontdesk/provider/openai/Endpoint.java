package frontdesk.provider.openai;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import frontdesk.kernel.OutsideTrouble;

/** One endpoint that is asked while a caller waits: for so long and no longer, and never twice. */
final class Endpoint {
    private final ModelAccount account;
    private final Duration patience;
    private final HttpClient http;

    /** @param patience how long an answer may take to begin */
    Endpoint(ModelAccount account, Duration patience) {
        this.account = account;
        this.patience = patience;
        this.http = account.client();
    }

    <T> HttpResponse<T> ask(HttpRequest request, BodyHandler<T> handler) {
        CompletableFuture<HttpResponse<T>> answer = http.sendAsync(request, handler);
        try {
            return answer.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException slow) {
            answer.cancel(true);
            throw OutsideTrouble.passing(account.host(), "no answer within " + patience, slow);
        } catch (ExecutionException broken) {
            throw OutsideTrouble.passing(account.host(), "cannot be asked", broken);
        } catch (InterruptedException stopping) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw OutsideTrouble.passing(account.host(), "nobody waits for the answer any more", stopping);
        }
    }
}
