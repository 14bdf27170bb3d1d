package frontdesk.provider.scripted;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import frontdesk.kernel.Ids;

import static java.nio.charset.StandardCharsets.UTF_8;

/** What the stand-in for Telnyx tells the desk of calls: webhooks, signed with the key of its account. */
final class TelnyxNews {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http;
    private final Clock clock;
    private final KeyPair keys;
    private volatile @Nullable URI desk;

    TelnyxNews(HttpClient http, Clock clock) {
        this.http = http;
        this.clock = clock;
        try {
            this.keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @param now where the desk is, without a slash at its end */
    void to(URI now) {
        desk = now;
    }

    /** The 32 bytes of the public key, in base64. */
    String publicKey() {
        byte[] x509 = keys.getPublic().getEncoded();
        return Base64.getEncoder().encodeToString(Arrays.copyOfRange(x509, x509.length - 32, x509.length));
    }

    static ObjectNode payload(String call, String from, String to) {
        return JSON.createObjectNode()
                .put("call_control_id", call)
                .put("call_session_id", "session-" + call)
                .put("from", from)
                .put("to", to);
    }

    ObjectNode event(String type, ObjectNode payload) {
        ObjectNode told = JSON.createObjectNode();
        told.putObject("data")
                .put("record_type", "event")
                .put("event_type", type)
                .put("id", Ids.next().toString())
                .put("occurred_at", clock.instant().toString())
                .set("payload", payload);
        told.putObject("meta").put("attempt", 1).put("delivered_to", desk + "/telnyx/voice");
        return told;
    }

    int tell(String type, ObjectNode payload) throws IOException, InterruptedException {
        return tell(event(type, payload));
    }

    /** Sends an event as it stands. @return the status with which it was answered */
    int tell(JsonNode event) throws IOException, InterruptedException {
        String body = event.toString();
        String timestamp = String.valueOf(clock.instant().getEpochSecond());
        var request = HttpRequest.newBuilder(URI.create(desk + "/telnyx/voice"))
                .header("Content-Type", "application/json")
                .header("telnyx-timestamp", timestamp)
                .header("telnyx-signature-ed25519", signature(timestamp + "|" + body))
                .POST(BodyPublishers.ofString(body))
                .build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }

    private String signature(String text) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initSign(keys.getPrivate());
            ed25519.update(text.getBytes(UTF_8));
            return Base64.getEncoder().encodeToString(ed25519.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
