package frontdesk.provider.elevenlabs;

import java.net.URI;
import java.time.Duration;

import com.fasterxml.jackson.databind.json.JsonMapper;

import frontdesk.kernel.Secret;
import frontdesk.provider.speech.Endpoint;

/**
 * Where ElevenLabs is reached, and with which key.
 *
 * @param base {@code https://api.elevenlabs.io}, or that of a region: {@code https://api.eu.residency.elevenlabs.io}
 */
public record ElevenLabsAccount(URI base, Secret key) {
    static final JsonMapper JSON = new JsonMapper();
    static final String KEY = "xi-api-key";

    private static final Duration CONNECT = Duration.ofSeconds(2);

    Endpoint endpoint(Duration patience) {
        return new Endpoint(String.valueOf(base.getHost()), CONNECT, patience);
    }
}
