package frontdesk.provider.speech;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import frontdesk.kernel.OutsideTrouble;

/** One outsider that is asked while a caller waits: for so long and no longer, and never twice. */
public final class Endpoint {
    private final String outsider;
    private final Duration connect;
    private final Duration patience;
    private final HttpClient http;

    /**
     * @param outsider its name in logs and findings: {@code api.openai.com}
     * @param connect how long a connection may take
     * @param patience how long an answer may take to begin
     */
    public Endpoint(String outsider, Duration connect, Duration patience) {
        this.outsider = outsider;
        this.connect = connect;
        this.patience = patience;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(connect)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }

    /** Its answer, whatever its status; {@link OutsideTrouble} where none begins in time. */
    public <T> HttpResponse<T> ask(HttpRequest request, BodyHandler<T> handler) {
        CompletableFuture<HttpResponse<T>> answer = http.sendAsync(request, handler);
        try {
            return answer.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException slow) {
            answer.cancel(true);
            throw OutsideTrouble.passing(outsider, "no answer within " + patience, slow);
        } catch (ExecutionException broken) {
            throw OutsideTrouble.passing(outsider, "cannot be asked", broken);
        } catch (InterruptedException stopping) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw OutsideTrouble.passing(outsider, "nobody waits for the answer any more", stopping);
        }
    }

    /** Begins to open a socket; what goes wrong with it is told to the listener. */
    public Socket dial(URI address, Map<String, String> headers, Socket.Listener listener) {
        return new Socket(
                outsider,
                socket -> {
                    var request = http.newWebSocketBuilder().connectTimeout(connect);
                    headers.forEach(request::header);
                    return request.buildAsync(address, socket);
                },
                listener);
    }

    public String outsider() {
        return outsider;
    }
}
