package frontdesk.provider.telnyx;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TelnyxSignatureTest {
    private static final String KEY = "A6EHv/POEL4dcN0Y50vAmWfk1jCbpQ1fHdyGZBJVMbg=";
    private static final String TIMESTAMP = "1764000000";
    private static final byte[] BODY = "{\"data\":{\"event_type\":\"call.initiated\"}}".getBytes(UTF_8);
    private static final String SIGNATURE =
            "p4QR9UGQc6tDjvvKiyNQ54iL4Sx6ra3l21eSvEF61LA7FGxW2Sqb4V7ipqDTHLbTDZgE7eJ9oIMPmbYSlQl/Bg==";

    @Test
    void whatTheAccountSignedFits() {
        assertThat(at(0).fits(TIMESTAMP, BODY, SIGNATURE)).isTrue();
        assertThat(at(299).fits(TIMESTAMP, BODY, SIGNATURE)).isTrue();
        assertThat(at(-299).fits(TIMESTAMP, BODY, SIGNATURE)).isTrue();
    }

    @Test
    void nothingElseDoes() {
        assertThat(at(301).fits(TIMESTAMP, BODY, SIGNATURE)).isFalse();
        assertThat(at(-301).fits(TIMESTAMP, BODY, SIGNATURE)).isFalse();
        assertThat(at(0).fits("1764000001", BODY, SIGNATURE)).isFalse();
        assertThat(at(0).fits(TIMESTAMP, "{}".getBytes(UTF_8), SIGNATURE)).isFalse();
        assertThat(at(0).fits(TIMESTAMP, BODY, SIGNATURE.replace('p', 'q'))).isFalse();
        assertThat(at(0).fits(TIMESTAMP, BODY, "%%%")).isFalse();
        assertThat(at(0).fits(TIMESTAMP, BODY, "")).isFalse();
        assertThat(at(0).fits(null, BODY, SIGNATURE)).isFalse();
        assertThat(at(0).fits(TIMESTAMP, BODY, null)).isFalse();
        assertThat(at(0).fits("99999999999999999999", BODY, SIGNATURE)).isFalse();
    }

    @Test
    void whatIsNoKeyIsToldAtStart() {
        assertThatThrownBy(() -> new TelnyxSignature("AAAA", Clock.systemUTC()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static TelnyxSignature at(int later) {
        Instant now = Instant.ofEpochSecond(1_764_000_000L + later);
        return new TelnyxSignature(KEY, Clock.fixed(now, ZoneOffset.UTC));
    }
}
