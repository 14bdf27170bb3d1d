package frontdesk.provider.openai;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.concurrent.Executors;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.OutsideTrouble;
import frontdesk.kernel.Secret;

/**
 * Where a model is reached, and by which name.
 *
 * @param base up to and with the version: {@code https://api.openai.com/v1}, {@code http://localhost:11434/v1}
 * @param key sent as a bearer token, or null where the endpoint wants none
 * @param connect how long a connection may take
 */
public record ModelAccount(URI base, String model, @Nullable Secret key, Duration connect) {
    /** @param path {@code chat/completions} */
    URI at(String path) {
        String address = base.toString();
        return URI.create((address.endsWith("/") ? address : address + "/") + path);
    }

    HttpClient client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(connect)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }

    /** A request to one of its addresses, with its key. */
    HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(at(path));
        if (key != null && !key.isBlank()) {
            request.header("Authorization", "Bearer " + key.reveal());
        }
        return request;
    }

    /** What a status other than 200 means: the endpoint is overloaded or ill, or it will refuse the same again. */
    OutsideTrouble refused(int status) {
        boolean passing = status == 408 || status == 429 || status >= 500;
        String what = "answered with status " + status;
        return passing ? OutsideTrouble.passing(host(), what) : OutsideTrouble.lasting(host(), what);
    }

    String host() {
        return String.valueOf(base.getHost());
    }

    /** For people to read: {@code whisper-1 at api.openai.com}. */
    public String spokenOf() {
        return model + " at " + host();
    }
}
