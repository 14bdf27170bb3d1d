package frontdesk.call;

import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import frontdesk.audio.Frame;

import static org.assertj.core.api.Assertions.assertThat;

class CallClockTest {
    private final AtomicLong real = new AtomicLong(7_000_000_000L);
    private final CallClock clock = new CallClock(real::get);

    @Test
    void soundIsTimeHoweverFastItComes() {
        for (int i = 0; i < 500; i++) {
            clock.heard(Frame.silence());
        }
        assertThat(clock.now()).isEqualTo(10_000);
    }

    @Test
    void withoutSoundItIsRealTimeSinceTheLastOfIt() {
        clock.heard(Frame.silence());
        real.addAndGet(150_000_000);
        assertThat(clock.lost()).isEqualTo(1_200);
        assertThat(clock.now()).isEqualTo(170);
        assertThat(clock.lost()).isZero();
        assertThat(clock.now()).isEqualTo(170);
    }
}
