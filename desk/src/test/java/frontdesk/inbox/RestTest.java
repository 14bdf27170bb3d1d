package frontdesk.inbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The rest between two readings, in virtual time. */
class RestTest {
    private final List<Long> pauses = new ArrayList<>();
    private long now = 7_000_000_000L;
    private final Rest rest = new Rest(() -> now, this::pause);

    @Test
    void whatComesAloneIsReadAtOnce() {
        read(30);
        pass(60);
        read(30);
        assertThat(pauses).isEmpty();
    }

    @Test
    void ofABurstNobodyReadsForTwoThirdsOfTheTime() {
        for (int i = 0; i < 5; i++) {
            read(30);
        }
        assertThat(pauses).containsExactly(60L, 60L, 60L, 60L);
    }

    @Test
    void theRestIsAsLongAsTheReadingBeforeItWants() {
        read(10);
        read(40);
        read(1);
        read(1);
        assertThat(pauses).containsExactly(20L, 80L, 2L);
    }

    @Test
    void whatComesInTheMiddleOfTheRestWaitsForItsEnd() {
        read(30);
        pass(45);
        read(30);
        assertThat(pauses).containsExactly(15L);
    }

    @Test
    void noRestIsLongerThanAFifthOfASecond() {
        read(5_000);
        read(30);
        assertThat(pauses).containsExactly(200L);
    }

    @Test
    void afterAReadingThatFailedItRestsToo() {
        assertThatThrownBy(() -> rest.before(() -> {
                    pass(30);
                    throw new IllegalStateException("the desk is on fire");
                }))
                .isInstanceOf(IllegalStateException.class);
        read(30);
        assertThat(pauses).containsExactly(60L);
    }

    private void read(long millis) {
        rest.before(() -> pass(millis));
    }

    private void pass(long millis) {
        now += Duration.ofMillis(millis).toNanos();
    }

    private void pause(long nanos) {
        now += nanos;
        pauses.add(Duration.ofNanos(nanos).toMillis());
    }
}
