package frontdesk.provider.elevenlabs;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

import frontdesk.kernel.Secret;
import frontdesk.provider.scripted.ElevenLabsReports;
import frontdesk.provider.speech.VendorContract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Which bodies are taken for ElevenLabs'. */
class ElevenLabsSignatureTest {
    private static final long NOW = 1_600_000_000;
    private static final byte[] BODY = "{\"type\":\"post_call_transcription\"}".getBytes(UTF_8);

    @Test
    void everyPublishedVectorIsJudgedAsPublished() {
        JsonNode vectors =
                VendorContract.read("signature-vectors.json").path("elevenlabs").path("vectors");
        assertThat(vectors.size()).isGreaterThanOrEqualTo(10);
        for (JsonNode vector : vectors) {
            var signature =
                    signature(vector.path("secret").asText(), vector.path("now").asLong());
            assertThat(signature.fits(
                            vector.path("header").asText(),
                            vector.path("body").asText().getBytes(UTF_8)))
                    .as(vector.path("id").asText())
                    .isEqualTo(vector.path("valid").asBoolean());
        }
    }

    @Test
    void anyByteThatIsChangedIsNoticed() {
        var signature = signature("a made-up secret", NOW);
        String header = sign(NOW);
        assertThat(signature.fits(header, BODY)).isTrue();
        for (int i = 0; i < BODY.length; i++) {
            byte[] changed = BODY.clone();
            changed[i] ^= 1;
            assertThat(signature.fits(header, changed)).isFalse();
        }
    }

    @Test
    void aSignatureIsGoodForHalfAnHour() {
        String header = sign(NOW);
        assertThat(signature("a made-up secret", NOW + 1_800).fits(header, BODY))
                .isTrue();
        assertThat(signature("a made-up secret", NOW + 1_801).fits(header, BODY))
                .isFalse();
        assertThat(signature("a made-up secret", NOW - 60).fits(header, BODY))
                .as("their clock is ahead")
                .isTrue();
    }

    @Test
    void whatIsNoSignatureFitsNothing() {
        var signature = signature("a made-up secret", NOW);
        assertThat(signature.fits(null, BODY)).isFalse();
        assertThat(signature.fits("", BODY)).isFalse();
        assertThat(signature.fits("t=,v0=", BODY)).isFalse();
        assertThat(signature.fits("t=99999999999999999999,v0=00", BODY)).isFalse();
        assertThat(signature("", NOW).fits(sign(NOW), BODY))
                .as("no secret, no trust")
                .isFalse();
    }

    private static String sign(long now) {
        return new ElevenLabsReports(Secret.of("a made-up secret"), at(now)).signature(BODY);
    }

    private static ElevenLabsSignature signature(String secret, long now) {
        return new ElevenLabsSignature(Secret.of(secret), at(now));
    }

    private static Clock at(long now) {
        return Clock.fixed(Instant.ofEpochSecond(now), ZoneOffset.UTC);
    }
}
