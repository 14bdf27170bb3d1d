package frontdesk.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** A browser without a screen: it carries its cookie, says where its forms come from, and follows nothing by itself. */
public final class Browser {
    private final HttpClient client;
    private final URI home;
    private String origin;
    private @Nullable String cookie;

    public Browser(URI home) {
        this(home, HttpClient.Version.HTTP_2);
    }

    public Browser(URI home, HttpClient.Version version) {
        this.client = HttpClient.newBuilder().version(version).build();
        this.home = home;
        this.origin = home.getScheme() + "://" + home.getAuthority();
    }

    public Browser signedIn(String email, String password) {
        HttpResponse<String> answer = post("/sign-in", Map.of("email", email, "password", password));
        cookie = answer.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
        return this;
    }

    public Browser carrying(String someCookie) {
        cookie = someCookie;
        return this;
    }

    public String cookie() {
        return Objects.requireNonNull(cookie);
    }

    public Browser showingFormsOf(String otherOrigin) {
        origin = otherOrigin;
        return this;
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send(request(path).GET(), headers);
    }

    public HttpResponse<String> post(String path, Map<String, String> form) {
        return post(path, BodyPublishers.ofString(written(form)));
    }

    /** The same without a word of how long the form is: in chunks, or over HTTP/2 in frames. */
    public HttpResponse<String> postInPieces(String path, Map<String, String> form) {
        byte[] body = written(form).getBytes(StandardCharsets.UTF_8);
        return post(path, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));
    }

    private HttpResponse<String> post(String path, BodyPublisher body) {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", origin)
                .POST(body));
    }

    private static String written(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(home.resolve(path)).header("Accept", "text/html,*/*;q=0.8");
        return cookie == null ? request : request.header("Cookie", cookie);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String... headers) {
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
