package frontdesk.provider.openai;

import java.net.URI;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

import frontdesk.kernel.Secret;

/**
 * Where a model is reached, and by which name.
 *
 * @param base up to and with the version: {@code https://api.openai.com/v1}, {@code http://localhost:11434/v1}
 * @param key sent as a bearer token, or null where the endpoint wants none
 * @param connect how long a connection may take
 */
public record ModelAccount(URI base, String model, @Nullable Secret key, Duration connect) {
    URI completions() {
        String address = base.toString();
        return URI.create((address.endsWith("/") ? address : address + "/") + "chat/completions");
    }
}
