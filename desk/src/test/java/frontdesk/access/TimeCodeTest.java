package frontdesk.access;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import frontdesk.kernel.Secret;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

/** Codes as RFC 6238 wants them. */
class TimeCodeTest {
    /** "12345678901234567890", the key of the RFC's appendix B. */
    private static final Secret KEY = Secret.of("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");

    private static String at(long second) {
        return TimeCode.of(KEY, TimeCode.step(Instant.ofEpochSecond(second)));
    }

    @Test
    void theCodesOfTheAppendixAreOurs() {
        assertThat(Base32.bytes(KEY)).isEqualTo("12345678901234567890".getBytes(US_ASCII));
        assertThat(at(59)).isEqualTo("287082");
        assertThat(at(1111111109)).isEqualTo("081804");
        assertThat(at(1111111111)).isEqualTo("050471");
        assertThat(at(1234567890)).isEqualTo("005924");
        assertThat(at(2000000000)).isEqualTo("279037");
        assertThat(at(20000000000L)).isEqualTo("353130");
    }

    @Test
    void aTelephoneMayBeHalfAMinuteOffAndNoMore() {
        Instant now = Instant.ofEpochSecond(1234567890);
        for (long off : new long[] {-30, 0, 30}) {
            assertThat(TimeCode.stepOf(at(now.getEpochSecond() + off), KEY, now))
                    .hasValue(TimeCode.step(now.plusSeconds(off)));
        }
        assertThat(TimeCode.stepOf(at(now.getEpochSecond() - 60), KEY, now)).isEmpty();
        assertThat(TimeCode.stepOf(at(now.getEpochSecond() + 60), KEY, now)).isEmpty();
        assertThat(TimeCode.stepOf("", KEY, now)).isEmpty();
        assertThat(TimeCode.stepOf("٠٠٥٩٢٤", KEY, now)).isEmpty();
    }

    @Test
    void keysAreRandomAndKeepTheirZeros() {
        assertThat(Base32.random(32).reveal())
                .matches("[A-Z2-7]{32}")
                .isNotEqualTo(Base32.random(32).reveal());
        assertThat(Base32.bytes(Secret.of("AAAAAAAB"))).containsExactly(0, 0, 0, 0, 1);
        assertThat(Base32.bytes(Secret.of("77777777"))).containsExactly(-1, -1, -1, -1, -1);
    }
}
