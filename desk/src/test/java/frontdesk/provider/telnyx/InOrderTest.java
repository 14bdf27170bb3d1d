package frontdesk.provider.telnyx;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import frontdesk.provider.wire.Message;

import static org.assertj.core.api.Assertions.assertThat;

class InOrderTest {
    private final InOrder order = new InOrder();

    @Test
    void soundIsPutInOrderAndWhatComesTwiceIsHeardOnce() {
        assertThat(arrive(1, 3, 2, 2, 3, 4)).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void aPieceThatNeverComesIsNotWaitedForForEver() {
        assertThat(arrive(1, 3, 4, 5, 6, 7)).containsExactly(1L, 3L, 4L, 5L, 6L, 7L);
        assertThat(arrive(2)).isEmpty();
        assertThat(arrive(8)).containsExactly(8L);
    }

    @Test
    void theBeginningIsPutInOrderTooAndAStreamMayCountFromTwo() {
        assertThat(arrive(3, 2, 1, 4)).containsExactly(1L, 2L, 3L, 4L);
        var fromTwo = new InOrderTest();
        assertThat(fromTwo.arrive(2, 3, 4, 5, 6, 7)).containsExactly(2L, 3L, 4L, 5L, 6L, 7L);
    }

    @Test
    void aStreamMayBeginAnywhereAndNeedNotCount() {
        assertThat(arrive(7, 8)).containsExactly(7L, 8L);
        assertThat(arrive(0, -3)).containsExactly(0L, -3L);
    }

    private List<Long> arrive(long... chunks) {
        var heard = new ArrayList<Long>();
        for (long chunk : chunks) {
            order.arrived(new Message.Sound(new byte[160], chunk)).forEach(sound -> heard.add(sound.chunk()));
        }
        return heard;
    }
}
