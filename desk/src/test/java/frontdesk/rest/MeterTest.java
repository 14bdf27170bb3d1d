package frontdesk.rest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The meter by a clock that is set by hand. */
class MeterTest {
    private Instant now = Instant.parse("2026-11-27T15:00:00Z");
    private final Meter meter = new Meter(60, new ByHand());

    @Test
    void whoAsksTooOftenIsToldHowLongToWaitAndIsLetInAgain() {
        for (int i = 0; i < 60; i++) {
            assertThat(meter.count("agent:a").admitted()).isTrue();
        }
        Meter.Reading refused = meter.count("agent:a");
        assertThat(refused.admitted()).isFalse();
        assertThat(refused.remaining()).isZero();
        assertThat(refused.retrySeconds()).isEqualTo(1);
        assertThat(refused.resetSeconds()).isEqualTo(60);
        now = now.plus(Duration.ofSeconds(1));
        assertThat(meter.count("agent:a").admitted()).isTrue();
        assertThat(meter.count("agent:a").admitted()).isFalse();
    }

    @Test
    void oneTokenDoesNotUseUpAnothers() {
        for (int i = 0; i < 61; i++) {
            meter.count("agent:a");
        }
        assertThat(meter.count("agent:b").remaining()).isEqualTo(59);
    }

    private final class ByHand extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
