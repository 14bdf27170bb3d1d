package frontdesk.jobs;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SoonTest {
    private final Semaphore done = new Semaphore(0);
    private final Soon soon = new Soon(done::release);

    @Test
    void whatIsAskedForInARushIsDoneOnce() throws InterruptedException {
        for (int i = 0; i < 1_000; i++) {
            soon.please();
        }
        assertThat(done.tryAcquire(30, TimeUnit.SECONDS)).isTrue();
        assertThat(done.availablePermits()).isLessThan(100);
    }

    @Test
    void whoAsksAfterwardsIsNotForgotten() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            soon.please();
            assertThat(done.tryAcquire(30, TimeUnit.SECONDS)).isTrue();
        }
    }
}
