package frontdesk.provider.elevenlabs;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

import frontdesk.inbox.TimedSignature;
import frontdesk.kernel.Secret;

/** Tells ElevenLabs' webhooks from everybody else's: {@code ElevenLabs-Signature} under the webhook's secret, not older than half an hour. */
record ElevenLabsSignature(Secret secret, Clock clock) {
    /** The header's name, in lower case. */
    static final String HEADER = "elevenlabs-signature";

    private static final TimedSignature SIGNED = new TimedSignature("v0", Duration.ofMinutes(30));

    boolean fits(@Nullable String header, byte[] body) {
        return SIGNED.fits(header, body, List.of(secret), clock.instant());
    }
}
