package frontdesk.hooks;

import java.time.Instant;
import java.util.Base64;

import org.junit.jupiter.api.Test;

import frontdesk.kernel.Secret;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class SignatureTest {
    @Test
    void aMessageIsSignedAsStandardWebhooksDoes() {
        // Reckoned with: printf '%s' 'evt_1.1764000000.{"a":1}' | openssl dgst -sha256 -mac HMAC -macopt
        // key:frontdesk-example-key
        Secret secret =
                Secret.of("whsec_" + Base64.getEncoder().encodeToString("frontdesk-example-key".getBytes(UTF_8)));
        assertThat(Signature.of(secret, "evt_1", Instant.ofEpochSecond(1_764_000_000), "{\"a\":1}"))
                .isEqualTo("v1,TaoQ8M9voJSopv/0GYsP+qNqrVYZivgZn6tVUtVID1Q=");
    }

    @Test
    void everySecretIsAnother() {
        assertThat(Signature.freshSecret().reveal())
                .startsWith("whsec_")
                .isNotEqualTo(Signature.freshSecret().reveal());
    }
}
