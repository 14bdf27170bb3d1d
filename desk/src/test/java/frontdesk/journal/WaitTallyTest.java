package frontdesk.journal;

import org.junit.jupiter.api.Test;

import frontdesk.journal.CallWaits.Waits;

import static org.assertj.core.api.Assertions.assertThat;

/** Waits by how often they came. */
class WaitTallyTest {
    private final WaitTally tally = new WaitTally();

    @Test
    void nothingIsWaitedWhereNothingIsAnswered() {
        tally.add(400, 0);
        assertThat(tally.waits()).isEqualTo(new Waits(0, 0, 0));
    }

    @Test
    void ofAnEvenNumberTheMiddleIsBetweenTwo() {
        tally.add(500, 1);
        tally.add(300, 2);
        tally.add(200, 1);
        assertThat(tally.waits()).isEqualTo(new Waits(4, 300, 470));
    }

    @Test
    void whatCameOftenCountsAsOften() {
        tally.add(100, 90);
        tally.add(900, 10);
        assertThat(tally.waits()).isEqualTo(new Waits(100, 100, 900));
    }
}
