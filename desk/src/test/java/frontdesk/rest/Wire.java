package frontdesk.rest;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

/** How all programs that our tests play send a request: with their token, waiting long and not for ever. */
public final class Wire {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    /** Long beside what any answer takes: a request that hangs is a failure. */
    private static final Duration SOON = Duration.ofSeconds(20);

    private Wire() {}

    public static HttpRequest.Builder to(URI address, String type, @Nullable String token) {
        var request =
                HttpRequest.newBuilder(address).setHeader("Content-Type", type).timeout(SOON);
        return token == null ? request : request.setHeader("Authorization", "Bearer " + token);
    }

    /** @param headers names and values in turn; they replace what was there */
    public static HttpResponse<String> send(HttpRequest.Builder request, String... headers) {
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new IllegalStateException(request.build().toString(), broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
