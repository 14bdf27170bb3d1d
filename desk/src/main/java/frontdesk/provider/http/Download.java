package frontdesk.provider.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.OutsideTrouble;
import frontdesk.kernel.RetryAfter;

/** Fetches files that a vendor keeps for us, each whole into memory and no larger than was said. */
public final class Download {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final String vendor;
    private final int largest;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    /**
     * @param vendor as it stands in {@link OutsideTrouble}
     * @param largest in bytes
     */
    public Download(String vendor, int largest) {
        this.vendor = vendor;
        this.largest = largest;
    }

    /**
     * The file at that address, or where the address sends us on to once: the store of the files has its own key in the address, and is told no other.
     * Throws {@link OutsideTrouble} where it is too large, or cannot be had now.
     *
     * @param authorization what the vendor is shown, or null where the address is enough
     */
    public byte[] fetch(URI file, @Nullable String authorization) {
        var request = HttpRequest.newBuilder(file);
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        try {
            HttpResponse<InputStream> answer = ask(request);
            Optional<URI> elsewhere = answer.headers().firstValue("Location").map(file::resolve);
            if (answer.statusCode() / 100 != 3 || elsewhere.isEmpty()) {
                return read(answer);
            }
            answer.body().close();
            return read(ask(HttpRequest.newBuilder(elsewhere.get())));
        } catch (IOException down) {
            throw OutsideTrouble.passing(vendor, "a file cannot be fetched", down);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw OutsideTrouble.passing(vendor, "we were stopping", stopped);
        }
    }

    private HttpResponse<InputStream> ask(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofInputStream());
    }

    private byte[] read(HttpResponse<InputStream> answer) throws IOException {
        try (InputStream body = answer.body()) {
            byte[] bytes = body.readNBytes(largest + 1);
            int status = answer.statusCode();
            if (status == 429 || status >= 500) {
                throw OutsideTrouble.passing(vendor, "it answered " + status)
                        .leftAloneFor(RetryAfter.of(answer.headers()));
            }
            if (status != 200) {
                throw OutsideTrouble.lasting(vendor, "it answered " + status);
            }
            if (bytes.length > largest) {
                throw OutsideTrouble.lasting(vendor, "a file is too large");
            }
            return bytes;
        }
    }
}
