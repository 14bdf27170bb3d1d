package frontdesk.rest;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import frontdesk.booking.HandClock;

import static org.assertj.core.api.Assertions.assertThat;

/** The meter by a clock that is set by hand. */
class MeterTest {
    private final HandClock clock = new HandClock("2026-11-27T15:00:00Z");
    private final Meter meter = new Meter(60, clock);

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
        clock.pass(Duration.ofSeconds(1));
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
}
