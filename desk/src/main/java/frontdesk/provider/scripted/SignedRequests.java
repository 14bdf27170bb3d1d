package frontdesk.provider.scripted;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import frontdesk.kernel.Secret;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Sends what Twilio sends, signed as Twilio signs it. Written from the published description and apart from the desk's own check, so that
 * the two prove each other.
 */
final class SignedRequests implements AutoCloseable {
    private static final Duration HOOK_PATIENCE = Duration.ofSeconds(15);

    private final Secret authToken;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();

    SignedRequests(Secret authToken) {
        this.authToken = authToken;
    }

    /** Posts a form. Throws {@link IOException} where nobody answers in time. */
    HttpResponse<String> post(URI url, Map<String, String> form) throws IOException, InterruptedException {
        String body = form.entrySet().stream()
                .map(field ->
                        URLEncoder.encode(field.getKey(), UTF_8) + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(url)
                .timeout(HOOK_PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                .header("X-Twilio-Signature", signature(url.toString(), form))
                .POST(BodyPublishers.ofString(body))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    WebSocket open(URI url, WebSocket.Listener listener) throws IOException, InterruptedException {
        try {
            return http.newWebSocketBuilder()
                    .connectTimeout(Duration.ofSeconds(5))
                    .header("X-Twilio-Signature", signature(url.toString(), Map.of()))
                    .buildAsync(url, listener)
                    .get(10, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException refused) {
            throw new IOException("31920: the stream was refused", refused);
        }
    }

    private String signature(String url, Map<String, String> form) {
        var text = new StringBuilder(url);
        new TreeMap<>(form).forEach((name, value) -> text.append(name).append(value));
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(authToken.reveal().getBytes(UTF_8), "HmacSHA1"));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(text.toString().getBytes(UTF_8)));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
